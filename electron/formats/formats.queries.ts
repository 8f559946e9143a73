import type { Reader } from '#electron/register/handles.ts';
import {
  type FormatFacts,
  type GroupFormat,
  isShipped,
  type ProgrammeItem,
  SHIPPED_FACTS,
  SHIPPED_FORMATS,
  type ShippedFormat,
} from '#shared/formats/formats.ts';
import { byText } from '#shared/vocabulary/text/sort-key.ts';

const WEEKLY = 7;

/** A format as it is shipped: its words are those of the screen. */
function shippedFormat(code: ShippedFormat): GroupFormat {
  const { meetings: _, ...facts } = SHIPPED_FACTS[code];
  const words = { name: null, leaderRole: null, coLeaderRole: null, service: null, rules: null, programme: null };
  return { code, version: 0, ...facts, everyDays: WEEKLY, questions: [], ...words };
}

export function formatColumns(format: FormatFacts) {
  const { isOpen, everyDays, leaderRole, coLeaderRole, programme, questions, ...facts } = format;
  return {
    ...{ ...facts, is_open: isOpen ? (1 as const) : (0 as const), every_days: everyDays, leader_role: leaderRole },
    ...{ co_leader_role: coLeaderRole, programme: JSON.stringify(programme), questions: JSON.stringify(questions) },
  };
}

export function findFormatRow(db: Reader, code: string) {
  return db.selectFrom('group_formats').where('code', '=', code).select(['id', 'version']).executeTakeFirst();
}

/** Shipped ones first, then those of the centre by name. */
export async function listFormats(db: Reader): Promise<GroupFormat[]> {
  const rows = await db.selectFrom('group_formats').orderBy('n').selectAll().execute();
  const kept = rows.map(
    (row): GroupFormat => ({
      ...{ code: row.code, version: row.version, name: row.name, isOpen: row.is_open === 1 },
      ...{ everyDays: row.every_days, minutes: row.minutes, least: row.least, most: row.most },
      ...{ leaderRole: row.leader_role, coLeaderRole: row.co_leader_role, service: row.service, rules: row.rules },
      questions: JSON.parse(row.questions) as string[],
      programme: row.programme === null ? null : (JSON.parse(row.programme) as ProgrammeItem[]),
    }),
  );
  const own = new Map(kept.map((format) => [format.code, format]));
  return [
    ...SHIPPED_FORMATS.map((code) => own.get(code) ?? shippedFormat(code)),
    ...kept.filter(({ code }) => !isShipped(code)).toSorted(byText(({ name }) => name ?? '')),
  ];
}

export async function findFormat(db: Reader, code: string): Promise<GroupFormat | undefined> {
  return (await listFormats(db)).find((format) => format.code === code);
}

export async function isFormatUsed(db: Reader, code: string): Promise<boolean> {
  return (await db.selectFrom('groups').where('format', '=', code).select('n').executeTakeFirst()) !== undefined;
}
