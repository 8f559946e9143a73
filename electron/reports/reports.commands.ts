import { sql } from 'kysely';
import type { Scene } from '#electron/access/visibility.ts';
import { deleteDraft } from '#electron/drafts/drafts.queries.ts';
import { findFamilyHandle } from '#electron/families/families.queries.ts';
import { type FieldValue, recordChanges } from '#electron/history/history.queries.ts';
import { Refusal, refuse } from '#shared/ipc/reply.ts';
import { mayRefuse } from '#shared/reports/reports.rules.ts';
import {
  type AnswerInput,
  REPORT_FORM,
  type ReportId,
  type ReportInput,
  type SettleInput,
} from '#shared/reports/reports.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import {
  findReportRow,
  maySeeReporter,
  numberOf,
  type ReportColumns,
  reportColumns,
  reporterColumns,
} from './reports.queries.ts';

interface Target {
  readonly id: string;
  readonly version: number;
}

type ChangeRefusal = Refusal<'reports/not-found' | 'reports/changed-meanwhile'>;
type Row = NonNullable<Awaited<ReturnType<typeof findReportRow>>>;

/** Writes a report down under the next number of the year in which it came in. */
export async function addReport(
  { trx, session, now }: Scene,
  input: ReportInput,
): Promise<{ id: ReportId; number: string }> {
  const year = Number(input.receivedOn.slice(0, 4));
  const { last } = await trx
    .selectFrom('reports')
    .where('year', '=', year)
    .select(sql<number>`coalesce(max(number), 0)`.as('last'))
    .executeTakeFirstOrThrow();
  const id = newId<ReportId>();
  const row = { id, year, number: last + 1, version: 1 };
  const moment = { created_at_ms: now.getTime(), changed_at_ms: now.getTime() };
  await trx
    .insertInto('reports')
    .values({ ...row, ...reportColumns(input), ...reporterColumns(input), user_id: session.userId, ...moment })
    .execute();
  await deleteDraft(trx, session.userId, { form: REPORT_FORM, recordId: '' });
  return { id, number: numberOf(row) };
}

/** Changes a report, unless it is not there or somebody changed it since the version that the person saw. */
async function change<R extends Refusal = never>(
  scene: Scene,
  { id, version }: Target,
  columnsOf: (row: Row) => ReportColumns,
  check: (row: Row) => R | null = () => null,
): Promise<{ version: number } | ChangeRefusal | R> {
  const { trx, visible, session, now } = scene;
  const row = await findReportRow(trx, visible, id);
  if (row === undefined) return refuse('reports/not-found');
  if (row.version !== version) return refuse('reports/changed-meanwhile');
  const refused = check(row);
  if (refused !== null) return refused;
  const columns = columnsOf(row);
  await trx
    .updateTable('reports')
    .set({ ...columns, version: version + 1, changed_at_ms: now.getTime() })
    .where('id', '=', id)
    .execute();
  await keepHistory({ trx, session, now }, row, columns);
  return { version: version + 1 };
}

const REPORTER = ['reporter', 'reporter_contact', 'reporter_agrees'] as const;

/**
 * What is said of the reporter is a history of its own, since fewer may read it. Which family it was is not kept: a report
 * that is taken back is seen by those who may not see the family.
 */
async function keepHistory(
  { trx, session, now }: Pick<Scene, 'trx' | 'session' | 'now'>,
  row: Row,
  { family_n: _, ...columns }: ReportColumns,
) {
  const isOfReporter = (field: string) => (REPORTER as readonly string[]).includes(field);
  const part = (thing: 'report' | 'reporter') =>
    Object.fromEntries(
      Object.entries(columns).filter(([field]) => isOfReporter(field) === (thing === 'reporter')),
    ) as Record<string, FieldValue>;
  for (const thing of ['report', 'reporter'] as const) {
    await recordChanges(trx, { thing, recordN: row.n, session, now }, row as never, part(thing));
  }
}

/** Puts right what was written down; who reported stays as it is where the session may not see it. */
export async function changeReport(scene: Scene, { report, ...target }: Target & { report: ReportInput }) {
  const changed = await change(scene, target, (row) => ({
    ...reportColumns(report),
    ...(maySeeReporter(scene.session, row) ? reporterColumns(report) : {}),
  }));
  await deleteDraft(scene.trx, scene.session.userId, { form: REPORT_FORM, recordId: target.id });
  return changed;
}

/** Decides without a family. Help is never refused where a life, a child or violence is at stake. */
export function settleReport(scene: Scene, { settled, ...target }: Target & { settled: SettleInput }) {
  const { outcome, ground, words, tryOn } = settled;
  const columns = { outcome, ground, outcome_words: words, try_on: tryOn, outcome_on: todayIn(scene.now) };
  return change(
    scene,
    target,
    () => columns,
    (row) => {
      if (row.outcome !== null) return refuse('reports/settled');
      return outcome === 'refused' && !mayRefuse(dangerOf(row)) ? refuse('reports/may-not-refuse') : null;
    },
  );
}

const dangerOf = (row: Row) => ({
  isUrgent: row.is_urgent === 1,
  isChildAtRisk: row.is_child_at_risk === 1,
  factors: JSON.parse(row.factors) as number[],
});

/** Makes the report part of a family that the session sees. */
export async function joinReport(scene: Scene, { familyId, ...target }: Target & { familyId: string }) {
  const family = await findFamilyHandle(scene.trx, scene.visible, familyId);
  if (family === undefined) return refuse('families/not-found');
  return await change(
    scene,
    target,
    () => ({ outcome: 'family', family_n: family.n, outcome_on: todayIn(scene.now) }),
    (row) => (row.outcome === null ? null : refuse('reports/settled')),
  );
}

const NOTHING_DECIDED = {
  ...{ outcome: null, outcome_on: null, ground: null, outcome_words: null },
  ...{ try_on: null, family_n: null },
};

/** Takes back what was decided; why stays in the history. */
export async function reopenReport(scene: Scene, { reason, ...target }: Target & { reason: string }) {
  const { trx, session, now } = scene;
  const opened = await change(
    scene,
    target,
    () => NOTHING_DECIDED,
    (row) => (row.outcome === null ? refuse('reports/open') : null),
  );
  if (opened instanceof Refusal) return opened;
  const { n } = await trx.selectFrom('reports').where('id', '=', target.id).select('n').executeTakeFirstOrThrow();
  await recordChanges(trx, { thing: 'report', recordN: n, session, now }, {}, { reopened: reason });
  return opened;
}

export function answerReport(scene: Scene, { answer, ...target }: Target & { answer: AnswerInput | null }) {
  const columns = { answered_on: answer?.answeredOn ?? null, answer: answer?.answer ?? null };
  return change(scene, target, () => columns);
}
