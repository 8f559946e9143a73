import { beforeEach, expect, test } from 'vitest';
import { addCohort } from '#electron/cohorts/cohorts.commands.ts';
import { addTrainees } from '#electron/cohorts/trainees.commands.ts';
import { HEAD, NOW, openFamiliesRegister } from '#electron/families/testing.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import type { CohortId, TraineeId } from '#shared/cohorts/cohorts.ts';
import { NEW_COHORT, traineeNamed } from '#shared/cohorts/testing.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import { decide, saveSheet } from './selection.commands.ts';
import { selectionCounts, selectionOf } from './selection.queries.ts';

const TRAINER: Session = { userId: '0197f000-0000-7000-8000-000000000007', userName: 'Т. Одна', role: 'trainer' };
const OTHER: Session = { userId: '0197f000-0000-7000-8000-000000000008', userName: 'Т. Друга', role: 'trainer' };

let register: OpenRegister;
let cohortId: CohortId;
let first: TraineeId;
let second: TraineeId;

beforeEach(async () => {
  register = await openFamiliesRegister();
  const scene = { session: HEAD, now: NOW };
  cohortId = (await register.write((trx) => addCohort({ ...scene, trx }, NEW_COHORT))).id;
  const trainees = [traineeNamed('Гай'), traineeNamed('Лис')];
  const added = await register.write((trx) => addTrainees({ ...scene, trx }, { cohortId, trainees }));
  if (added instanceof Refusal) throw added;
  [first, second] = [must(added.ids[0], 'one'), must(added.ids[1], 'another')];
});

const codeOf = (answer: unknown) => (answer instanceof Refusal ? answer.failure.code : 'ok');
const score = (
  session: Session,
  traineeId: TraineeId,
  assessor: string,
  value: number,
  { version = 0, criterion = 'мотивація' } = {},
) => {
  const sheet = { assessor, isRelated: false, remark: null, scores: [{ criterion, value }] };
  return register.write((trx) => saveSheet({ trx, session, now: NOW }, { cohortId, traineeId, version, sheet }));
};
const told = async (session: Session) => must(await selectionOf(register.reader, session, cohortId), 'the selection');

test('an assessor sees no sheet of another before her own is written, and the head sees all', async () => {
  await score(TRAINER, first, 'Одна', 3);
  await score(TRAINER, second, 'Одна', 1);
  expect(await told(OTHER)).toMatchObject({ sheets: [], withheld: 2 });
  await score(OTHER, first, 'Друга', 2);
  expect((await told(OTHER)).sheets.map(({ assessor, traineeId }) => [assessor, traineeId])).toEqual([
    ['Одна', first],
    ['Друга', first],
  ]);
  expect((await told(OTHER)).withheld).toBe(1);
  expect(await told(HEAD)).toMatchObject({ withheld: 0 });
});

test('one assessor has one sheet on a trainee; only who wrote it puts it right, and with criteria that there are', async () => {
  expect(codeOf(await score(TRAINER, first, 'Одна', 3))).toBe('ok');
  expect(codeOf(await score(TRAINER, first, 'Одна', 2))).toBe('records/changed-meanwhile');
  expect(codeOf(await score(OTHER, first, 'Одна', 2, { version: 1 }))).toBe('selection/not-yours');
  expect(codeOf(await score(TRAINER, first, 'Одна', 2, { version: 1 }))).toBe('ok');
  expect(codeOf(await score(TRAINER, first, 'Третя', 2, { criterion: 'зріст' }))).toBe('selection/unknown-criterion');
  const stranger = '0197f000-0000-7000-8000-0000000000aa' as TraineeId;
  expect(codeOf(await score(TRAINER, stranger, 'Одна', 2))).toBe('records/not-found');
});

test('a decision keeps rank and mean as they were when it was taken; an earlier one stays in the list', async () => {
  for (const [traineeId, value] of [
    [first, 2],
    [second, 3],
  ] as const) {
    await score(TRAINER, traineeId, 'Одна', value);
    await score(OTHER, traineeId, 'Друга', value);
  }
  const line = { decidedOn: '2026-11-12' as DateOnly, signedBy: 'О. Мельник' };
  const take = (decision: 'reserve' | 'invited', reason: string) =>
    register.write((trx) =>
      decide(
        { trx, session: HEAD, now: NOW },
        { cohortId, decisions: [{ ...line, traineeId: first, decision, reason }] },
      ),
    );
  await take('reserve', 'місце 2');
  await score(TRAINER, first, 'Одна', 3, { version: 1 });
  await take('invited', 'звільнилося місце');
  expect((await told(HEAD)).decisions).toMatchObject([
    { decision: 'reserve', rank: 2, meanHundredths: 200 },
    { decision: 'invited', rank: 2, meanHundredths: 250, reason: 'звільнилося місце' },
  ]);
  const { n } = await register.reader.selectFrom('cohorts').select('n').executeTakeFirstOrThrow();
  expect(await selectionCounts(register.reader, n)).toEqual(['invited']);
});
