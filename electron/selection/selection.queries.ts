import type { Reader } from '#electron/register/handles.ts';
import { standingDecisions } from '#shared/selection/selection.rules.ts';
import type { Decision, ScoreSheet, Selection, SheetInput } from '#shared/selection/selection.ts';
import { mayDo } from '#shared/vocabulary/permissions.ts';
import type { Session } from '#shared/vocabulary/session.ts';

export function sheetColumns({ assessor, isRelated, scores, remark }: SheetInput) {
  return { assessor, is_related: isRelated ? (1 as const) : (0 as const), scores: JSON.stringify(scores), remark };
}

interface KnownSheet {
  readonly sheet: ScoreSheet;
  readonly userId: string;
}

/** Every sheet of a cohort, whoever wrote it. */
export async function listSheets(db: Reader, cohortN: number): Promise<KnownSheet[]> {
  const rows = await db
    .selectFrom('score_sheets as s')
    .innerJoin('trainees as t', 't.n', 's.trainee_n')
    .leftJoin('users as u', 'u.id', 's.user_id')
    .where('t.cohort_n', '=', cohortN)
    .orderBy('s.n')
    .select(['s.id', 's.version', 's.assessor', 's.is_related', 's.scores', 's.remark', 's.user_id', 't.id as trainee'])
    .select(['u.name as keyedBy', 's.changed_after_seeing'])
    .execute();
  return rows.map(({ is_related, scores, user_id, trainee, changed_after_seeing, ...row }) => ({
    userId: user_id,
    sheet: {
      ...{ ...row, traineeId: trainee, isRelated: is_related === 1 },
      isChangedAfterSeeing: changed_after_seeing === 1,
      scores: JSON.parse(scores) as ScoreSheet['scores'],
    } as unknown as ScoreSheet,
  }));
}

async function listDecisions(db: Reader, cohortN: number): Promise<Decision[]> {
  const rows = await db
    .selectFrom('selection_decisions as d')
    .innerJoin('trainees as t', 't.n', 'd.trainee_n')
    .leftJoin('users as u', 'u.id', 'd.user_id')
    .where('t.cohort_n', '=', cohortN)
    .orderBy('d.n')
    .select(['t.id as traineeId', 'd.decision', 'd.reason', 'd.mean_hundredths as meanHundredths', 'd.rank'])
    .select(['d.decided_on as decidedOn', 'd.signed_by as signedBy', 'u.name as userName'])
    .execute();
  return rows as unknown as Decision[];
}

/**
 * Sheets and decisions of a cohort. Assessors score without having seen each other: sheets of others on a trainee are
 * told once one's own is written. Whoever decides is told all of them.
 */
export async function selectionOf(db: Reader, session: Session, cohortId: string): Promise<Selection | undefined> {
  const cohort = await db.selectFrom('cohorts').where('id', '=', cohortId).select('n').executeTakeFirst();
  if (cohort === undefined) return undefined;
  const known = await listSheets(db, cohort.n);
  const own = known.filter(({ userId, sheet }) => userId === session.userId && !sheet.isRelated);
  const scored = new Set(own.map(({ sheet: { traineeId } }) => traineeId));
  const told = known.filter(({ sheet }) => mayDo(session.role, 'training.decide') || scored.has(sheet.traineeId));
  return {
    sheets: told.map(({ sheet }) => sheet),
    withheld: known.length - told.length,
    decisions: await listDecisions(db, cohort.n),
  };
}

/** The decision that holds for each trainee of a cohort of whom one was taken. */
export async function selectionCounts(db: Reader, cohortN: number): Promise<Decision['decision'][]> {
  return [...standingDecisions(await listDecisions(db, cohortN)).values()].map(({ decision }) => decision);
}
