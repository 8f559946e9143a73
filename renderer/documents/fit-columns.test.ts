import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Format, Paper, TableBlock } from '#shared/papers/paper.ts';
import { must } from '#shared/vocabulary/must.ts';
import { type FittedTable, fitColumns, shareOut } from './fit-columns.ts';
import { CELL_EXTRA, columnWidths, SHEETS } from './metrics.ts';
import { SOFT_HYPHEN } from './syllables.ts';
import { WHOLE, WHOLE_END, wholeWords } from './whole-words.ts';

/** Half a letter's height each, which is a little more than Tinos takes. */
const measure = (text: string, isBold: boolean) => text.length * (isBold ? 0.54 : 0.5);

interface Given {
  readonly weights?: readonly number[];
  readonly isLarge?: boolean;
}

function fittedTable(heads: string[], rows: string[][], { weights, isLarge = false }: Given, format: Format) {
  const columns = heads.map((head, at) => ({
    head,
    type: 'text' as const,
    weight: weights?.[at] ?? 100,
    isCentred: false,
  }));
  const block: TableBlock = { kind: 'table', columns, rows, rowKinds: {}, isFacts: false, leastLines: 1 };
  const paper = { format, isLarge, blocks: [block] } as unknown as Paper;
  return must(fitColumns(paper, 'uk', measure).blocks[0], 'the table') as FittedTable;
}

const widthsOf = (heads: string[], rows: string[][], weights?: number[]): number[] =>
  fittedTable(heads, rows, weights ? { weights } : {}, 'portrait').columns.map(({ weight }) => weight);

test('a column is as wide as its longest word, of the head or of a cell; a case code is one word', () => {
  const [code, level] = widthsOf(['Код', 'Рівень'], [['Ж-26-000004', 'екстрений']], [1, 1000]);
  expect(code).toBeGreaterThanOrEqual('Ж-26-000004'.length * 8);
  expect(level).toBeGreaterThan(must(code, 'a width'));
});

test('a double name may be broken after its hyphen', () => {
  const [name] = widthsOf(['Ім’я', 'Решта'], [['Нечуй-Левицька', '']], [1, 1000]);
  expect(name).toBeLessThan('Нечуй-Левицька'.length * 8);
  expect(name).toBeGreaterThanOrEqual('Левицька'.length * 8);
});

test('a name of 400 letters leaves the other columns their words', () => {
  const [long, other] = widthsOf(['Ім’я', 'Громада'], [['Щ'.repeat(400), 'Радомишльська']], [1000, 1]);
  expect(long).toBeGreaterThan(0);
  expect(other).toBeGreaterThanOrEqual('Радомишльська'.length * 8);
});

/** The list of families, as it stands on a landscape sheet in large print. */
const HEADS = [
  ...['№ з/п', 'Код', 'Прізвище, ініціали', 'Рік нар.', 'Діти', 'Громада, населений пункт', 'Чинник'],
  ...['Рівень', 'Фахівець', 'Взято на облік', 'Етап', 'Наступний візит', 'Примітки'],
];
const ROWS = [
  ['1', 'Ж-20-000001', 'Войтюк О.\u00a0Д.', '1981', '3', 'Радомишльська громада, с.\u00a0Пилиповичі', '14, 11, 12'],
  ['2', 'Ж-19-000001', 'Дев’ятнадцятенко Ю.\u00a0В.', '1982', '5', 'Бердичівська громада, смт\u00a0Гришківці', '8, 13'],
].map((row, at) => [
  ...[...row, ['екстрений', 'складний'][at] ?? '', 'Тафійчук Г.\u00a0М.', '24.03.2026'],
  ...['Індивідуальний план', '29.11.2026', ''],
]);

/** What of the pieces of a table's texts is wider than its column. */
function tooWide(
  { columns, shown = [], type }: FittedTable,
  format: Format,
  piecesOf: (text: string) => string[],
): string[] {
  const widths = columnWidths(columns, SHEETS[format].textWidth);
  const { cell, head: headSize } = must(type, 'a type');
  return columns.flatMap(({ head }, at) => {
    const texts = [{ text: head, size: headSize, isBold: true }].concat(
      shown.map(({ cells }) => ({ text: cells[at] ?? '', size: cell, isBold: false })),
    );
    return texts.flatMap(({ text, size, isBold }) =>
      piecesOf(text).filter((piece) => measure(piece, isBold) * size > must(widths[at], 'a width') - CELL_EXTRA),
    );
  });
}

/** What is broken between any two letters where it is too wide. */
const wordsOf = (text: string) =>
  wholeWords(text)
    .join('')
    .split(/[ \u00ad]/);
/** What runs over the next cell where it is too wide. */
const wholeOnes = (text: string) => wholeWords(text).filter((_, at) => at % 2 === 1);

test('thirteen columns in large print break no code and no date, and words between their syllables only', () => {
  const table = fittedTable(HEADS, ROWS, { isLarge: true }, 'landscape');
  expect(tooWide(table, 'landscape', wordsOf)).toEqual([]);
  expect(table.type?.cell).toBeGreaterThan(16);
  expect(table.shown?.map(({ cells }) => cells[1])).toEqual(
    ['Ж-20-000001', 'Ж-19-000001'].map((code) => `${WHOLE}${code}${WHOLE_END}`),
  );
  expect(table.shown?.map(({ cells }) => cells[9])).toEqual(['24.03.2026', '24.03.2026']);
  expect(table.columns.some(({ head }) => head.includes(SOFT_HYPHEN))).toBe(true);
});

test('where that is no help, a table of many columns is set smaller', () => {
  const seven = HEADS.slice(0, 9);
  const portrait = (isLarge: boolean) => fittedTable(seven, ROWS, { isLarge }, 'portrait');
  expect(tooWide(portrait(true), 'portrait', wordsOf)).toEqual([]);
  expect(portrait(true).type?.cell).toBe(20);
  expect(portrait(false).type?.cell).toBe(16);
});

test('where every word has room nothing is broken', () => {
  const table = fittedTable(
    HEADS.slice(0, 6),
    ROWS.map((row) => row.slice(0, 6)),
    { isLarge: true },
    'landscape',
  );
  expect(tooWide(table, 'landscape', wordsOf)).toEqual([]);
  expect(JSON.stringify(table)).not.toContain(SOFT_HYPHEN);
});

const EIGHT = ['№', 'Дата', 'Група', 'Громада', 'Стан', 'Тема', 'Було', 'Ще'];

test('a word stays whole up to the hyphen that a line may end at, and no further', () => {
  const weights = [40, 100, 180, 110, 110, 130, 130, 120];
  const [city, double] = ['Житомир/Івано-Франківськ', 'соціально-психологічний/соціально-педагогічний'].map((word) => {
    const row = ['1', '10.02.2026', 'Четвергове коло', 'Овруцька громада', 'відбулася', word, '12', 'Радомишльська'];
    const table = fittedTable(EIGHT, [row], { weights }, 'portrait');
    expect(tooWide(table, 'portrait', wholeOnes)).toEqual([]);
    return table.shown?.[0]?.cells[5];
  });
  expect(city).toBe(`${WHOLE}Житомир/Івано-${WHOLE_END}Франківськ`);
  expect(double).toBe(`соціально-${WHOLE}психологічний/соціально-${WHOLE_END}педагогічний`);
});

/** Words with hyphens and strokes of every sort. */
const compound = fc
  .array(fc.constantFrom('с', 'ще', 'ГО', '15', '2026', 'Івано', 'ім’я', 'Франківськ', 'соціально', 'педагогічний'), {
    minLength: 1,
    maxLength: 5,
  })
  .chain((parts) =>
    fc
      .array(fc.constantFrom('-', '/', '–', '.', '\u00a0', ' '), { minLength: parts.length, maxLength: parts.length })
      .map((signs) => parts.map((part, at) => (at === 0 ? part : `${signs[at]}${part}`)).join('')),
  );

test('no word that stays whole is wider than its column, and nothing of a text is lost', () => {
  const texts = fc.array(compound, { minLength: 8, maxLength: 8 });
  const given = fc.record({ heads: texts, rows: fc.array(texts, { maxLength: 3 }), isLarge: fc.boolean() });
  fc.assert(
    fc.property(given, fc.constantFrom('portrait', 'landscape'), ({ heads, rows, isLarge }, format) => {
      const table = fittedTable(heads, rows, { isLarge }, format);
      expect(tooWide(table, format, wholeOnes)).toEqual([]);
      const plain = (text: string) => wholeWords(text).join('').replaceAll(SOFT_HYPHEN, '');
      expect(table.columns.map(({ head }) => plain(head))).toEqual(heads);
      expect(table.shown?.map(({ cells }) => cells.map(plain))).toEqual(rows);
    }),
    { numRuns: 500 },
  );
});

const wish = fc
  .record({
    weight: fc.integer({ min: 1, max: 500 }),
    halves: fc.integer({ min: 1, max: 100 }),
    cell: fc.integer({ min: 0, max: 50 }),
    head: fc.integer({ min: 0, max: 150 }),
  })
  .map(({ weight, halves, cell, head }) => ({
    weight,
    halves,
    cells: halves + cell,
    whole: halves + cell + head,
  }));

test('widths fill the table, and none is under what the sheet has room for in all of them', () => {
  const width = SHEETS.landscape.textWidth;
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 14 }), (wishes) => {
      const widths = shareOut(wishes, width);
      expect(widths.reduce((sum, own) => sum + own, 0)).toBeCloseTo(width);
      for (const level of ['halves', 'cells', 'whole'] as const) {
        if (wishes.reduce((sum, own) => sum + own[level], 0) > width) continue;
        widths.forEach((own, at) => expect(own).toBeGreaterThanOrEqual((wishes[at]?.[level] ?? 0) - 1e-6));
      }
    }),
  );
});
