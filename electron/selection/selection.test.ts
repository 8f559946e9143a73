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
  { version = 1, id = null as string | null, criterion = 'мотивація', isRelated = false } = {},
) => {
  const scores = [criterion, 'освіта'].map((one) => ({ criterion: one, value }));
  const sheet = { assessor, isRelated, remark: null, scores };
  return register.write((trx) => saveSheet({ trx, session, now: NOW }, { cohortId, traineeId, id, version, sheet }));
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

test('a sheet of a relative opens nobody else’s', async () => {
  await score(TRAINER, first, 'Одна', 3);
  await score(OTHER, first, 'Друга', 2, { isRelated: true });
  expect(await told(OTHER)).toMatchObject({ withheld: 2 });
});

const sheetOf = async (assessor: string) =>
  must(
    (await told(HEAD)).sheets.find((one) => one.assessor === assessor),
    assessor,
  );

test('one assessor has one sheet on a trainee; only who wrote it puts it right, and with every criterion', async () => {
  expect(codeOf(await score(TRAINER, first, 'Одна', 3))).toBe('ok');
  expect(codeOf(await score(TRAINER, first, 'Одна', 2))).toBe('selection/assessor-taken');
  const { id } = await sheetOf('Одна');
  expect(codeOf(await score(OTHER, first, 'Одна', 2, { id }))).toBe('selection/not-yours');
  expect(codeOf(await score(TRAINER, first, 'Одна', 2, { id, version: 7 }))).toBe('records/changed-meanwhile');
  expect(codeOf(await score(TRAINER, first, 'Одна Т.', 2, { id })), 'a name is put right').toBe('ok');
  await score(TRAINER, first, 'Третя', 1);
  expect(codeOf(await score(TRAINER, first, 'Третя', 2, { id, version: 2 }))).toBe('selection/assessor-taken');
  expect((await sheetOf('Третя')).scores[0]?.value, 'the other one stays').toBe(1);
  expect(codeOf(await score(TRAINER, first, 'Четверта', 2, { criterion: 'зріст' }))).toBe('selection/other-criteria');
  const stranger = '0197f000-0000-7000-8000-0000000000aa' as TraineeId;
  expect(codeOf(await score(TRAINER, stranger, 'Одна', 2))).toBe('records/not-found');
});

test('a sheet that is changed after others were seen says so', async () => {
  await score(TRAINER, first, 'Одна', 3);
  const { id } = await sheetOf('Одна');
  await score(TRAINER, first, 'Одна', 2, { id });
  expect((await sheetOf('Одна')).isChangedAfterSeeing).toBe(false);
  await score(OTHER, first, 'Друга', 2);
  await score(TRAINER, first, 'Одна', 1, { id, version: 2 });
  expect((await sheetOf('Одна')).isChangedAfterSeeing).toBe(true);
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
  const take = (seen: number, decision: 'reserve' | 'invited', reason: string) =>
    register.write((trx) =>
      decide(
        { trx, session: HEAD, now: NOW },
        { cohortId, seen, decisions: [{ ...line, traineeId: first, decision, reason }] },
      ),
    );
  await take(0, 'reserve', 'місце 2');
  const { id } = must(
    (await told(HEAD)).sheets.find((one) => one.traineeId === first && one.assessor === 'Одна'),
    'a sheet',
  );
  await score(TRAINER, first, 'Одна', 3, { id });
  expect(codeOf(await take(0, 'reserve', 'не бачила'))).toBe('records/changed-meanwhile');
  await take(1, 'invited', 'звільнилося місце');
  expect((await told(HEAD)).decisions).toMatchObject([
    { decision: 'reserve', rank: 2, meanHundredths: 400 },
    { decision: 'invited', rank: 2, meanHundredths: 500, reason: 'звільнилося місце' },
  ]);
  const { n } = await register.reader.selectFrom('cohorts').select('n').executeTakeFirstOrThrow();
  expect(await selectionCounts(register.reader, n)).toEqual(['invited']);
});
