import type { ForeignCell } from '#shared/ipc/shell.ts';
import type { BUILTIN } from '#shared/vocabularies/builtin.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { wordsOf } from '#shared/vocabulary/text/folding.ts';
import { repairText } from '#shared/vocabulary/text/repair.ts';
import { cellText, readDate } from './cells.ts';

type Ground = (typeof BUILTIN.closingReasons)[number];

/** By what words a ground is told; the first that fits counts. */
const GROUNDS: readonly (readonly [Ground, RegExp])[] = [
  ['died', /смерт|помер/u],
  ['recipientRefused', /відмов/u],
  ['moved', /місця проживання|місця перебування|переїзд|переїха|вибул|виїха/u],
  ['contractEnded', /закінчення строку|строк договору|термін договору/u],
  ['termsBroken', /невиконання/u],
  ['providerClosed', /ліквідац/u],
  ['noNeed', /подолан|відсутність потреби|потреби немає|мінімізован|виправлен|покращ/u],
];

/** «знято», «з обліку», and the particles of a date. */
const FORMULA = new Set(['знято', 'знята', 'зняті', 'з', 'обліку', 'від', 'р', 'року', 'дата', 'підстава']);
const DATE = /\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}/u;

export interface ClosingCell {
  readonly closedOn: DateOnly | null;
  readonly reason: Ground | null;
  /** The words of the cell without the date and without «знято з обліку». */
  readonly words: string;
}

/** «знято 11.07.2024, відмова отримувача»; null for an empty cell. */
export function readClosing(cell: ForeignCell, today: DateOnly): ClosingCell | null {
  if (cell !== null && typeof cell === 'object') return { closedOn: dayOf(cell, today), reason: null, words: '' };
  const text = repairText(cellText(cell)).text;
  if (text === '') return null;
  const [written] = DATE.exec(text) ?? [];
  const words = text.replace(written ?? '', ' ').split(/[\s,;]+/);
  const told = words.filter((word) => wordsOf(word).some((key) => !FORMULA.has(key))).join(' ');
  const lower = told.toLowerCase();
  const [reason = null] = GROUNDS.find(([, pattern]) => pattern.test(lower)) ?? [];
  return { closedOn: dayOf(written ?? null, today), reason, words: told };
}

function dayOf(cell: ForeignCell, today: DateOnly): DateOnly | null {
  const read = readDate(cell, today);
  return read?.kind === 'date' ? read.date : null;
}
