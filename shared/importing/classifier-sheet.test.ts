import { expect, test } from 'vitest';
import type { ForeignCell } from '#shared/ipc/shell.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { readClassifierSheets } from './classifier-sheet.ts';

const TODAY = '2026-06-30' as DateOnly;
const REGION = 'UA18000000000041385';
const RAION = 'UA18020000000072859';
const CITY = 'UA80000000000093317';
const code = (number: number) => `UA1802005${String(number).padStart(10, '0')}`;

/** Enough of a table to be taken for a classifier, with other rows before it and behind. */
function table(above: ForeignCell[][], below: ForeignCell[][] = []): ForeignCell[][] {
  const communities = Array.from({ length: 120 }, (_, n) => [REGION, RAION, code(n), null, null, 'H', `Громада ${n}`]);
  const top = [
    [REGION, null, null, null, null, 'O', 'Житомирська'],
    [REGION, RAION, null, null, null, 'P', 'Бердичівський'],
  ];
  return [...above, ...top, ...communities, ...below];
}

function read(rows: ForeignCell[][], fileName = 'x.xlsx', name = 'Аркуш1') {
  return readClassifierSheets(fileName, [{ name, rows }], TODAY);
}
function placesOf(rows: ForeignCell[][]) {
  const result = read(rows);
  return 'places' in result ? result.places : result;
}

test('titles, heads and notes around the table are no places', () => {
  const above = [['ЗАТВЕРДЖЕНО'], [], ['Перший рівень', 'Другий рівень', null, null, null, 'Категорія', 'Назва']];
  expect(placesOf(table(above, [['Директор департаменту']]))).toHaveLength(122);
});

test('a place has the one before its own code as parent, and its name without spaces around it', () => {
  const village = [REGION, RAION, code(7), 'UA18020050079900001', null, 'C', ' Вʼязовець '];
  const places = placesOf(table([], [village]));
  expect(Array.isArray(places) && places.at(-1)).toEqual({
    code: 'UA18020050079900001',
    level: 'C',
    name: 'В’язовець',
    parentCode: code(7),
  });
});

test('a district of a city of special status repeats the city’s code', () => {
  const city = [CITY, null, null, null, null, 'K', 'Київ'];
  const district = [CITY, CITY, CITY, CITY, 'UA80000000000126643', 'B', 'Голосіївський'];
  const places = placesOf(table([], [city, district]));
  expect(Array.isArray(places) && places.slice(-2).map(({ level, parentCode }) => [level, parentCode])).toEqual([
    ['K', null],
    ['B', CITY],
  ]);
});

test.each([
  ['T', 'X'],
  ['Т', 'X'],
  ['С', 'C'],
  ['Х', 'X'],
  ['х', 'X'],
])('the category %s, Latin or Cyrillic, new or old, is %s', (letter, level) => {
  const village = [REGION, RAION, code(7), 'UA18020050079900001', null, letter, 'Рудня'];
  const places = placesOf(table([], [village]));
  expect(Array.isArray(places) && places.at(-1)?.level).toBe(level);
});

test.each([
  ['without a name', [REGION, RAION, code(7), 'UA18020050079900001', null, 'C', null]],
  ['with an unknown category', [REGION, RAION, code(7), 'UA18020050079900001', null, 'Q', 'Рудня']],
  ['whose parent is nowhere', [REGION, RAION, code(999), 'UA18020050079900001', null, 'C', 'Рудня']],
  ['that is there already', [REGION, RAION, code(7), null, null, 'H', 'Рудня']],
])('a row %s spoils the table, and its number is told', (_, row) => {
  expect(placesOf(table([], [row]))).toEqual({ row: 123 });
});

test('a table of other things is no classifier', () => {
  expect(
    placesOf([
      ['Прізвище', 'Ім’я'],
      ['Кравчук', 'Наталія'],
    ]),
  ).toEqual({ row: 0 });
});

test.each([
  [
    'the order and its last change',
    [['наказ від 26 листопада 2020 року № 290'], ['(у редакції від 16 травня 2025 року)']],
    'x.xlsx',
    '2025-05-16',
  ],
  ['a day in figures', [['станом на 07.04.2026']], 'x.xlsx', '2026-04-07'],
  ['a cell with a date', [[{ date: '2026-04-07' }]], 'x.xlsx', '2026-04-07'],
  ['the name of the file', [], 'kodyfikator-2024-01-19.xlsx', '2024-01-19'],
  ['the name of the file, day first', [], 'Кодифікатор_19.01.2024.csv', '2024-01-19'],
  ['a day to come, which is none', [['діє до 01.01.2030']], 'x.xlsx', null],
  ['nothing', [], 'x.xlsx', null],
])('the day of the edition is found: %s', (_, above, fileName, editionOn) => {
  const result = read(table(above), fileName);
  expect('places' in result && result.editionOn).toBe(editionOn);
});
