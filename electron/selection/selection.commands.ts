import { findCohort } from '#electron/cohorts/cohorts.queries.ts';
import { addRecord, changeRecord, type RecordScene } from '#electron/history/history.queries.ts';
import { Refusal, refuse } from '#shared/ipc/reply.ts';
import { isRanked, rankTrainees } from '#shared/selection/selection.rules.ts';
import type { DecisionInput, SheetId, SheetInput } from '#shared/selection/selection.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import { listSheets, sheetColumns } from './selection.queries.ts';

interface Saving {
  readonly cohortId: string;
  readonly traineeId: string;
  /** Null for a sheet that is not written yet. */
  readonly id: string | null;
  readonly version: number;
  readonly sheet: SheetInput;
}

type Refused = Refusal<
  | ('records/not-found' | 'records/changed-meanwhile' | 'selection/other-criteria')
  | ('selection/assessor-taken' | 'selection/not-yours')
>;

/** One assessor has one sheet on a trainee, with a score for each criterion, and only who wrote it puts it right. */
export async function saveSheet(
  scene: RecordScene,
  { cohortId, traineeId, id, version, sheet }: Saving,
): Promise<{ id: SheetId; version: number } | Refused> {
  const { trx, session } = scene;
  const cohort = await findCohort(trx, cohortId);
  if (cohort?.trainees.some((one) => one.id === traineeId) !== true) return refuse('records/not-found');
  const scored = new Set(sheet.scores.map(({ criterion }) => criterion));
  const isWhole = cohort.criteria.every((criterion) => scored.has(criterion));
  if (!isWhole || scored.size !== cohort.criteria.length) return refuse('selection/other-criteria');
  const { n } = await trx.selectFrom('trainees').where('id', '=', traineeId).select('n').executeTakeFirstOrThrow();
  const rows = await trx
    .selectFrom('score_sheets')
    .where('trainee_n', '=', n)
    .select(['id', 'assessor', 'user_id'])
    .execute();
  if (rows.some((row) => row.id !== id && row.assessor === sheet.assessor)) {
    return refuse('selection/assessor-taken', { fields: [{ path: 'assessor', code: 'assessor-taken' }] });
  }
  if (id === null) {
    const added = await addRecord<SheetId>(scene, 'score_sheets', { ...sheetColumns(sheet), trainee_n: n });
    return { ...added, version: 1 };
  }
  const row = rows.find((one) => one.id === id);
  if (row === undefined) return refuse('records/not-found');
  if (row.user_id !== session.userId) return refuse('selection/not-yours');
  const isSeen = rows.some((one) => one.user_id !== session.userId);
  const columns = { ...sheetColumns(sheet), ...(isSeen ? { changed_after_seeing: 1 } : {}) };
  const changed = await changeRecord(scene, { table: 'score_sheets', thing: 'scoreSheet', id, version }, columns);
  return changed instanceof Refusal ? changed : { id: id as SheetId, ...changed };
}

/** Decisions with the rank and the mean as they are at this moment: later sheets do not change what was decided. */
export async function decide(
  { trx, session, now }: RecordScene,
  input: { cohortId: string; seen: number; decisions: readonly (DecisionInput & { traineeId: string })[] },
): Promise<null | Refusal<'records/not-found' | 'records/changed-meanwhile'>> {
  const { cohortId, seen, decisions } = input;
  const cohort = await findCohort(trx, cohortId);
  const row = await trx.selectFrom('cohorts').where('id', '=', cohortId).select('n').executeTakeFirst();
  if (cohort === undefined || row === undefined) return refuse('records/not-found');
  const { taken } = await trx
    .selectFrom('selection_decisions as d')
    .innerJoin('trainees as t', 't.n', 'd.trainee_n')
    .where('t.cohort_n', '=', row.n)
    .select(({ fn }) => fn.countAll<number>().as('taken'))
    .executeTakeFirstOrThrow();
  if (taken !== seen) return refuse('records/changed-meanwhile');
  const sheets = (await listSheets(trx, row.n)).map(({ sheet }) => sheet);
  const ranked = new Map(
    rankTrainees(cohort.trainees.filter(isRanked), { criteria: cohort.criteria, sheets }).map((one) => [
      one.traineeId as string,
      one,
    ]),
  );
  const rows = await trx.selectFrom('trainees').where('cohort_n', '=', row.n).select(['n', 'id']).execute();
  const numbers = new Map(rows.map(({ n, id }) => [id, n]));
  if (decisions.some(({ traineeId }) => !numbers.has(traineeId))) return refuse('records/not-found');
  for (const { traineeId, decision, reason, decidedOn, signedBy } of decisions) {
    const { meanHundredths = null, rank = null } = ranked.get(traineeId) ?? {};
    await trx
      .insertInto('selection_decisions')
      .values({
        ...{ id: newId<string>(), trainee_n: must(numbers.get(traineeId), 'a trainee of the cohort'), decision },
        ...{ reason, mean_hundredths: meanHundredths, rank, decided_on: decidedOn, signed_by: signedBy },
        ...{ user_id: session.userId, created_at_ms: now.getTime() },
      })
      .execute();
  }
  return null;
}
