import { beforeEach, expect, test } from 'vitest';
import { seedCalendar } from '#electron/calendar/calendar.commands.ts';
import { HEAD, NOW, OVRUCH, openFamiliesRegister } from '#electron/families/testing.ts';
import { addGroup } from '#electron/groups/groups.commands.ts';
import { listChanges } from '#electron/history/history.queries.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import type { CohortId, TraineeInput } from '#shared/cohorts/cohorts.ts';
import { COHORT_FACTS, NEW_COHORT, traineeNamed } from '#shared/cohorts/testing.ts';
import { NewGroup } from '#shared/groups/groups.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';
import type { Mark } from '#shared/vocabulary/marks.ts';
import { must } from '#shared/vocabulary/must.ts';
import {
  addCohort,
  addEvaluation,
  addProgramme,
  changeCohort,
  removeModule,
  removeProgramme,
  setModule,
} from './cohorts.commands.ts';
import { findCohort, listCohorts, listProgrammes, listTrained } from './cohorts.queries.ts';
import {
  addTrainees,
  changeTrainee,
  issueCertificates,
  markModule,
  removeTrainees,
  setStates,
  setTests,
  withdrawCertificate,
} from './trainees.commands.ts';
import { listCohortChanges } from './training-history.queries.ts';

let register: OpenRegister;
let cohortId: CohortId;

type Scene = Parameters<typeof addCohort>[0];
const write = <T>(work: (scene: Scene) => Promise<T>): Promise<T> =>
  register.write((trx) => work({ trx, session: HEAD, now: NOW })) as Promise<T>;
const codeOf = (answer: unknown) => (answer instanceof Refusal ? answer.failure.code : 'ok');
const cohort = async () => must(await findCohort(register.reader, cohortId), 'the cohort');
const moduleAt = async (at: number) => must((await cohort()).modules[at], 'a module');
const idOf = async (surname: string) =>
  must(
    (await cohort()).trainees.find((one) => one.surname === surname),
    surname,
  ).id;
const day = (text: string) => text as DateOnly;

beforeEach(async () => {
  register = await openFamiliesRegister();
  await seedCalendar(register);
  cohortId = (await write((scene) => addCohort(scene, NEW_COHORT))).id;
});

const enrol = (...trainees: TraineeInput[]) => write((scene) => addTrainees(scene, { cohortId, trainees }));

async function mark(at: number, surname: string, what: Mark | null) {
  const [moduleId, traineeId] = [(await moduleAt(at)).id, await idOf(surname)];
  return write((scene) => markModule(scene, { cohortId, moduleId, marks: [{ traineeId, mark: what }] }));
}

test('a cohort has the modules of its programme on its days, and its project by name', async () => {
  expect((await cohort()).modules.map(({ on, half, theme }) => [on, half, theme])).toEqual([
    ['2026-11-09', 1, 'тема 1.1'],
    ['2026-11-09', 2, 'тема 1.2'],
    ['2026-11-10', 1, 'тема 2.1'],
    ['2026-11-10', 2, 'тема 2.2'],
  ]);
  expect(await listCohorts(register.reader)).toMatchObject([
    { name: 'Фахівці громад', project: 'Посада в громаді', fromOn: '2026-11-09', toOn: '2026-11-10', applicants: 0 },
  ]);
  const changed = { id: cohortId, version: 1, facts: { ...COHORT_FACTS, place: 'школа' } };
  expect(await write((scene) => changeCohort(scene, changed))).toEqual({ version: 2 });
  expect(codeOf(await write((scene) => changeCohort(scene, changed)))).toBe('records/changed-meanwhile');
  const { n } = await register.reader.selectFrom('cohorts').select('n').executeTakeFirstOrThrow();
  expect(await listChanges(register.reader, 'cohort', n)).toMatchObject([
    { field: 'place', oldValue: 'бібліотека', newValue: 'школа' },
  ]);
});

test('applicants are invited and enrolled; names are tidied, and all stand by surname', async () => {
  await enrol(
    traineeNamed('  Яр '),
    traineeNamed('Гай', { state: 'applied' }),
    traineeNamed('Вовк', { state: 'applied' }),
  );
  const applied = [await idOf('Гай'), await idOf('Вовк')];
  await write((scene) => setStates(scene, { cohortId, traineeIds: applied, state: 'invited' }));
  expect((await cohort()).trainees.map(({ surname, state, version }) => [surname, state, version])).toEqual([
    ['Вовк', 'invited', 2],
    ['Гай', 'invited', 2],
    ['Яр', 'trainee', 1],
  ]);
  const id = await idOf('Гай');
  const trainee = traineeNamed('Гай', { phone: '050', state: 'trainee' });
  expect(codeOf(await write((scene) => changeTrainee(scene, { cohortId, id, version: 2, trainee })))).toBe('ok');
  expect(codeOf(await write((scene) => changeTrainee(scene, { cohortId, id, version: 2, trainee })))).toBe(
    'records/changed-meanwhile',
  );
});

test('the history of a course names whom and which day, tells names instead of codes, and no score', async () => {
  await enrol(traineeNamed('Гай'));
  await mark(0, 'Гай', 'late');
  const [id, moduleId] = [await idOf('Гай'), (await moduleAt(1)).id];
  const trainee = traineeNamed('Гай', { communityCode: OVRUCH as PlaceCode });
  await write((scene) => changeTrainee(scene, { cohortId, id, version: 1, trainee }));
  const module = { on: day('2026-11-09'), half: 2 as const, theme: 'етика', hours: 4, trainer: null };
  await write((scene) => setModule(scene, { cohortId, id: moduleId, module }));
  const facts = { ...COHORT_FACTS, project: 'Інший' };
  await write((scene) => changeCohort(scene, { id: cohortId, version: 1, facts }));
  const changes = must(await listCohortChanges(register.reader, cohortId), 'the history');
  expect(changes.map(({ field, whom, on, oldValue, newValue }) => [field, whom, on, oldValue, newValue])).toEqual([
    ['project_n', null, null, 'Посада в громаді', 'Інший'],
    ['community_code', 'Гай Ганна', null, null, 'Овруцька'],
    ['theme', null, '2026-11-09', 'тема 1.2', 'етика'],
    ['mark', 'Гай Ганна', '2026-11-09', null, 'late'],
  ]);
  expect(await listCohortChanges(register.reader, crypto.randomUUID())).toBeUndefined();
});

test('nobody of another cohort is reached, and nothing is written of the others then', async () => {
  await enrol(traineeNamed('Гай'));
  const other = (await write((scene) => addCohort(scene, { ...NEW_COHORT, name: 'Другий' }))).id;
  const traineeIds = [await idOf('Гай')];
  expect(codeOf(await write((scene) => setStates(scene, { cohortId: other, traineeIds, state: 'left' })))).toBe(
    'records/not-found',
  );
  const moduleId = (await moduleAt(0)).id;
  const marks = traineeIds.map((traineeId) => ({ traineeId, mark: 'present' as const }));
  expect(codeOf(await write((scene) => markModule(scene, { cohortId: other, moduleId, marks })))).toBe(
    'records/not-found',
  );
  expect((await cohort()).trainees).toMatchObject([{ state: 'trainee', version: 1 }]);
});

test('who was written down by mistake is taken out, and stays in the history; nobody of whom something is known', async () => {
  await enrol(traineeNamed('Гай'), traineeNamed('Помилка'));
  await mark(0, 'Гай', 'present');
  const [known, mistaken] = [await idOf('Гай'), await idOf('Помилка')];
  const remove = (...traineeIds: (typeof known)[]) => write((scene) => removeTrainees(scene, { cohortId, traineeIds }));
  expect(codeOf(await remove(mistaken, known))).toBe('cohorts/has-records');
  expect((await cohort()).trainees).toHaveLength(2);
  expect(codeOf(await remove(mistaken))).toBe('ok');
  expect((await cohort()).trainees.map(({ surname }) => surname)).toEqual(['Гай']);
  const changes = must(await listCohortChanges(register.reader, cohortId), 'the history');
  expect(changes).toContainEqual(
    expect.objectContaining({ field: 'removed', oldValue: 'Помилка Ганна', newValue: null }),
  );
});

test('a mark is put, changed and taken out, with history, and never before the day', async () => {
  await enrol(traineeNamed('Гай'));
  expect(codeOf(await mark(0, 'Гай', 'late'))).toBe('ok');
  await mark(0, 'Гай', 'present');
  expect((await moduleAt(0)).marks).toMatchObject([{ mark: 'present' }]);
  await mark(0, 'Гай', null);
  expect((await moduleAt(0)).marks).toEqual([]);
  const module = { on: day('2026-12-09'), half: 1 as const, theme: null, hours: 4, trainer: null };
  const added = await write((scene) => setModule(scene, { cohortId, id: null, module }));
  const [moduleId, traineeId] = ['id' in added ? added.id : ('' as never), await idOf('Гай')];
  const early = { cohortId, moduleId, marks: [{ traineeId, mark: 'present' as const }] };
  expect(codeOf(await write((scene) => markModule(scene, early)))).toBe('cohorts/in-the-future');
});

test('a half of a day is taken once, and one with marks is not taken out', async () => {
  await enrol(traineeNamed('Гай'));
  const { id } = await moduleAt(0);
  const module = { on: day('2026-11-09'), half: 2 as const, theme: null, hours: 4, trainer: null };
  expect(codeOf(await write((scene) => setModule(scene, { cohortId, id, module })))).toBe('cohorts/half-taken');
  expect(codeOf(await write((scene) => setModule(scene, { cohortId, id, module: { ...module, half: 1 } })))).toBe('ok');
  await mark(0, 'Гай', 'present');
  expect(codeOf(await write((scene) => removeModule(scene, { cohortId, id })))).toBe('cohorts/marked');
  const last = (await moduleAt(3)).id;
  expect(codeOf(await write((scene) => removeModule(scene, { cohortId, id: last })))).toBe('ok');
  expect((await cohort()).modules).toHaveLength(3);
});

test('points above the most of the test are refused and nothing is written', async () => {
  await enrol(traineeNamed('Гай'));
  const traineeId = await idOf('Гай');
  const tests = [{ traineeId, version: 1, entryTest: 8, exitTest: 21 }];
  expect(codeOf(await write((scene) => setTests(scene, { cohortId, tests })))).toBe('cohorts/off-the-scale');
  await write((scene) => setTests(scene, { cohortId, tests: [{ traineeId, version: 1, entryTest: 8, exitTest: 20 }] }));
  const stale = [{ traineeId, version: 1, entryTest: 1, exitTest: 1 }];
  expect(codeOf(await write((scene) => setTests(scene, { cohortId, tests: stale })))).toBe('records/changed-meanwhile');
  expect((await cohort()).trainees).toMatchObject([{ entryTest: 8, exitTest: 20 }]);
});

test('certificates are numbered by surname, on from the last of the year, once, and only for who earned one', async () => {
  await enrol(traineeNamed('Яр'), traineeNamed('Вовк'), traineeNamed('Гай'));
  for (const at of [0, 1, 2, 3]) {
    for (const surname of ['Яр', 'Вовк']) await mark(at, surname, 'present');
    await mark(at, 'Гай', at < 2 ? 'absent' : 'present');
  }
  const on = day('2026-11-11');
  expect(await write((scene) => issueCertificates(scene, { cohortId, on }))).toEqual({ issued: 2 });
  expect(await write((scene) => issueCertificates(scene, { cohortId, on }))).toEqual({ issued: 0 });
  await mark(0, 'Гай', 'late');
  expect(await write((scene) => issueCertificates(scene, { cohortId, on }))).toEqual({ issued: 1 });
  expect((await cohort()).trainees.map(({ surname, certificateNumber }) => [surname, certificateNumber])).toEqual([
    ['Вовк', '1/2026'],
    ['Гай', '3/2026'],
    ['Яр', '2/2026'],
  ]);
  expect(await listCohorts(register.reader)).toMatchObject([{ certificates: 3, trainees: 3 }]);
  const traineeId = await idOf('Гай');
  await write((scene) => withdrawCertificate(scene, { cohortId, traineeId }));
  expect(await listCohorts(register.reader)).toMatchObject([{ certificates: 2 }]);
});

test('nobody earns a certificate before the last half-day is written down', async () => {
  await enrol(traineeNamed('Яр'));
  const on = day('2026-11-11');
  for (const at of [0, 1, 2]) await mark(at, 'Яр', 'present');
  expect(await write((scene) => issueCertificates(scene, { cohortId, on }))).toEqual({ issued: 0 });
  await mark(3, 'Яр', 'absent');
  expect(await write((scene) => issueCertificates(scene, { cohortId, on }))).toEqual({ issued: 1 });
});

test('nothing of an evaluation says who wrote or keyed it', async () => {
  const evaluation = { content: 5, trainers: 4, usefulness: 3, organisation: 2, comment: 'дякую' };
  for (let sheet = 0; sheet < 5; sheet += 1) await write((scene) => addEvaluation(scene, { cohortId, evaluation }));
  expect((await cohort()).evaluations).toMatchObject({ sheets: 5, means: { content: 5 } });
  const columns = Object.keys(
    await register.reader.selectFrom('course_evaluations').selectAll().executeTakeFirstOrThrow(),
  );
  expect(columns).toEqual(['n', 'cohort_n', 'content', 'trainers', 'usefulness', 'organisation', 'comment']);
});

test('a programme is kept, a second one of its name with a number, and can go', async () => {
  const programme = { name: 'Два дні', modules: NEW_COHORT.modules };
  const { id } = (await write((scene) => addProgramme(scene, programme))) as { id: string };
  await write((scene) => addProgramme(scene, programme));
  expect(await listProgrammes(register.reader)).toMatchObject([programme, { name: 'Два дні (2)' }]);
  expect(codeOf(await write((scene) => removeProgramme(scene, { id })))).toBe('ok');
  expect(await listProgrammes(register.reader)).toMatchObject([{ name: 'Два дні (2)' }]);
});

test('the head sees who trained leads which group: by surname and name, in any order, and nobody of a like name', async () => {
  await enrol(traineeNamed('Кіт', { givenName: 'Ганна' }), traineeNamed('Кітова', { givenName: 'Ганна' }));
  for (const at of [0, 1, 2, 3]) for (const surname of ['Кіт', 'Кітова']) await mark(at, surname, 'present');
  await write((scene) => issueCertificates(scene, { cohortId, on: day('2026-11-11') }));
  const group = NewGroup.parse({
    ...{ name: 'Четвергове коло', format: 'open', communityCode: null, place: null, project: null, minutes: 90 },
    ...{ least: 2, most: 9, leader: 'Ганна Кіт', coLeader: null, firstOn: '2026-11-12', at: null, everyDays: 7 },
    ...{ names: [], programme: [{ block: null, theme: null }] },
  });
  await write((scene) => addGroup(scene, group));
  expect(await listTrained(register.reader)).toMatchObject([
    {
      communityName: null,
      trainees: [
        { name: 'Кіт Ганна', groups: ['Четвергове коло'] },
        { name: 'Кітова Ганна', groups: [] },
      ],
    },
  ]);
});
