import { sql } from 'kysely';
import { listEntriesOf } from '#electron/entries/entries.queries.ts';
import { listWorkChanges } from '#electron/entries/work-history.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import type { WorkEntry } from '#shared/entries/entries.ts';
import { lastDayOf, remarksOf } from '#shared/placements/placements.rules.ts';
import type { Placement, PlacementInput, PlacementRow } from '#shared/placements/placements.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { fullName } from '#shared/vocabulary/people.ts';

export function placementColumns(placement: PlacementInput) {
  const { communityCode, host, position, mentor, contractKind, contractNumber, contractOn, fromOn, toOn } = placement;
  return {
    ...{ community_code: communityCode, host, position, mentor, contract_kind: contractKind },
    ...{ contract_number: contractNumber, contract_on: contractOn, from_on: fromOn, to_on: toOn },
    ...{ ended_on: placement.endedOn, end_reason: placement.endReason, pay_kopiykas: placement.payKopiykas },
    ...{ budget_line: placement.budgetLine, works_as: placement.worksAs, note: placement.note },
  };
}

/** Placements with everything that belongs to them, the one that began last first. */
async function listPlacements(db: Reader, of: { id?: string; cohortN?: number } = {}): Promise<Placement[]> {
  let query = db
    .selectFrom('placements as p')
    .innerJoin('trainees as t', 't.n', 'p.trainee_n')
    .innerJoin('cohorts as c', 'c.n', 't.cohort_n')
    .leftJoin('places as l', 'l.code', 'p.community_code')
    .orderBy('p.from_on', 'desc')
    .orderBy('p.n', 'desc')
    .selectAll('p')
    .select(['t.id as trainee', 't.surname', 't.given_name as givenName', 't.patronymic', 'c.id as cohortId'])
    .select(['c.name as cohort', 'l.name as community']);
  if (of.id !== undefined) query = query.where('p.id', '=', of.id);
  if (of.cohortN !== undefined) query = query.where('t.cohort_n', '=', of.cohortN);
  const rows = await query.execute();
  const entries = await listEntriesOf(
    db,
    'placement_n',
    rows.map(({ n }) => n),
  );
  const periods = await db
    .selectFrom('placements')
    .where('trainee_n', 'in', [...new Set(rows.map(({ trainee_n }) => trainee_n))])
    .select(['n', 'trainee_n', 'from_on as fromOn', 'to_on as toOn', 'ended_on as endedOn'])
    .execute();
  const othersOf = (n: number, traineeN: number) =>
    periods
      .filter((period) => period.trainee_n === traineeN && period.n !== n)
      .map((period) => ({ fromOn: period.fromOn, toOn: lastDayOf(period as unknown as PlacementInput) }));
  return rows.map(
    (row) =>
      ({
        ...{ id: row.id, version: row.version, traineeId: row.trainee, traineeName: fullName(row) },
        ...{ cohort: row.cohort, cohortId: row.cohortId, communityCode: row.community_code },
        ...{ communityName: row.community, host: row.host, position: row.position, mentor: row.mentor },
        ...{ contractKind: row.contract_kind, contractNumber: row.contract_number, contractOn: row.contract_on },
        ...{ fromOn: row.from_on, toOn: row.to_on, endedOn: row.ended_on, endReason: row.end_reason },
        ...{ payKopiykas: row.pay_kopiykas, budgetLine: row.budget_line, worksAs: row.works_as, note: row.note },
        ...{ entries: entries.get(row.n) ?? ([] as WorkEntry[]), others: othersOf(row.n, row.trainee_n) },
      }) as unknown as Placement,
  );
}

export async function findPlacement(db: Reader, id: string): Promise<Placement | undefined> {
  return (await listPlacements(db, { id }))[0];
}

/** Everybody of a cohort who worked in a community. */
export const listPlacementsOf = (db: Reader, cohortN: number) => listPlacements(db, { cohortN });

export async function listBoard(db: Reader, today: DateOnly): Promise<PlacementRow[]> {
  return (await listPlacements(db)).map((placement) => {
    const { id, traineeId, traineeName, cohort, communityName, position, fromOn, entries } = placement;
    const untilOn = lastDayOf(placement);
    const months = entries.flatMap(({ kind, content }) => (kind === 'report' ? [String(content.month)] : []));
    return {
      ...{ id, traineeId, traineeName, cohort, communityName, position, fromOn, untilOn },
      ...{ isEndedEarly: untilOn !== placement.toOn, reported: [...new Set(months)] },
      remarks: remarksOf(placement, today).length,
    };
  });
}

/** Visits held and services given in a month by the user of that name, and the different families of both. */
export async function countWork(db: Reader, worksAs: string | null, month: string) {
  const { rows } = await sql<{ families: number; visits: number; services: number }>`
    with worker as (select id from users where name = ${worksAs}),
      held as (select family_n from visits where outcome = 'done' and substr(held_on, 1, 7) = ${month}
        and user_id in (select id from worker)),
      given as (select family_n, amount from given_services where removed_at_ms is null
        and substr(given_on, 1, 7) = ${month} and user_id in (select id from worker))
    select (select count(*) from (select family_n from held union select family_n from given)) as families,
      (select count(*) from held) as visits,
      (select coalesce(sum(amount), 0) from given) as services`.execute(db as never);
  return rows[0] ?? { families: 0, visits: 0, services: 0 };
}

/** What was put right, and what was taken out. */
export const listPlacementChanges = (db: Reader, id: string) => listWorkChanges(db, 'placement', id);
