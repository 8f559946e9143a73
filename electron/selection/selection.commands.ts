import { findCohort } from '#electron/cohorts/cohorts.queries.ts';
import { addRecord, changeRecord, type RecordScene } from '#electron/history/history.queries.ts';
import { isTrainee } from '#shared/cohorts/cohorts.rules.ts';
import { Refusal, refuse } from '#shared/ipc/reply.ts';
import { rankTrainees } from '#shared/selection/selection.rules.ts';
import type { DecisionInput, SheetId, SheetInput } from '#shared/selection/selection.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import { listSheets, sheetColumns } from './selection.queries.ts';

interface Saving {
  readonly cohortId: string;
  readonly traineeId: string;
  readonly version: number;
  readonly sheet: SheetInput;
}

type Refused = Refusal<
  'records/not-found' | 'records/changed-meanwhile' | 'selection/unknown-criterion' | 'selection/not-yours'
>;

/** One assessor has one sheet on a trainee, and only who wrote it puts it right. */
export async function saveSheet(
  scene: RecordScene,
  { cohortId, traineeId, version, sheet }: Saving,
): Promise<{ id: SheetId; version: number } | Refused> {
  const { trx, session } = scene;
  const cohort = await findCohort(trx, cohortId);
  if (cohort?.trainees.some(({ id }) => id === traineeId) !== true) return refuse('records/not-found');
  const known = new Set(cohort.criteria);
  if (sheet.scores.some(({ criterion }) => !known.has(criterion))) return refuse('selection/unknown-criterion');
  const { n } = await trx.selectFrom('trainees').where('id', '=', traineeId).select('n').executeTakeFirstOrThrow();
  const row = await trx
    .selectFrom('score_sheets')
    .where('trainee_n', '=', n)
    .where('assessor', '=', sheet.assessor)
    .select(['id', 'version', 'user_id'])
    .executeTakeFirst();
  if (row === undefined) {
    if (version !== 0) return refuse('records/not-found');
    const { id } = await addRecord<SheetId>(scene, 'score_sheets', { ...sheetColumns(sheet), trainee_n: n });
    return { id, version: 1 };
  }
  if (row.user_id !== session.userId) return refuse('selection/not-yours');
  const target = { table: 'score_sheets', thing: 'scoreSheet', id: row.id, version } as const;
  const changed = await changeRecord(scene, target, sheetColumns(sheet));
  return changed instanceof Refusal ? changed : { id: row.id as SheetId, ...changed };
}

/** Decisions with the rank and the mean as they are at this moment: later sheets do not change what was decided. */
export async function decide(
  { trx, session, now }: RecordScene,
  { cohortId, decisions }: { cohortId: string; decisions: readonly (DecisionInput & { traineeId: string })[] },
): Promise<null | Refusal<'records/not-found'>> {
  const cohort = await findCohort(trx, cohortId);
  const row = await trx.selectFrom('cohorts').where('id', '=', cohortId).select('n').executeTakeFirst();
  if (cohort === undefined || row === undefined) return refuse('records/not-found');
  const sheets = (await listSheets(trx, row.n)).map(({ sheet }) => sheet);
  const ranked = new Map(
    rankTrainees(cohort.trainees.filter(isTrainee), sheets).map((one) => [one.traineeId as string, one]),
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
