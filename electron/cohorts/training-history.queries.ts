import { listChanges, listChangesOf } from '#electron/history/history.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import type { TrainingChange } from '#shared/cohorts/training-change.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import { findCohortRow } from './cohorts.queries.ts';

/** Newest first, with names where the register keeps codes and numbers. */
export async function toldChanges(db: Reader, changes: readonly TrainingChange[]): Promise<TrainingChange[]> {
  const kept = (field: string) =>
    changes.flatMap((change) => (change.field === field ? [change.oldValue, change.newValue] : []));
  const codes = kept('community_code').filter((code) => code !== null);
  const places = await db.selectFrom('places').where('code', 'in', codes).select(['code', 'name']).execute();
  const projects = await db
    .selectFrom('projects')
    .where('n', 'in', kept('project_n').map(Number))
    .select(['n', 'name'])
    .execute();
  const words: Readonly<Record<string, ReadonlyMap<string, string>>> = {
    community_code: new Map(places.map(({ code, name }) => [code, name])),
    project_n: new Map(projects.map(({ n, name }) => [String(n), name])),
  };
  const told = (field: string, value: string | null) => (value === null ? null : (words[field]?.get(value) ?? value));
  return changes
    .map((change) => ({
      ...change,
      oldValue: told(change.field, change.oldValue),
      newValue: told(change.field, change.newValue),
    }))
    .toSorted((a, b) => b.changedAtMs - a.changedAtMs);
}

const MARK = 'mark ';

/** Every change of a course, of its half-days and of its trainees; undefined when there is none. What assessors scored is not in it. */
export async function listCohortChanges(db: Reader, id: string): Promise<TrainingChange[] | undefined> {
  const cohort = await findCohortRow(db, id);
  if (cohort === undefined) return undefined;
  const trainees = await db
    .selectFrom('trainees')
    .where('cohort_n', '=', cohort.n)
    .select(['n', 'id', 'surname', 'given_name as givenName', 'patronymic'])
    .execute();
  const modules = await db
    .selectFrom('cohort_modules')
    .where('cohort_n', '=', cohort.n)
    .select(['n', 'on_date'])
    .execute();
  const names = new Map(trainees.map((one) => [one.n, fullName(one)]));
  const byId = new Map(trainees.map((one) => [one.id, fullName(one)]));
  const days = new Map(modules.map(({ n, on_date }) => [n, on_date as DateOnly]));
  const ofCohort = await listChanges(db, 'cohort', cohort.n);
  const ofTrainees = await listChangesOf(db, 'trainee', [...names.keys()]);
  const ofModules = await listChangesOf(db, 'cohortModule', [...days.keys()]);
  return await toldChanges(db, [
    ...ofCohort.map((change) => ({ ...change, whom: null, on: null, kind: null })),
    ...ofTrainees.map(({ recordN, ...change }) => {
      return { ...change, whom: names.get(recordN) ?? null, on: null, kind: null };
    }),
    ...ofModules.map(({ recordN, ...change }) => {
      const on = days.get(recordN) ?? null;
      if (!change.field.startsWith(MARK)) return { ...change, whom: null, on, kind: null };
      return { ...change, field: 'mark', whom: byId.get(change.field.slice(MARK.length)) ?? null, on, kind: null };
    }),
  ]);
}
