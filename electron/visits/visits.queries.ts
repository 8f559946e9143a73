import { sql } from 'kysely';
import { ofSeenFamily, type Visibility } from '#electron/access/visibility.ts';
import { findFamilyHandle, rowsOf } from '#electron/families/families.queries.ts';
import { familiesById } from '#electron/families/family-list.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import { numbersIn } from '#electron/register/lists.ts';
import type { DueVisit, DueVisits, Visit, VisitInput } from '#shared/visits/visits.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import type { VisitsTable } from './visits.table.ts';

/** What a command may change of a visit. */
export type VisitColumns = Partial<Omit<VisitsTable, 'n' | 'id' | 'version' | 'family_n'>>;

/** A plan has its day, what was held its own: a contact that nobody planned has only the second. */
export function visitColumns({ kind, outcome, on, whom, note, privateNote }: VisitInput) {
  const day = outcome === 'planned' ? { planned_on: on, held_on: null } : { held_on: on };
  return { kind, outcome, ...day, whom, note, private_note: privateNote };
}

export const maySeePrivate = (session: Session, { user_id }: Pick<VisitsTable, 'user_id'>) =>
  session.role === 'head' || session.role === 'deputy' || session.userId === user_id;

/** Planned ones first by day, then those that were, the newest first; undefined when the family is not there. */
export async function listVisits(
  db: Reader,
  visible: Visibility,
  session: Session,
  familyId: string,
): Promise<Visit[] | undefined> {
  const family = await findFamilyHandle(db, visible, familyId);
  if (family === undefined) return undefined;
  const rows = await rowsOf(db, family.n, 'visits', (n) =>
    db
      .selectFrom('visits as v')
      .leftJoin('users as u', 'u.id', 'v.user_id')
      .where('v.family_n', '=', n)
      .orderBy((eb) => eb('v.outcome', '!=', 'planned'))
      .orderBy('v.held_on', 'desc')
      .orderBy('v.planned_on')
      .orderBy('v.n', 'desc')
      .selectAll('v')
      .select('u.name as user_name'),
  );
  return rows.map(
    (row) =>
      ({
        id: row.id,
        version: row.version,
        kind: row.kind,
        outcome: row.outcome,
        plannedOn: row.planned_on,
        heldOn: row.held_on,
        whom: row.whom,
        note: visible.caseNotes ? row.note : null,
        privateNote: maySeePrivate(session, row) ? row.private_note : null,
        userName: row.user_name,
      }) as Visit,
  );
}

/** A visit as its table has it; undefined when its family is not there for this session. */
export function findVisitRow(db: Reader, visible: Visibility, id: string) {
  return db
    .selectFrom('visits as v')
    .where(ofSeenFamily(visible, 'v.family_n'))
    .where('v.id', '=', id)
    .selectAll('v')
    .executeTakeFirst();
}

/** Planned visits up to a day, the earliest first, and how many there are. */
export async function listDueVisits(
  db: Reader,
  visible: Visibility,
  { until, mine, limit }: { until: DateOnly; mine: boolean; limit: number },
): Promise<DueVisits> {
  const planned = db
    .selectFrom('visits as v')
    .innerJoin('families as f', 'f.n', 'v.family_n')
    .where(visible.families)
    .where('v.outcome', '=', 'planned')
    .where('v.planned_on', '<=', until);
  const due = mine ? planned.where(visible.own) : planned;
  const { total } = await due.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await due
    .leftJoin('users as u', 'u.id', 'v.user_id')
    .orderBy('v.planned_on')
    .orderBy('v.n')
    .limit(limit)
    .select(['v.id', 'v.kind', 'v.planned_on', 'v.family_n', 'f.id as family_id', 'u.name as user_name'])
    .execute();
  const families = await familiesById(db, visible, rows);
  const visits = rows.flatMap(({ id, kind, planned_on, family_id, user_name }) => {
    const family = families.get(family_id);
    if (family === undefined) return [];
    const { id: familyId, code, name } = family;
    const visit = { id, familyId, code, name, kind, plannedOn: planned_on, userName: user_name };
    return [visit as unknown as DueVisit];
  });
  return { total, visits };
}

/** The last day on which each family was met, and the day of the first planned visit. */
export async function listVisitDays(
  db: Reader,
  ns: readonly number[],
): Promise<[n: number, { last: string | null; next: string | null }][]> {
  const rows = await db
    .selectFrom('visits')
    .where('family_n', 'in', numbersIn(ns))
    .groupBy('family_n')
    .select('family_n')
    .select(sql<string | null>`max(case when outcome = 'done' then held_on end)`.as('last'))
    .select(sql<string | null>`min(case when outcome = 'planned' then planned_on end)`.as('next'))
    .execute();
  return rows.map(({ family_n, last, next }) => [family_n, { last, next }]);
}
