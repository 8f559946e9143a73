import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ForeignCell } from '#shared/ipc/shell.ts';
import { makePlaceIndex } from '#shared/places/place-index.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { readBirthDate, readChildren, readDate } from './cells.ts';
import { factorNames } from './factor-names.ts';
import { FAMILIES, type FamilyWorld } from './families-target.ts';
import { readRow, recogniseList } from './sheet-list.ts';

const TODAY = DateOnly.parse('2026-11-21');
const world: FamilyWorld = {
  places: makePlaceIndex([]),
  factors: factorNames([{ name: 'сирітство', factor: 17 }]),
  today: TODAY,
  communityCode: null,
  answers: new Map(),
};
const HEAD = ['Прізвище', 'Ім’я', 'По батькові', 'Дата народження', 'Телефон', 'Дітей', 'Чинник', 'Рівень складності'];
const ROW: ForeignCell[] = ['Кравчук', 'Наталія', 'Петрівна', '05.09.1987', '0671234567', 3, 'безробіття', 'простий'];

function read(rows: ForeignCell[][]) {
  const list = recogniseList(FAMILIES, { rows });
  return list?.rows.map((row) => {
    const { item, ...read } = readRow(FAMILIES, list, row, world);
    return { ...read, family: item };
  });
}

/** The family of one row under the usual head, some cells being others. */
function family(cells: Record<string, ForeignCell> = {}, more: { heads?: string[]; cells?: ForeignCell[] } = {}) {
  const row = HEAD.map((head, index) => (head in cells ? (cells[head] ?? null) : (ROW[index] ?? null)));
  const [first] =
    read([
      [...HEAD, 'Взято на облік', ...(more.heads ?? [])],
      [...row, '01.02.2025', ...(more.cells ?? [])],
    ]) ?? [];
  if (first === undefined) throw new Error('no family was read');
  return first;
}

const remarksOf = (read: ReturnType<typeof family>) => read.remarks.map(({ column, remark }) => `${column} ${remark}`);

describe('the list in a sheet', () => {
  it('is found under title rows, without the row of column numbers, blank rows and the total', () => {
    const families = read([
      ['Список сімей', null],
      [null, null],
      HEAD,
      [1, 2, 3, 4, 5, 6, 7, 8],
      ROW,
      [null, ' ', null],
      HEAD,
      ROW,
      ['Усього', 2],
    ]);
    expect(families?.map(({ row }) => row)).toEqual([5, 8]);
  });

  it('is not found in a sheet without names of people', () => {
    expect(
      read([
        ['Громада', 'Дітей', 'Телефон'],
        ['Овруцька', 2, ''],
      ]),
    ).toBeUndefined();
    expect(read([])).toBeUndefined();
  });

  it('has heads that are understood in capitals, with Latin letters and other apostrophes', () => {
    const list = recogniseList(FAMILIES, { rows: [['ПРІЗВИЩЕ ', 'Iм`я', 'ТЕЛЕФОН:'], ROW] });
    expect(list?.columns.map(({ meaning }) => meaning)).toEqual([
      ...['surname', 'givenName', 'phone'],
      // Cells beyond the head are kept.
      ...Array.from({ length: 5 }, () => 'notes'),
    ]);
  });

  it('may have the whole name in one column', () => {
    const [first] =
      read([
        ['№ з/п', 'ПІБ', 'Телефон', 'Громада'],
        [1, 'КРАВЧУК Наталія Петрівна', '', ''],
      ]) ?? [];
    expect(first?.family.members[0]?.name).toEqual({
      surname: 'Кравчук',
      givenName: 'Наталія',
      patronymic: 'Петрівна',
    });
    expect(first?.family.case.notes).toBeNull();
  });
});

describe('a row', () => {
  it('becomes a family that is on the register, with its mother', () => {
    const { family: made, remarks } = family();
    expect(remarks).toEqual([]);
    expect(made).toMatchObject({
      members: [{ sex: 'female', relation: 'mother', bornOn: '1987-09-05', birthYear: null, phone: '+380671234567' }],
      circumstances: { factors: [7], main: 7 },
      case: { stage: 'decided', level: 'simple', registeredOn: '2025-02-01', statedChildren: 3, notes: null },
    });
  });

  it('names the father where the patronymic says so, and says when it does not', () => {
    expect(family({ 'По батькові': 'Ілліч' }).family.members[0]).toMatchObject({ sex: 'male', relation: 'father' });
    const unknown = family({ 'По батькові': null });
    expect(unknown.family.members[0]).toMatchObject({ sex: null, relation: 'mother' });
    expect(remarksOf(unknown)).toEqual(['patronymic unknown-sex']);
  });

  it('keeps in the notes, under its head, whatever was not understood', () => {
    const odd = family({
      'Дата народження': 'восени',
      Телефон: '42-12',
      Дітей: 'багато',
      Чинник: 'безробіття; самотність',
      'Рівень складності': 'дуже складний',
    });
    expect(remarksOf(odd)).toEqual([
      'phone unreadable-phone',
      'born unreadable-date',
      'factor unknown-factor',
      'children unreadable-number',
      'level unknown-level',
    ]);
    expect(odd.family.case.notes?.split('\n').sort()).toEqual([
      'Дата народження: восени',
      'Дітей: багато',
      'Рівень складності: дуже складний',
      'Чинник: безробіття; самотність',
    ]);
    expect(odd.family.members[0]?.phone).toBe('42-12');
    expect(odd.family.circumstances).toEqual({ factors: [7], main: 7 });
  });

  it('keeps the cells of unknown columns and of columns without a head', () => {
    const more = { heads: ['Примітка', ''], cells: ['ВПО', { date: '2025-03-08' }] };
    expect(family({}, more).family.case.notes).toBe('Примітка: ВПО\nK: 08.03.2025');
  });

  it('neither holds nor notes nor shows the address of a shelter, and says so', () => {
    const address = 'Шелтер «Затишок», вул. Тиха, 7';
    const heads = ['Громада', 'Вулиця, будинок', 'Де перебуває', 'Примітка'];
    const read = family({}, { heads, cells: ['Овруцька', address, `притулок, ${address}`, 'ВПО'] });
    expect(read.family.address).toMatchObject({ street: null, directions: null });
    expect(remarksOf(read)).toEqual([
      'street shelter-address',
      'community unknown-community',
      'street shelter-address',
    ]);
    expect(read.family.case.notes).toBe('Громада: Овруцька\nПримітка: ВПО');
    expect(JSON.stringify(read)).not.toContain('Тиха');
  });

  it('does not hold a shelter that is too long for its field, or that stands in place of the settlement', () => {
    const long = `Кризова кімната ${'а'.repeat(400)}`;
    const read = family({}, { heads: ['Населений пункт', 'Вулиця'], cells: ['притулок у с. Рудня', long] });
    expect(remarksOf(read)).toEqual(['settlement shelter-address', 'street shelter-address']);
    expect(read.family.case.notes).toBeNull();
    expect(JSON.stringify(read)).not.toMatch(/ааа|Рудня/);
  });

  it('keeps the second telephone and the number of minors', () => {
    const { family: made, remarks } = family({ Телефон: '0671234567, 0501234567', Дітей: '3 (2)' });
    expect(remarks).toEqual([]);
    expect(made.members[0]?.phone).toBe('+380671234567');
    expect(made.case).toMatchObject({ statedChildren: 3, statedMinors: 2 });
    expect(made.case.notes).toBe('Телефон: 0671234567, 0501234567');
  });

  it('reads a telephone that lost its first zero as a number', () => {
    expect(family({ Телефон: 671234567 }).family.members[0]?.phone).toBe('+380671234567');
  });

  it('takes today, and says so, where nobody wrote when the family was registered', () => {
    const [first] = read([HEAD, ROW]) ?? [];
    expect(first?.family.case.registeredOn).toBe(TODAY);
    expect(first && remarksOf(first)).toEqual(['registeredOn no-registration-date']);
  });

  it('never loses a cell that is longer than its field', () => {
    const long = 'а'.repeat(250);
    const read = family({ Прізвище: long });
    expect(read.family.members[0]?.name.surname).toHaveLength(200);
    expect(remarksOf(read)).toEqual(['surname too-long']);
    expect(read.family.case.notes).toBe(`Прізвище: ${long}`);
  });

  it('survives any cells, and keeps a text that it does not understand', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constant({ date: '0001-01-01' }),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 7, maxLength: 7 }), (cells) => {
        const [first] = read([HEAD, [...cells, 'зовсім інше']]) ?? [];
        expect(first?.family.case.notes).toContain('Рівень складності: зовсім інше');
      }),
    );
  });
});

const anyDay = fc.date({
  min: new Date('1928-01-01T00:00:00Z'),
  max: new Date('2199-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const isoOf = (date: Date) => date.toISOString().slice(0, 10);
const EXCEL_ZERO = Date.UTC(1899, 11, 30);

describe('a date', () => {
  it('is the same day as a date cell, as a serial number with or without hours, and in figures', () => {
    fc.assert(
      fc.property(anyDay, fc.double({ min: 0, max: 0.999, noNaN: true }), (date, hours) => {
        const day = isoOf(date);
        const expected = { kind: 'date', date: day };
        const serial = Math.round((Date.parse(day) - EXCEL_ZERO) / 86_400_000);
        const written = day.split('-').reverse().join('.');
        expect(readDate({ date: day }, TODAY)).toEqual(expected);
        expect(readDate(serial, TODAY)).toEqual(expected);
        expect(readDate(serial + hours, TODAY)).toEqual(expected);
        for (const text of [written, `${written} р.`, ` ${written}р.н. `, day]) {
          expect(readDate(text, TODAY)).toEqual(expected);
        }
      }),
    );
  });

  it.each([
    ['05.09.21 р.', { kind: 'date', date: '2021-09-05' }],
    ['5/9/2021', { kind: 'date', date: '2021-09-05' }],
    ['05092021', { kind: 'date', date: '2021-09-05' }],
    ['2021', { kind: 'year', year: 2021 }],
    ['1987 р.н.', { kind: 'year', year: 1987 }],
    [2021, { kind: 'year', year: 2021 }],
    ['31.02.2021', null],
    ['5.9', null],
    ['+14', null],
    ['вчора', null],
    ['вересень 2021', { kind: 'month', year: 2021, month: 9 }],
    ['Вересень  2021 р.', { kind: 'month', year: 2021, month: 9 }],
    ['09.2021', { kind: 'month', year: 2021, month: 9 }],
    ['5 вересня 2021 року', { kind: 'date', date: '2021-09-05' }],
    ['31 вересня 2021', null],
    ['13.2021', null],
    [0, null],
    [-5, null],
    [Number.NaN, null],
    [true, null],
    [{ date: '1850-01-01' }, null],
  ] as const)('%j is read as %j', (cell, expected) => {
    expect(readDate(cell, TODAY)).toEqual(expected);
  });

  it('of birth with two figures for the year is never ahead', () => {
    expect(readBirthDate('05.09.34', TODAY)).toEqual({ kind: 'date', date: '1934-09-05' });
    expect(readBirthDate('05.09.24', TODAY)).toEqual({ kind: 'date', date: '2024-09-05' });
  });

  it('that lies ahead is remarked: of birth it goes to the notes, of registration it stays', () => {
    const born = family({ 'Дата народження': '05.09.2034' });
    expect(remarksOf(born)).toEqual(['born future-date']);
    expect(born.family.members[0]?.bornOn).toBeNull();
    expect(born.family.case.notes).toBe('Дата народження: 05.09.2034');
  });
});

describe('a number of children', () => {
  it('is read from any number cell up to thirty and from nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: -100, max: 1000 }), fc.double()), (number) => {
        const fits = Number.isInteger(number) && !Object.is(number, -0) && number >= 0 && number <= 30;
        expect(readChildren(number)?.children ?? null).toBe(fits ? number : Object.is(number, -0) ? 0 : null);
      }),
    );
  });
});
