import { expect, test } from 'vitest';
import { openRegisterWithPlaces } from '#electron/places/testing.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { ALL_APART, deskWith, quiet } from './testing.ts';

/** A list whose names of columns nobody would guess, under a title; the row is pointed at. */
const SHEET = {
  name: 'Аркуш1',
  rows: [
    ['Хто в нас є', null, null],
    [null, null, null],
    ['Хто', 'Як дзвонити', 'Звідки'],
    ['Вигадана Оксана Петрівна', '067 123 45 67', 'Овруч'],
    ['Небилиця Петро', null, 'Рудня'],
    ['Усього 2', null, null],
  ],
};

test('the head of a sheet that is not found can be pointed at', async () => {
  const register = await openRegisterWithPlaces();
  const db = register.reader;
  const { made, plan } = deskWith([SHEET], 'Аркуш1');
  const refused = await made.layout({ ...quiet, db }, plan);
  expect(refused instanceof Refusal && refused.failure.code).toBe('importing/no-list-found');

  const top = await made.topRows({ ...quiet, db }, plan);
  expect(top).toMatchObject([{ row: 1, cells: ['Хто в нас є', '', ''] }, {}, { row: 3 }, {}, {}, {}]);

  const pointed = { ...plan, headRow: 3 };
  expect(await made.layout({ ...quiet, db }, pointed)).toMatchObject({
    headRow: 3,
    rows: 2,
    columns: [{ head: 'Хто', meaning: 'notes' }, { head: 'Як дзвонити' }, { head: 'Звідки' }],
    isRemembered: false,
  });
  const told = { ...pointed, meanings: ['fullName' as const, 'phone' as const, 'notes' as const] };
  const done = await made.run({ ...quiet, register }, { plan: told, decisions: ALL_APART });
  if (done instanceof Refusal) throw done;
  const people = await db.selectFrom('persons').orderBy('n').select(['surname', 'given_name']).execute();
  expect(people).toEqual([
    { surname: 'Вигадана', given_name: 'Оксана' },
    { surname: 'Небилиця', given_name: 'Петро' },
  ]);
  const notes = await db.selectFrom('families').orderBy('n').select('notes').execute();
  expect(notes.map((row) => row.notes)).toEqual(['Звідки: Овруч', 'Звідки: Рудня']);
});

test('the head that was found gives way to another row; a row that is not there is refused', async () => {
  const db = (await openRegisterWithPlaces()).reader;
  const head = ['Прізвище', 'Ім’я', 'Телефон'];
  const rows = [head, ['Старий', 'список', null], ['Прізвище', 'Власне ім’я', 'Телефон'], ['Вигадана', 'Оксана', null]];
  const { made, plan } = deskWith([{ name: 'Лист', rows }], 'Лист');
  expect(await made.layout({ ...quiet, db }, plan)).toMatchObject({ headRow: 1, rows: 2 });
  expect(await made.layout({ ...quiet, db }, { ...plan, headRow: 3 })).toMatchObject({ headRow: 3, rows: 1 });
  expect(await made.layout({ ...quiet, db }, { ...plan, headRow: 99 })).toBeInstanceOf(Refusal);
});
