import { type Expression, type SqlBool, sql } from 'kysely';
import { ofSeenFamily, type Visibility } from '#electron/access/visibility.ts';
import { getCalendar } from '#electron/calendar/calendar.queries.ts';
import { findFamilyHandle, rowsOf } from '#electron/families/families.queries.ts';
import { listChanges } from '#electron/history/history.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import { listTerms } from '#electron/terms/terms.queries.ts';
import type { FieldChange } from '#shared/history/history.ts';
import { byDueDay, byUrgency, reportTerm } from '#shared/reports/reports.rules.ts';
import type { Report, Reporter, ReportInput, ReportOfFamily, ReportRow } from '#shared/reports/reports.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import type { ReportsTable } from './reports.table.ts';

/** A report that became part of a family is seen by whoever sees the family; another by everybody who takes reports. */
const isSeen = (visible: Visibility): Expression<SqlBool> =>
  sql<SqlBool>`(r.family_n is null or ${ofSeenFamily(visible, 'r.family_n')})`;

/** What a command may change of a report. */
export type ReportColumns = Partial<Omit<ReportsTable, 'n' | 'id' | 'year' | 'number' | 'version'>>;

export function reportColumns(input: ReportInput) {
  return {
    received_on: input.receivedOn,
    received_at: input.receivedAt,
    way: input.way,
    source: input.source,
    about: input.about,
    community_code: input.communityCode,
    settlement_code: input.settlementCode,
    place: input.place,
    children: input.children,
    words: input.words,
    factors: JSON.stringify(input.factors),
    is_urgent: input.isUrgent ? (1 as const) : (0 as const),
    is_child_at_risk: input.isChildAtRisk ? (1 as const) : (0 as const),
    handed_to: input.handedTo,
    measures: input.measures,
  };
}

export function reporterColumns({ reporter, reporterContact, reporterAgrees }: ReportInput) {
  return {
    reporter,
    reporter_contact: reporterContact,
    reporter_agrees: reporterAgrees ? (1 as const) : (0 as const),
  };
}

function seenReports(db: Reader, visible: Visibility) {
  return db
    .selectFrom('reports as r')
    .leftJoin('places as c', 'c.code', 'r.community_code')
    .leftJoin('places as s', 's.code', 'r.settlement_code')
    .leftJoin('families as own', 'own.n', 'r.family_n')
    .leftJoin('users as u', 'u.id', 'r.user_id')
    .where(isSeen(visible))
    .selectAll('r')
    .select(['c.name as community', 's.name as settlement'])
    .select(['own.id as family_id', 'own.code as family_code', 'u.name as user_name']);
}

type Row = Awaited<ReturnType<ReturnType<typeof seenReports>['execute']>>[number];
type TermOf = (row: Pick<ReportsTable, 'is_urgent' | 'received_on' | 'outcome'>) => ReportRow['term'];

/** Until when each open report must be acted on. */
async function termsOf(db: Reader): Promise<TermOf> {
  const [terms, calendar] = [await listTerms(db), await getCalendar(db)];
  return ({ is_urgent, received_on, outcome }) =>
    outcome === null
      ? reportTerm({ isUrgent: is_urgent === 1, receivedOn: received_on as DateOnly }, terms, calendar)
      : null;
}

/** «17/2026» */
export const numberOf = ({ number, year }: Pick<ReportsTable, 'number' | 'year'>) => `${number}/${year}`;

function shown(row: Row, termOf: TermOf) {
  const family = row.family_id === null ? null : { id: row.family_id, code: row.family_code ?? '' };
  return {
    id: row.id,
    number: numberOf(row),
    receivedOn: row.received_on,
    receivedAt: row.received_at,
    source: row.source,
    isAnonymous: row.reporter === null,
    about: row.about,
    communityName: row.community,
    settlementName: row.settlement,
    isUrgent: row.is_urgent === 1,
    isChildAtRisk: row.is_child_at_risk === 1,
    outcome: row.outcome,
    tryOn: row.try_on,
    answeredOn: row.answered_on,
    family,
    term: termOf(row),
  };
}

/** Open reports, urgent before all; then, when asked for, the settled ones, the newest first. */
export async function listReports(
  db: Reader,
  visible: Visibility,
  { isOpen, limit }: { isOpen: boolean; limit: number },
): Promise<{ total: number; open: number; rows: ReportRow[] }> {
  const termOf = await termsOf(db);
  const open = (await seenReports(db, visible).where('r.outcome', 'is', null).execute())
    .map((row) => shown(row, termOf) as ReportRow)
    .sort(byUrgency);
  if (isOpen) return { total: open.length, open: open.length, rows: open.slice(0, limit) };
  const settled = await seenReports(db, visible)
    .where('r.outcome', 'is not', null)
    .orderBy('r.received_on', 'desc')
    .orderBy('r.received_at', 'desc')
    .orderBy('r.n', 'desc')
    .limit(Math.max(0, limit - open.length))
    .execute();
  const { total } = await db
    .selectFrom('reports as r')
    .where(isSeen(visible))
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = [...open, ...settled.map((row) => shown(row, termOf) as ReportRow)];
  return { total, open: open.length, rows: rows.slice(0, limit) };
}

/** Internal numbers of the families that the seen reports became part of, each with the day of the report. */
export async function listReportFamilies(db: Reader, visible: Visibility) {
  return await db
    .selectFrom('reports as r')
    .where('r.family_n', 'is not', null)
    .where(isSeen(visible))
    .select((eb) => [eb.ref('r.family_n').$notNull().as('family_n'), 'r.received_on'])
    .execute();
}

/**
 * Open reports whose time ends by a day, urgent before all; then settled ones that are to be tried again by then, or
 * whose reporter was not answered.
 */
export async function listDueReports(db: Reader, visible: Visibility, until: DateOnly): Promise<ReportRow[]> {
  const waiting = seenReports(db, visible).where((eb) =>
    eb.or([
      eb('r.outcome', 'is', null),
      eb('r.try_on', '<=', until),
      // Whoever gave a name waits to hear what came of it.
      eb.and([eb('r.reporter', 'is not', null), eb('r.answered_on', 'is', null), eb('r.try_on', 'is', null)]),
    ]),
  );
  const termOf = await termsOf(db);
  return (await waiting.execute())
    .map((row) => shown(row, termOf) as ReportRow)
    .filter(({ term }) => term === null || term.dueOn <= until)
    .sort(byDueDay);
}

/** Reports of a family, the newest first; undefined when the family is not there for the session. */
export async function listReportsOf(
  db: Reader,
  visible: Visibility,
  familyId: string,
): Promise<ReportOfFamily[] | undefined> {
  const family = await findFamilyHandle(db, visible, familyId);
  if (family === undefined) return undefined;
  const rows = await rowsOf(db, family.n, `reports ${visible.key}`, (n) =>
    seenReports(db, visible).where('r.family_n', '=', n).orderBy('r.received_on', 'desc'),
  );
  return rows.map(
    (row) =>
      ({
        id: row.id,
        number: numberOf(row),
        receivedOn: row.received_on,
        isUrgent: row.is_urgent === 1,
      }) as ReportOfFamily,
  );
}

/** Head and deputy, and whoever wrote the report down: they must answer the reporter. */
export const maySeeReporter = (session: Session, { user_id }: Pick<ReportsTable, 'user_id'>) =>
  session.role === 'head' || session.role === 'deputy' || session.userId === user_id;

/** A report as its table has it, with names of places; undefined when it is not there for this session. */
export function findReportRow(db: Reader, visible: Visibility, id: string): Promise<Row | undefined> {
  return seenReports(db, visible).where('r.id', '=', id).executeTakeFirst();
}

export async function findReport(
  db: Reader,
  visible: Visibility,
  session: Session,
  id: string,
): Promise<Report | undefined> {
  const row = await findReportRow(db, visible, id);
  if (row === undefined) return undefined;
  return {
    ...shown(row, await termsOf(db)),
    version: row.version,
    way: row.way,
    communityCode: row.community_code,
    settlementCode: row.settlement_code,
    place: row.place,
    children: row.children,
    words: row.words,
    factors: JSON.parse(row.factors),
    handedTo: row.handed_to,
    measures: row.measures,
    maySeeReporter: maySeeReporter(session, row),
    outcomeOn: row.outcome_on,
    ground: row.ground,
    outcomeWords: row.outcome_words,
    answer: row.answer,
    takenBy: row.user_name,
  } as Report;
}

/** What was changed of a report, the newest first; undefined when it is not there for this session. */
export async function listReportChanges(
  db: Reader,
  visible: Visibility,
  id: string,
): Promise<FieldChange[] | undefined> {
  const row = await findReportRow(db, visible, id);
  return row === undefined ? undefined : await listChanges(db, 'report', row.n);
}

/** Who reported; undefined when the report is not there for this session, or the session may not ask. */
export async function findReporter(
  db: Reader,
  visible: Visibility,
  session: Session,
  id: string,
): Promise<Reporter | undefined> {
  const row = await findReportRow(db, visible, id);
  if (row === undefined || !maySeeReporter(session, row)) return undefined;
  const { reporter, reporter_contact, reporter_agrees } = row;
  return { reporter, reporterContact: reporter_contact, reporterAgrees: reporter_agrees === 1 };
}
