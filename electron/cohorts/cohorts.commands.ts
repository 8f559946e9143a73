import { deleteDraft } from '#electron/drafts/drafts.queries.ts';
import {
  addRecord,
  changeRecord,
  type RecordScene,
  type RecordTarget,
  recordChanges,
} from '#electron/history/history.queries.ts';
import { projectNamed } from '#electron/projects/projects.queries.ts';
import { datedModules } from '#shared/cohorts/cohorts.rules.ts';
import {
  type CohortFacts,
  type CohortId,
  type EvaluationInput,
  type ModuleId,
  type ModuleInput,
  NEW_COHORT_FORM,
  type NewCohort,
  type ProgrammeFacts,
  type ProgrammeId,
} from '#shared/cohorts/cohorts.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { cohortColumns, findCohortRow, findModuleRow, moduleColumns } from './cohorts.queries.ts';

type Missing = Refusal<'records/not-found'>;

async function projectOf(scene: RecordScene, name: string | null): Promise<number | null> {
  return name === null ? null : ((await projectNamed(scene, name)) ?? null);
}

/** A cohort with the modules of its programme, day by day from the first one on. */
export async function addCohort(scene: RecordScene, cohort: NewCohort): Promise<{ id: CohortId }> {
  const { firstOn, modules, ...facts } = cohort;
  const columns = cohortColumns(facts, await projectOf(scene, facts.project));
  const { id } = await addRecord<CohortId>(scene, 'cohorts', columns);
  const row = await findCohortRow(scene.trx, id);
  for (const module of datedModules(modules, firstOn)) await insertModule(scene, row?.n ?? 0, module);
  await deleteDraft(scene.trx, scene.session.userId, { form: NEW_COHORT_FORM, recordId: '' });
  return { id };
}

export async function changeCohort(scene: RecordScene, { facts, ...target }: RecordTarget & { facts: CohortFacts }) {
  const columns = cohortColumns(facts, await projectOf(scene, facts.project));
  return await changeRecord(scene, { table: 'cohorts', thing: 'cohort', ...target }, columns);
}

async function insertModule({ trx }: RecordScene, cohort_n: number, module: ModuleInput): Promise<ModuleId> {
  const id = newId<ModuleId>();
  await trx
    .insertInto('cohort_modules')
    .values({ id, cohort_n, ...moduleColumns(module) })
    .execute();
  return id;
}

export async function setModule(
  scene: RecordScene,
  { cohortId, id, module }: { cohortId: string; id: ModuleId | null; module: ModuleInput },
): Promise<{ id: ModuleId } | Missing | Refusal<'cohorts/half-taken'>> {
  const { trx, session, now } = scene;
  const cohort = await findCohortRow(trx, cohortId);
  const row = cohort && id !== null ? await findModuleRow(trx, cohort.n, id) : undefined;
  if (cohort === undefined || (id !== null && row === undefined)) return refuse('records/not-found');
  const other = await trx
    .selectFrom('cohort_modules')
    .where('cohort_n', '=', cohort.n)
    .where('on_date', '=', module.on)
    .where('half', '=', module.half)
    .select('id')
    .executeTakeFirst();
  if (other !== undefined && other.id !== id) {
    return refuse('cohorts/half-taken', { fields: [{ path: 'on', code: 'taken' }] });
  }
  if (row === undefined) return { id: await insertModule(scene, cohort.n, module) };
  const columns = moduleColumns(module);
  await trx.updateTable('cohort_modules').set(columns).where('n', '=', row.n).execute();
  await recordChanges(trx, { thing: 'cohortModule', recordN: row.n, session, now }, { ...row }, columns);
  return { id: row.id as ModuleId };
}

export async function removeModule(
  { trx }: RecordScene,
  { cohortId, id }: { cohortId: string; id: string },
): Promise<null | Missing | Refusal<'cohorts/marked'>> {
  const cohort = await findCohortRow(trx, cohortId);
  const row = cohort && (await findModuleRow(trx, cohort.n, id));
  if (row === undefined) return refuse('records/not-found');
  const marked = trx.selectFrom('module_attendance').where('module_n', '=', row.n).select('n');
  if ((await marked.executeTakeFirst()) !== undefined) return refuse('cohorts/marked');
  await trx.deleteFrom('cohort_modules').where('n', '=', row.n).execute();
  return null;
}

/** A sheet without a name: neither who wrote it nor who keyed it is kept with it. */
export async function addEvaluation(
  { trx }: RecordScene,
  { cohortId, evaluation }: { cohortId: string; evaluation: EvaluationInput },
): Promise<null | Missing> {
  const cohort = await findCohortRow(trx, cohortId);
  if (cohort === undefined) return refuse('records/not-found');
  await trx
    .insertInto('course_evaluations')
    .values({ cohort_n: cohort.n, ...evaluation })
    .execute();
  return null;
}

/** A template; one of a name that is taken gets a number: neither a course nor a file is renamed for it. */
export async function addProgramme(
  scene: RecordScene,
  { name, modules }: ProgrammeFacts,
): Promise<{ id: ProgrammeId }> {
  const rows = await scene.trx.selectFrom('programmes').select('name').execute();
  const taken = new Set(rows.map((row) => row.name));
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name} (${number})`;
  return await addRecord<ProgrammeId>(scene, 'programmes', { name: free, modules: JSON.stringify(modules) });
}

export async function removeProgramme({ trx }: RecordScene, { id }: { id: string }): Promise<null | Missing> {
  const { numDeletedRows } = await trx.deleteFrom('programmes').where('id', '=', id).executeTakeFirstOrThrow();
  return numDeletedRows === 0n ? refuse('records/not-found') : null;
}
