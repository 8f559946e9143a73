import { describe, expect, it } from 'vitest';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { readChildren } from './cells.ts';
import { readClosing } from './closing-cell.ts';
import { factorNames } from './factor-names.ts';
import { readParents, sexFromSurname } from './parents-cell.ts';
import { splitResidence } from './residence-cell.ts';

const TODAY = DateOnly.parse('2026-11-21');
const year = (value: number) => ({ kind: 'year', year: value });

describe('the parents in one cell', () => {
  it.each([
    ['Присяжнюк М. Д., 1995 р.н.\nПрисяжнюк Х. І., 1994 р.н.\nдітей 3 (1)', 2, { children: 3, minors: 1 }],
    ['Присяжнюк М. Д., 1995 р.н., Присяжнюк Х. І. 1994 р.н.; дітей 3 (1)', 2, { children: 3, minors: 1 }],
    ['Присяжнюк М.Д. (1995), Присяжнюк Х.І. (1994), 3 дитини', 2, { children: 3, minors: null }],
    ['мати: Присяжнюк М. Д., 1995, батько: Присяжнюк Х. І., 1994; дітей - 3(1)', 2, { children: 3, minors: 1 }],
    ['Присяжнюк Марія Данилівна, Присяжнюк Хома Іванович', 2, null],
    ['Присяжнюк М. Д.', 1, null],
    ['дітей 2', 0, { children: 2, minors: null }],
  ])('%j names so many people and children', (cell, parents, children) => {
    const read = readParents(cell, TODAY);
    expect(read.parents).toHaveLength(parents);
    expect(read.children).toEqual(children);
    expect(read.rest).toEqual([]);
  });

  it('tell when each was born, as a year or a whole date', () => {
    expect(readParents('Кравчук Н. П., 12.03.1986 р.н.\nКравчук О. І., 1980', TODAY).parents).toEqual([
      { name: 'Кравчук Н. П.', born: { kind: 'date', date: '1986-03-12' }, said: null },
      { name: 'Кравчук О. І.', born: year(1980), said: null },
    ]);
  });

  it('leave what is no name to be looked at', () => {
    expect(readParents('Кравчук Н. П., 1986 р.н., вагітна', TODAY)).toMatchObject({
      parents: [{ name: 'Кравчук Н. П.' }],
      rest: ['вагітна'],
    });
  });

  it('show their sex in a surname of an adjective’s form only', () => {
    const shown = ['Вишневська', 'Вишневський', 'Іванова', 'Іванов', 'Кравчук', 'Зозуля'].map(sexFromSurname);
    expect(shown).toEqual(['female', 'male', 'female', 'male', null, null]);
  });
});

describe('a number of children with those under age', () => {
  it.each([
    ['3 (2)', 3, 2],
    ['3/2', 3, 2],
    ['дітей 4 (1)', 4, 1],
    ['3, у т.ч. неповнолітніх 2', 3, 2],
    ['5, з них 4 неповнолітніх', 5, 4],
    ['троє', 3, null],
    ['п`ятеро', 5, null],
    ['немає', 0, null],
  ])('%j', (cell, children, minors) => {
    expect(readChildren(cell)).toEqual({ children, minors });
  });

  it.each(['2 (3)', '31', 'багато', '3 і ще', ''])('%j is none', (cell) => {
    expect(readChildren(cell)).toBeNull();
  });
});

describe('the end of a case in words', () => {
  it.each([
    ['знято 11.07.2024, відмова отримувача', '2024-07-11', 'recipientRefused', 'відмова отримувача'],
    ['знято 25.02.2025, СЖО подолано', '2025-02-25', 'noNeed', 'СЖО подолано'],
    ['зміна місця проживання, 19.05.24 р.', '2024-05-19', 'moved', 'зміна місця проживання'],
    ['знято з обліку', null, null, ''],
    ['11.07.2024', '2024-07-11', null, ''],
    ['знято 11.07.2024, за рішенням комісії', '2024-07-11', null, 'за рішенням комісії'],
  ])('%j', (cell, closedOn, reason, words) => {
    expect(readClosing(cell, TODAY)).toEqual({ closedOn, reason, words });
  });

  it('is not there in an empty cell', () => {
    expect([null, ' '].map((cell) => readClosing(cell, TODAY))).toEqual([null, null]);
  });
});

describe('an address in one cell', () => {
  it.each([
    ['с. Нехворощ, вул. Шевченка, 35', { settlement: 'с. Нехворощ', street: 'вул. Шевченка, 35' }],
    ['м. Овруч вул. Миру 5', { settlement: 'м. Овруч', street: 'вул. Миру 5' }],
    [
      'Овруцька громада, с. Рудня, вул. Миру, 5',
      { community: 'Овруцька громада', settlement: 'с. Рудня', street: 'вул. Миру, 5' },
    ],
    [
      '11101, Житомирська обл., Коростенський р-н, с. Рудня',
      { settlement: 'с. Рудня', above: ['11101', 'Житомирська обл.', 'Коростенський р-н'] },
    ],
    ['вул. Миру, 5', { street: 'вул. Миру, 5' }],
  ])('%j', (cell, parts) => {
    expect(splitResidence(cell)).toEqual({ community: '', settlement: '', street: '', above: [], ...parts });
  });
});

describe('factors in a cell', () => {
  const names = factorNames([{ name: 'соціальне сирітство', factor: 17 }]);
  const read = (cell: string) => {
    const { called, unknown } = names.inCell(cell);
    return [called.map(({ factor, isNear }) => `${factor}${isNear ? '?' : ''}`).join(' '), unknown.join('|')];
  };

  it.each([
    ['інвалідність; потрапляння в ситуацію торгівлі людьми', '5 15', ''],
    ['часткова або повна втрата рухової активності, пам’яті', '2', ''],
    ['малозабезпеченість, безробіття', '8 7', ''],
    ['невиліковні хвороби, хвороби, що потребують тривалого лікування, безробіття', '3 7', ''],
    ['дом. насильство', '14?', ''],
    ['домашне насилство', '14', ''],
    ['домошне насильство', '14?', ''],
    ['соц. сирітство; БЕЗРОБІТТЯ', '17? 7', ''],
    ['соціальне сирітство', '17', ''],
    ['безробіття, ще щось', '7', 'ще щось'],
    ['8, 14', '', '8|14'],
    ['насильство', '', 'насильство'],
    ['', '', ''],
  ])('%j', (cell, factors, unknown) => {
    expect(read(cell)).toEqual([factors, unknown]);
  });
});
