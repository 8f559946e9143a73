import type { CaseInput, Circumstances, Level } from '#shared/families/families.ts';
import type { BUILTIN } from '#shared/vocabularies/builtin.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { dateOnly } from '#shared/vocabulary/dates.ts';
import { wordsOf } from '#shared/vocabulary/text/folding.ts';
import { cellText, type ReadChildren, type ReadDate, readChildren, readDate } from './cells.ts';
import { readClosing } from './closing-cell.ts';
import type { FactorNames } from './factor-names.ts';
import type { RowDesk } from './row-desk.ts';

/**
 * Whoever stands in a list «взято на облік» has the decision behind them; a plan or a contract the list does not
 * prove, and the office moves the case on from here.
 */
export const IMPORTED_STAGE = 'decided';

const TEXT_LENGTH = 300;
/** Case codes have a year of two figures. */
const FIRST_DAY = '2000-01-01' as DateOnly;

/** The first factor named is the main one; a cell of which a part is not understood stands in the notes as a whole. */
export function readCircumstances(desk: RowDesk, names: FactorNames): Circumstances {
  const { called, unknown } = names.inCell(desk.raw('factor'));
  const isNear = called.some((factor) => factor.isNear);
  if (unknown.length > 0) desk.remark('factor', 'unknown-factor');
  if (isNear) desk.remark('factor', 'near-factor');
  if (unknown.length > 0 || isNear) desk.note('factor');
  const factors = [...new Set(called.map(({ factor }) => factor))];
  return { factors, main: factors[0] ?? null };
}

type Tag = (typeof BUILTIN.tags)[number];

/** Categories that a note may name; the note itself is kept. */
const TAGS: readonly (readonly [Tag, RegExp])[] = [
  ['displaced', /(?<!\p{L})(?:впо|внутрішньо переміщен)/iu],
  ['manyChildren', /багатодітн/iu],
  ['combatant', /(?<!\p{L})(?:убд|учасник\p{L}* бойових дій)/iu],
];

/** Categories of the family that stand in words beside it. */
export function readTags(desk: RowDesk): Tag[] {
  const words = desk.keptTexts().join('\n');
  return TAGS.filter(([, pattern]) => pattern.test(words)).map(([tag]) => tag);
}

const LEVELS = new Map<string, Level>([
  ['простий', 'simple'],
  ['середній', 'medium'],
  ['середньої складності', 'medium'],
  ['складний', 'complex'],
  ['екстрений', 'emergency'],
]);
const SHORTEST_LEVEL = 3;

function levelCalled(key: string): Level | undefined {
  const exact = LEVELS.get(key);
  if (exact !== undefined || key.length < SHORTEST_LEVEL) return exact;
  const begun = [...LEVELS].filter(([name]) => name.startsWith(key)).map(([, level]) => level);
  return new Set(begun).size === 1 ? begun[0] : undefined;
}

function readLevel(desk: RowDesk): Level | null {
  if (desk.raw('level').trim() === '') return null;
  const level = levelCalled(wordsOf(desk.raw('level')).join(' '));
  if (level !== undefined) return level;
  desk.remark('level', 'unknown-level');
  desk.note('level');
  return null;
}

function firstDayOf(read: NonNullable<ReadDate>): DateOnly | null {
  if (read.kind === 'date') return read.date;
  return dateOnly(read.year, read.kind === 'month' ? read.month : 1, 1);
}

/** The day of registration, or today with a remark: the register knows no family without one. */
function readRegisteredOn(desk: RowDesk, today: DateOnly): DateOnly {
  if (desk.raw('registeredOn').trim() === '') {
    desk.remark('registeredOn', 'no-registration-date');
    return today;
  }
  const read = readDate(desk.cell('registeredOn'), today);
  const day = read && firstDayOf(read);
  if (day === null || day < FIRST_DAY || day >= '2100') {
    desk.remark('registeredOn', day === null || day >= '2100' ? 'unreadable-date' : 'too-early');
    desk.note('registeredOn');
    return day === null || day >= '2100' ? today : FIRST_DAY;
  }
  if (read?.kind !== 'date') {
    desk.remark('registeredOn', 'day-unknown');
    desk.note('registeredOn');
  }
  if (day > today) desk.remark('registeredOn', 'future-date');
  desk.show('registeredOn', cellText({ date: day }));
  return day;
}

/** The column of their own, else those that stand with the parents. */
function readStatedChildren(desk: RowDesk, withParents: ReadChildren | null): ReadChildren | null {
  if (desk.raw('children').trim() === '') return withParents;
  const read = readChildren(desk.cell('children'));
  if (read === null) {
    desk.remark('children', 'unreadable-number');
    desk.note('children');
  }
  return read ?? withParents;
}

export function readCase(desk: RowDesk, today: DateOnly, withParents: ReadChildren | null): CaseInput {
  const children = readStatedChildren(desk, withParents);
  return {
    stage: IMPORTED_STAGE,
    level: readLevel(desk),
    worker: desk.text('worker', TEXT_LENGTH),
    registeredOn: readRegisteredOn(desk, today),
    statedChildren: children?.children ?? null,
    statedMinors: children?.minors ?? null,
    notes: null,
    confidentiality: 'ordinary',
  };
}

/** How a case ended, as the journal tells it. */
export interface ClosingOfRow {
  readonly closedOn: DateOnly;
  readonly reason: (typeof BUILTIN.closingReasons)[number] | null;
  /** The words of the journal. */
  readonly result: string | null;
}

/** The closing, where the cell tells a day of it; whatever else stands there is kept in the notes. */
export function readClosingOf(desk: RowDesk, today: DateOnly, registeredOn: DateOnly): ClosingOfRow | null {
  const read = readClosing(desk.cell('closing'), today);
  if (read === null) return null;
  const { closedOn, reason, words } = read;
  if (closedOn === null || closedOn < registeredOn) {
    desk.remark('closing', closedOn === null ? 'unreadable-date' : 'closed-too-early');
    desk.note('closing');
    return null;
  }
  if (closedOn > today) desk.remark('closing', 'future-date');
  if (reason === null) desk.remark('closing', 'unknown-ground');
  if (words.length > TEXT_LENGTH) desk.note('closing');
  return { closedOn, reason, result: words.slice(0, TEXT_LENGTH) || null };
}
