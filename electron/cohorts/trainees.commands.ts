import {
  addRecord,
  changeRecord,
  type RecordScene,
  type RecordTarget,
  recordChanges,
} from '#electron/history/history.queries.ts';
import { earnsCertificate } from '#shared/cohorts/cohorts.rules.ts';
import type { TraineeId, TraineeInput, TraineeState } from '#shared/cohorts/cohorts.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import type { Mark } from '#shared/vocabulary/marks.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import { findCohort, findCohortRow, findModuleRow, listTraineeRows, traineeColumns } from './cohorts.queries.ts';

type Missing = Refusal<'records/not-found'>;

export async function addTrainees(
  scene: RecordScene,
  { cohortId, trainees }: { cohortId: string; trainees: readonly TraineeInput[] },
): Promise<{ ids: TraineeId[] } | Missing> {
  const cohort = await findCohortRow(scene.trx, cohortId);
  if (cohort === undefined) return refuse('records/not-found');
  const ids: TraineeId[] = [];
  for (const trainee of trainees) {
    const columns = { ...traineeColumns(trainee), cohort_n: cohort.n };
    ids.push((await addRecord<TraineeId>(scene, 'trainees', columns)).id);
  }
  return { ids };
}

export async function changeTrainee(
  scene: RecordScene,
  { cohortId, id, version, trainee }: RecordTarget & { cohortId: string; trainee: TraineeInput },
) {
  const cohort = await findCohortRow(scene.trx, cohortId);
  const [row] = cohort === undefined ? [] : await listTraineeRows(scene.trx, cohort.n, [id]);
  if (row === undefined) return refuse('records/not-found');
  return await changeRecord(scene, { table: 'trainees', thing: 'trainee', id, version }, traineeColumns(trainee));
}

/** Writes columns of some trainees at once, each in its next version. Nobody is written when one is not of the cohort. */
async function changeSome(
  { trx, session, now }: RecordScene,
  cohortId: string,
  changes: ReadonlyMap<string, Readonly<Record<string, string | number | null>>>,
): Promise<null | Missing> {
  const cohort = await findCohortRow(trx, cohortId);
  const rows = cohort === undefined ? [] : await listTraineeRows(trx, cohort.n, [...changes.keys()]);
  if (rows.length !== changes.size) return refuse('records/not-found');
  for (const row of rows) {
    const columns = changes.get(row.id) ?? {};
    await trx
      .updateTable('trainees')
      .set({ ...columns, version: row.version + 1, changed_at_ms: now.getTime() })
      .where('n', '=', row.n)
      .execute();
    await recordChanges(trx, { thing: 'trainee', recordN: row.n, session, now }, { ...row }, columns);
  }
  return null;
}

export function setStates(
  scene: RecordScene,
  { cohortId, traineeIds, state }: { cohortId: string; traineeIds: readonly string[]; state: TraineeState },
) {
  return changeSome(scene, cohortId, new Map(traineeIds.map((id) => [id, { state }])));
}

interface Tests {
  readonly traineeId: string;
  readonly version: number;
  readonly entryTest: number | null;
  readonly exitTest: number | null;
}

export async function setTests(
  scene: RecordScene,
  { cohortId, tests }: { cohortId: string; tests: readonly Tests[] },
): Promise<null | Missing | Refusal<'records/changed-meanwhile' | 'cohorts/off-the-scale'>> {
  const cohort = await findCohortRow(scene.trx, cohortId);
  const most = cohort?.test_most ?? 0;
  const isOff = (points: number | null) => points !== null && points > most;
  if (cohort !== undefined && tests.some((one) => isOff(one.entryTest) || isOff(one.exitTest))) {
    return refuse('cohorts/off-the-scale');
  }
  const versions = new Map(tests.map(({ traineeId, version }) => [traineeId, version]));
  const rows = cohort === undefined ? [] : await listTraineeRows(scene.trx, cohort.n, [...versions.keys()]);
  if (rows.some(({ id, version }) => versions.get(id) !== version)) return refuse('records/changed-meanwhile');
  const columns = tests.map(({ traineeId, entryTest, exitTest }) => {
    return [traineeId, { entry_test: entryTest, exit_test: exitTest }] as const;
  });
  return await changeSome(scene, cohortId, new Map(columns));
}

/** Who was there in half a day; it is not marked before its day. */
export async function markModule(
  { trx, session, now }: RecordScene,
  input: {
    cohortId: string;
    moduleId: string;
    marks: readonly { readonly traineeId: string; readonly mark: Mark | null }[];
  },
): Promise<null | Missing | Refusal<'cohorts/in-the-future'>> {
  const { cohortId, moduleId, marks } = input;
  const cohort = await findCohortRow(trx, cohortId);
  const module = cohort && (await findModuleRow(trx, cohort.n, moduleId));
  if (cohort === undefined || module === undefined) return refuse('records/not-found');
  if (module.on_date > todayIn(now)) return refuse('cohorts/in-the-future');
  const wanted = new Map(marks.map(({ traineeId, mark }) => [traineeId, mark]));
  const rows = await listTraineeRows(trx, cohort.n, [...wanted.keys()]);
  if (rows.length !== wanted.size) return refuse('records/not-found');
  for (const { n, id } of rows) {
    const of = { module_n: module.n, trainee_n: n };
    const mark = wanted.get(id) ?? null;
    const known = await trx
      .selectFrom('module_attendance')
      .where('module_n', '=', of.module_n)
      .where('trainee_n', '=', n)
      .select(['n', 'mark'])
      .executeTakeFirst();
    if (known !== undefined) await trx.deleteFrom('module_attendance').where('n', '=', known.n).execute();
    if (mark !== null)
      await trx
        .insertInto('module_attendance')
        .values({ ...of, mark })
        .execute();
    const field = `mark ${id}`;
    const change = { thing: 'cohortModule' as const, recordN: module.n, session, now };
    await recordChanges(trx, change, { [field]: known?.mark ?? null }, { [field]: mark });
  }
  return null;
}

/** «7/2026»: on from the last number of that year, in the order of surnames. */
export async function issueCertificates(
  scene: RecordScene,
  { cohortId, on }: { cohortId: string; on: DateOnly },
): Promise<{ issued: number } | Missing> {
  const cohort = await findCohort(scene.trx, cohortId);
  if (cohort === undefined) return refuse('records/not-found');
  const year = on.slice(0, 4);
  const known = await scene.trx
    .selectFrom('trainees')
    .where('certificate_number', 'like', `%/${year}`)
    .select('certificate_number')
    .execute();
  const last = Math.max(
    0,
    ...known.map(({ certificate_number }) => Number.parseInt(certificate_number ?? '', 10) || 0),
  );
  const earned = cohort.trainees.filter((one) => one.certificateNumber === null && earnsCertificate(one, cohort));
  const numbered = earned.map(({ id }, at) => {
    return [id, { certificate_number: `${last + at + 1}/${year}`, certificate_on: on }] as const;
  });
  await changeSome(scene, cohortId, new Map<string, Record<string, string>>(numbered));
  return { issued: earned.length };
}

/** The number goes; what it was stays in the history. */
export function withdrawCertificate(
  scene: RecordScene,
  { cohortId, traineeId }: { cohortId: string; traineeId: string },
) {
  return changeSome(scene, cohortId, new Map([[traineeId, { certificate_number: null, certificate_on: null }]]));
}

/** Who was written down by mistake; that there was somebody stays in the history of the course. */
export async function removeTrainees(
  { trx, session, now }: RecordScene,
  { cohortId, traineeIds }: { cohortId: string; traineeIds: readonly string[] },
): Promise<null | Missing | Refusal<'cohorts/has-records'>> {
  const cohort = await findCohortRow(trx, cohortId);
  const rows = cohort === undefined ? [] : await listTraineeRows(trx, cohort.n, [...new Set(traineeIds)]);
  if (cohort === undefined || rows.length !== new Set(traineeIds).size) return refuse('records/not-found');
  const ns = rows.map(({ n }) => n);
  for (const table of ['module_attendance', 'score_sheets', 'selection_decisions', 'placements'] as const) {
    const known = await trx.selectFrom(table).where('trainee_n', 'in', ns).select('n').executeTakeFirst();
    if (known !== undefined) return refuse('cohorts/has-records');
  }
  if (
    rows.some(
      ({ entry_test, exit_test, certificate_number }) => (entry_test ?? exit_test ?? certificate_number) !== null,
    )
  ) {
    return refuse('cohorts/has-records');
  }
  await trx.deleteFrom('trainees').where('n', 'in', ns).execute();
  const change = { thing: 'cohort' as const, recordN: cohort.n, session, now };
  for (const { surname, given_name, patronymic } of rows) {
    const name = fullName({ surname, givenName: given_name, patronymic });
    await recordChanges(trx, change, { removed: name }, { removed: null });
  }
  return null;
}
