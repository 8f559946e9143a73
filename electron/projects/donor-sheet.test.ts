import { beforeEach, expect, test } from 'vitest';
import { addAdvocacy, changeAdvocacy } from '#electron/advocacy/advocacy.commands.ts';
import { findAdvocacy, listAdvocacy } from '#electron/advocacy/advocacy.queries.ts';
import { addCohort } from '#electron/cohorts/cohorts.commands.ts';
import { findCohort } from '#electron/cohorts/cohorts.queries.ts';
import { addTrainees, markModule, setTests } from '#electron/cohorts/trainees.commands.ts';
import { addEntry, changeEntry, removeEntry } from '#electron/entries/entries.commands.ts';
import { listOfficeEntries } from '#electron/entries/entries.queries.ts';
import { listWorkChanges } from '#electron/entries/work-history.queries.ts';
import { registerFamily } from '#electron/families/families.commands.ts';
import { familyInput, HEAD, NOW, OVRUCH, openFamiliesRegister, visible } from '#electron/families/testing.ts';
import { addPlacement, changePlacement } from '#electron/placements/placements.commands.ts';
import { countWork, findPlacement, listBoard } from '#electron/placements/placements.queries.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import type { AdvocacyId } from '#shared/advocacy/advocacy.ts';
import type { CohortId, TraineeId } from '#shared/cohorts/cohorts.ts';
import { advocacyIn, entryOf, NEW_COHORT, PLACEMENT, traineeNamed } from '#shared/cohorts/testing.ts';
import type { EntryInput } from '#shared/entries/entries.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import type { PlacementId } from '#shared/placements/placements.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import { donorSheetOf } from './donor-sheet.queries.ts';
import { addProject, changeProject } from './projects.commands.ts';
import { findProjectNamed, listProjects } from './projects.queries.ts';

const TODAY = '2026-11-21' as DateOnly;

let register: OpenRegister;
let cohortId: CohortId;
let ids: TraineeId[];
const community = OVRUCH as PlaceCode;

type Scene = Parameters<typeof addCohort>[0];
const write = <T>(work: (scene: Scene) => Promise<T | Refusal<string>>): Promise<T> =>
  register.write(async (trx) => {
    const done = await work({ trx, session: HEAD, now: NOW });
    if (done instanceof Refusal) throw done;
    return done;
  }) as Promise<T>;

beforeEach(async () => {
  register = await openFamiliesRegister();
  cohortId = (await write((scene) => addCohort(scene, NEW_COHORT))).id;
  const trainees = [
    traineeNamed('Гай', { sex: 'female', birthYear: 1990, status: 'displaced', communityCode: community }),
    traineeNamed('Лис', { sex: 'male', birthYear: 1960, status: 'local' }),
    traineeNamed('Кіт', { state: 'applied' }),
  ];
  ids = (await write((scene) => addTrainees(scene, { cohortId, trainees }))).ids;
});

const place = (at: number, change: Partial<typeof PLACEMENT> = {}): Promise<{ id: PlacementId }> =>
  write((scene) =>
    addPlacement(scene, {
      traineeId: must(ids[at], 'a trainee'),
      placement: { ...PLACEMENT, communityCode: community, ...change },
    }),
  );
const note = (ownerId: string | null, entry: EntryInput) => write((scene) => addEntry(scene, { ownerId, entry }));
const sheet = async () => {
  const project = must(await findProjectNamed(register.reader, 'Посада в громаді'), 'the project');
  return must(await donorSheetOf(register.reader, project.id, TODAY), 'the sheet');
};

test('people are counted once, attendances apart, and every table adds up to all people', async () => {
  const again = (await write((scene) => addCohort(scene, { ...NEW_COHORT, name: 'Другий потік' }))).id;
  const trainees = [traineeNamed('ГАЙ', { sex: 'female', birthYear: 1990 })];
  await write((scene) => addTrainees(scene, { cohortId: again, trainees }));
  await write((scene) =>
    addTrainees(scene, { cohortId: again, trainees: [traineeNamed('Двійник'), traineeNamed('Двійник')] }),
  );
  const { modules } = must(await findCohort(register.reader, cohortId), 'the cohort');
  for (const { id: moduleId } of modules.slice(0, 3)) {
    const marks = ids.slice(0, 2).map((traineeId, at) => ({ traineeId, mark: at === 0 ? 'late' : 'absent' }) as const);
    await write((scene) => markModule(scene, { cohortId, moduleId, marks }));
  }
  const tests = [{ traineeId: must(ids[0], 'a trainee'), version: 1, entryTest: 10, exitTest: 15 }];
  await write((scene) => setTests(scene, { cohortId, tests }));
  const { trained, applied, halfDays, bySex, byAge, byStatus, byCommunity, tests: figures } = await sheet();
  expect({ trained, applied, halfDays, figures }).toEqual({
    ...{ trained: 4, applied: 6, halfDays: 3, figures: { wrote: 1, entry: 50, exit: 75, rose: 1 } },
  });
  expect(bySex).toEqual([
    { key: 'female', people: 1 },
    { key: 'male', people: 1 },
    { key: null, people: 2 },
  ]);
  expect(byAge.filter(({ people }) => people > 0)).toEqual([
    { key: '36-59', people: 1 },
    { key: '60+', people: 1 },
    { key: null, people: 2 },
  ]);
  for (const table of [bySex, byAge, byStatus, byCommunity]) {
    expect(table.reduce((sum, { people }) => sum + people, 0)).toBe(trained);
  }
});

test('who finished, who left and what is kept: each person and community once, by the last work', async () => {
  await place(0, { toOn: '2026-10-31' as DateOnly });
  await place(1, { endedOn: '2026-10-15' as DateOnly, endReason: 'переїзд' });
  const talks = advocacyIn(community);
  const { id } = await write((scene) => addAdvocacy(scene, talks));
  expect(await sheet()).toMatchObject({ placed: 2, finished: 1, left: 1, kept: { yes: 0, open: 1 } });
  const kept = { ...talks, outcome: 'yes' as const, decisionNumber: '14' };
  await write((scene) => changeAdvocacy(scene, { id, version: 1, advocacy: kept }));
  await write((scene) => addAdvocacy(scene, talks));
  expect((await sheet()).kept, 'talks begun anew take nothing back').toEqual({ yes: 1, partly: 0, no: 0, open: 0 });
});

test('money is planned by the budget and spent by pay, paid travel, equipment and expenses, line by line', async () => {
  const { id } = await place(0);
  await note(id, entryOf('payment', '2026-10-05', { month: '2026-09', planned: 150, paid: 100 }));
  await note(id, entryOf('claim', '2026-09-10', { route: 'а', km: 10, rate: 3, tickets: 5, state: 'paid' }));
  await note(id, entryOf('claim', '2026-09-11', { route: 'а', km: 99, rate: 99, state: 'approved' }));
  await note(id, entryOf('equipment', '2026-09-01', { name: 'ноутбук', cost: 1000 }));
  const expense = { project: 'Посада в громаді', about: 'обіди', sum: 70 };
  await note(null, entryOf('expense', '2026-11-09', { ...expense, line: 'Навчання' }));
  await note(null, entryOf('expense', '2026-11-09', { ...expense, line: 'інше' }));
  const elsewhere = entryOf('expense', '2026-11-09', { ...expense, line: 'Навчання', project: 'Інший' });
  await expect(note(null, elsewhere), 'a project that is not there').rejects.toBeInstanceOf(Refusal);
  const [project] = await listProjects(register.reader);
  const { id: projectId, version, groups: _, ...facts } = must(project, 'the project');
  const budget = [
    { name: 'Оплата', kopiykas: 5000 },
    { name: 'Навчання', kopiykas: 500 },
  ];
  const targets = [{ measure: 'placed' as const, plan: 12 }];
  await write((scene) => changeProject(scene, { id: projectId, version, project: { ...facts, budget, targets } }));
  const { money, targets: reached } = await sheet();
  expect(money).toEqual([
    { line: 'Оплата', planned: 5000, paid: 1135 },
    { line: 'Навчання', planned: 500, paid: 70 },
    { line: null, planned: 0, paid: 70 },
  ]);
  expect(reached).toEqual([{ measure: 'placed', plan: 12, fact: 1 }]);
  const renamed = { ...facts, budget, targets, name: 'Нова назва' };
  await write((scene) => changeProject(scene, { id: projectId, version: version + 1, project: renamed }));
  const sheetAfter = must(await donorSheetOf(register.reader, projectId, TODAY), 'the sheet');
  expect(sheetAfter.money, 'what was spent follows the name').toEqual(money);
});

test('a project of nothing is a sheet of nothings', async () => {
  const nothing = { name: 'Порожній', grantee: null, donor: null, fromOn: null, toOn: null, note: null };
  const { id } = await write((scene) => addProject(scene, { ...nothing, targets: [], budget: [] }));
  expect(await donorSheetOf(register.reader, id, TODAY)).toMatchObject({
    ...{ trained: 0, placed: 0, tests: null, money: [], targets: [], groups: { groups: 0, women: 0, attendances: 0 } },
  });
  expect(await donorSheetOf(register.reader, crypto.randomUUID(), TODAY)).toBeUndefined();
});

test('entries belong to the owner that their kind asks for; they are changed, stay of their kind, and go', async () => {
  const { id } = await place(0);
  const claim = entryOf('claim', '2026-09-10', { route: 'а', state: 'asked' });
  await expect(note(null, claim)).rejects.toBeInstanceOf(Refusal);
  await expect(note(id, entryOf('agreement', '2026-09-10', { partner: 'Школа' }))).rejects.toBeInstanceOf(Refusal);
  await expect(note(crypto.randomUUID(), claim)).rejects.toBeInstanceOf(Refusal);
  const added = await note(id, claim);
  const paid = entryOf('claim', '2026-09-10', { route: 'а', tickets: 500, state: 'paid' });
  expect(await write((scene) => changeEntry(scene, { ...added, version: 1, entry: paid }))).toEqual({ version: 2 });
  const other = entryOf('absence', '2026-09-10', {});
  await expect(write((scene) => changeEntry(scene, { ...added, version: 2, entry: other }))).rejects.toBeInstanceOf(
    Refusal,
  );
  expect((await findPlacement(register.reader, id))?.entries).toMatchObject([
    { content: { tickets: 500 }, version: 2 },
  ]);
  await expect(write((scene) => removeEntry(scene, { ...added, version: 1 }))).rejects.toBeInstanceOf(Refusal);
  await write((scene) => removeEntry(scene, { ...added, version: 2 }));
  expect((await findPlacement(register.reader, id))?.entries).toEqual([]);
  const changes = must(await listWorkChanges(register.reader, 'placement', id), 'the history');
  expect(changes, 'what is gone is told of by what it belonged to').toMatchObject([
    { kind: 'claim', on: '2026-09-10', newValue: null, oldValue: expect.stringContaining('"tickets":500') },
  ]);
  await note(null, entryOf('agreement', '2026-09-10', { partner: 'Школа' }));
  expect(await listOfficeEntries(register.reader, 'agreement')).toMatchObject([{ content: { partner: 'Школа' } }]);
});

test('the board tells of works that overlap, of both; a work in the time of another is kept all the same', async () => {
  await place(0, { toOn: '2026-10-31' as DateOnly });
  const { id } = await place(0, { fromOn: '2026-10-01' as DateOnly });
  expect((await listBoard(register.reader, '2026-10-15' as DateOnly)).map(({ remarks }) => remarks)).toEqual([1, 2]);
  const later = { ...PLACEMENT, communityCode: community, fromOn: '2026-11-01' as DateOnly };
  await write((scene) => changePlacement(scene, { id, version: 1, placement: later }));
  expect((await listBoard(register.reader, '2026-10-15' as DateOnly)).map(({ remarks }) => remarks)).toEqual([0, 1]);
});

test('the evidence of a community is of those who worked there; the step that is due first is told until it is done', async () => {
  const { id } = await place(0);
  const elsewhere = await place(1, { communityCode: null });
  const report = (families: number) => entryOf('report', '2026-10-05', { month: '2026-09', families, visits: 8 });
  await note(id, report(6));
  await note(elsewhere.id, report(9));
  const { id: talks } = await write((scene) => addAdvocacy(scene, advocacyIn(community)));
  const step = { way: 'letter', words: 'лист до бюджету', dueOn: '2026-12-01' };
  const added = await note(talks, entryOf('step', '2026-11-01', step));
  await note(talks, entryOf('step', '2026-11-02', { way: 'council', dueOn: '2026-12-25' }));
  const found = must(await findAdvocacy(register.reader, talks as AdvocacyId), 'the talks');
  expect(found.evidence).toMatchObject({ workers: 1, months: 1, paidMonths: 0, families: 6, visits: 8 });
  expect(await listAdvocacy(register.reader)).toMatchObject([{ dueOn: '2026-12-01', dueWords: 'лист до бюджету' }]);
  const done = entryOf('step', '2026-11-01', { ...step, doneOn: '2026-11-20' });
  await write((scene) => changeEntry(scene, { ...added, version: 1, entry: done }));
  expect(await listAdvocacy(register.reader)).toMatchObject([{ dueOn: '2026-12-25', dueWords: null }]);
});

test('what is counted for a worker of the register is hers, of the month, and nothing without a name', async () => {
  const { n: family_n } = await register.write(async (trx) => {
    const scene = { trx, session: HEAD, visible, now: NOW };
    const { id } = (await registerFamily(scene, familyInput())) as { id: string };
    return await trx.selectFrom('families').where('id', '=', id).select('n').executeTakeFirstOrThrow();
  });
  const kept = { family_n, version: 1, user_id: HEAD.userId, created_at_ms: 1, changed_at_ms: 1, note: null };
  await register.write(async (trx) => {
    const visit = { ...kept, kind: 'homeVisit', planned_on: null, whom: null, private_note: null };
    const held = [
      ['2026-09-02', 'done'],
      ['2026-09-03', 'notMet'],
      ['2026-10-01', 'done'],
    ] as const;
    for (const [held_on, outcome] of held) {
      await trx
        .insertInto('visits')
        .values({ ...visit, id: crypto.randomUUID(), held_on, outcome })
        .execute();
    }
    const given = { ...kept, service: 'counselling', form: 'individual' as const, place: null };
    for (const removed_at_ms of [null, 5]) {
      const row = { ...given, id: crypto.randomUUID(), given_on: '2026-09-04', amount: 3, removed_at_ms };
      await trx.insertInto('given_services').values(row).execute();
    }
    await trx
      .insertInto('users')
      .values({ id: HEAD.userId, name: HEAD.userName, role: 'head', slot: 'head', created_at_ms: 1 } as never)
      .execute();
  });
  expect(await countWork(register.reader, HEAD.userName, '2026-09')).toEqual({ families: 1, visits: 1, services: 3 });
  expect(await countWork(register.reader, null, '2026-09')).toEqual({ families: 0, visits: 0, services: 0 });
  expect(await countWork(register.reader, 'ніхто', '2026-09')).toEqual({ families: 0, visits: 0, services: 0 });
});
