import { expect, test } from 'vitest';
import { applicantsOfLines } from '#shared/cohorts/applicants.rules.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import { APPLICANTS, applicantsOfSheet } from './applicants-target.ts';
import { readRow, recogniseList } from './sheet-list.ts';

test('lines that are typed or pasted become applicants: a phone and an address are known by their look', () => {
  const lines = 'КРАВЧУК Наталія Петрівна; соцпрацівниця; ЦНСП; 067 123 45 67; n@kolo.ua; кличе Ліда\n\nЛис\tОльга';
  const read = applicantsOfLines(lines);
  expect(read.map(({ row }) => row)).toEqual([1, 3]);
  expect(read[0]?.trainee).toMatchObject({
    ...{ surname: 'Кравчук', givenName: 'Наталія', patronymic: 'Петрівна', position: 'соцпрацівниця' },
    ...{ organisation: 'ЦНСП', phone: '067 123 45 67', email: 'n@kolo.ua', note: 'кличе Ліда', state: 'applied' },
  });
  expect(read[1]?.trainee).toMatchObject({ surname: 'Лис', givenName: null, position: 'Ольга' });
});

test('a sheet of applicants is read by its heads; what has no field or no match stays in the note', () => {
  const head = ['№ з/п', 'ПІБ', 'Посада', 'Громада', 'Рік народження', 'Телефон', 'Зріст'];
  const rows = [
    ['Заявки на навчання', null],
    head,
    ['1', 'НЕБИЛИЦЯ  Оксана Іванівна', 'фахівець', 'Лісова територіальна громада', '12.05.1987', '0501234567', '170'],
    ['2', 'Вигадана Петро', null, 'Далека', 'торік', null, null],
    ['Усього 2'],
  ];
  const code = 'UA18000000000000001' as PlaceCode;
  const world = { communities: [{ code, name: 'Лісова' }] };
  const list = must(recogniseList(APPLICANTS, { rows }), 'a list');
  const read = list.rows.map((row) => readRow(APPLICANTS, list, row, world).item);
  expect(read).toMatchObject([
    {
      ...{ surname: 'Небилиця', givenName: 'Оксана', patronymic: 'Іванівна', communityCode: code, birthYear: 1987 },
      ...{ phone: '0501234567', note: 'Зріст: 170' },
    },
    { surname: 'Вигадана', communityCode: null, birthYear: null, note: 'Рік народження: торік\nГромада: Далека' },
  ]);
});

test('columns that nobody knows are named by hand, and rows that name nobody are told', () => {
  const columns = ['Хто', 'Що закінчила'].map((head) => ({ head, isKnown: false, isRunningNumber: false }));
  const unknown = columns.map((column) => ({ ...column, meaning: 'notes' as const }));
  const rows = [
    { number: 2, cells: ['Лис Ольга', 'університет'] },
    { number: 3, cells: ['', 'коледж'] },
  ];
  const guessed = applicantsOfSheet({ columns: unknown, rows }, ['notes', 'notes'], []);
  expect(guessed).toEqual({ applicants: [], leftOut: [2, 3] });
  expect(applicantsOfSheet({ columns: unknown, rows }, ['fullName', 'education'], [])).toMatchObject({
    applicants: [{ row: 2, trainee: { surname: 'Лис', givenName: 'Ольга', education: 'університет', note: null } }],
    leftOut: [3],
  });
});
