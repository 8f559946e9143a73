import { beforeEach, expect, test } from 'vitest';
import { NO_REACH, visibleTo } from '#electron/access/visibility.ts';
import { seedCalendar } from '#electron/calendar/calendar.commands.ts';
import { registerFamily } from '#electron/families/families.commands.ts';
import { familyInput, HEAD, motherNamed, NOW, openFamiliesRegister, visible } from '#electron/families/testing.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { changeTermFrom, seedTerms } from '#electron/terms/terms.commands.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { sortKey } from '#shared/vocabulary/text/sort-key.ts';
import { listDueCases, listDueRestorations } from './today.queries.ts';

let register: OpenRegister;

/** The head, who also stands on cases as a worker. */
const lis = visibleTo(HEAD, { ...NO_REACH, key: 'lis', workerKeys: [sortKey('О. Лис')] });
const day = (text: string) => text as DateOnly;

beforeEach(async () => {
  register = await openFamiliesRegister();
  await seedCalendar(register);
  await seedTerms(register);
});

/** Taken on at a stage on a day, under a surname. */
async function take(surname: string, stage: string, registeredOn: string, worker = 'С. Бондар') {
  const { case: facts } = familyInput();
  const input = familyInput({
    members: [motherNamed(surname, 'Олена', null)],
    case: { ...facts, stage, registeredOn, worker } as never,
  });
  await register.write((trx) => registerFamily({ trx, session: HEAD, visible, now: NOW }, input));
}

const due = (group: 'late' | 'today' | 'soon', today: string, mine = false) =>
  listDueCases(register.reader, lis, { group, today: day(today), mine, limit: 50 });
const names = async (...of: Parameters<typeof due>) =>
  (await due(...of)).cases.map(({ name, kind, dueOn }) => [name, kind, dueOn]);

test('a reported case is due for assessment on the fifth working day, late from the day after', async () => {
  await take('Кравчук', 'reported', '2026-11-02');
  expect(await names('soon', '2026-11-04')).toEqual([['Кравчук О.', 'assessment', '2026-11-09']]);
  expect(await names('today', '2026-11-09')).toHaveLength(1);
  expect(await names('late', '2026-11-10')).toHaveLength(1);
  expect(await names('late', '2026-11-09')).toEqual([]);
});

test('the case that is due first stands first, and only mine when asked', async () => {
  await take('Гнатюк', 'reported', '2026-10-20', 'О. Лис');
  await take('Кравчук', 'reported', '2026-10-06');
  expect((await names('late', '2026-11-21')).map(([name]) => name)).toEqual(['Кравчук О.', 'Гнатюк О.']);
  expect((await names('late', '2026-11-21', true)).map(([name]) => name)).toEqual(['Гнатюк О.']);
});

test('the count is of all, however few are shown', async () => {
  for (const surname of ['Гнатюк', 'Кравчук', 'Лис']) await take(surname, 'reported', '2026-10-06');
  const list = await listDueCases(register.reader, visible, {
    ...{ group: 'late', today: day('2026-11-21'), mine: false, limit: 2 },
  });
  expect([list.total, list.cases.length]).toEqual([3, 2]);
});

test('a longer term from September on leaves a case of August late', async () => {
  await take('Серпнева', 'reported', '2026-08-31');
  await take('Вереснева', 'reported', '2026-09-01');
  const length = { amount: 30, unit: 'workingDays' as const, ground: null };
  for (const kind of ['assessment', 'decision'] as const) {
    await register.write((trx) => changeTermFrom({ trx }, { kind, from: day('2026-09-01'), length }));
  }
  expect((await names('late', '2026-10-01')).map(([name]) => name)).toEqual(['Серпнева О.']);
});

test('a document that was asked for a month ago and has not come is asked after, until it comes', async () => {
  await take('Кравчук', 'supported', '2026-10-06', 'О. Лис');
  const { n } = await register.reader.selectFrom('persons').select('n').executeTakeFirstOrThrow();
  const asked = {
    person_n: n,
    kind: 'passportBook',
    title: null,
    requested_from: null,
    cost_kopiykas: null,
    note: null,
  };
  await register.write(async (trx) => {
    const rows = ['2026-10-20', '2026-11-10', null].map((requested_on, position) => ({
      ...asked,
      ...{ id: newId<string>(), requested_on, obtained_on: null, position },
    }));
    await trx.insertInto('person_restorations').values(rows).execute();
  });
  const days = async (mine: boolean) =>
    (await listDueRestorations(register.reader, lis, { by: day('2026-10-31'), mine, limit: 9 })).restorations.map(
      ({ name, requestedOn }) => [name, requestedOn],
    );
  expect(await days(true)).toEqual([['Кравчук О.', '2026-10-20']]);
  const nobody = visibleTo({ userId: 'x', userName: 'X', role: 'trainer' }, NO_REACH);
  const unseen = await listDueRestorations(register.reader, nobody, { by: day('2026-10-31'), mine: false, limit: 9 });
  expect(unseen).toEqual({ total: 0, restorations: [] });
  await register.write((trx) => trx.updateTable('person_restorations').set({ obtained_on: '2026-11-20' }).execute());
  expect(await days(false)).toEqual([]);
});
