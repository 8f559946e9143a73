import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Paper, TableBlock } from '#shared/papers/paper.ts';
import { must } from '#shared/vocabulary/must.ts';
import { fitColumns, shareOut } from './fit-columns.ts';
import { SHEETS } from './metrics.ts';

const measure = (text: string) => text.length * 8;

function widthsOf(heads: string[], rows: string[][], weights = heads.map(() => 100)): number[] {
  const columns = heads.map((head, at) => ({
    head,
    type: 'text' as const,
    weight: must(weights[at], 'a weight'),
    isCentred: false,
  }));
  const block: TableBlock = { kind: 'table', columns, rows, rowKinds: {}, isFacts: false, leastLines: 1 };
  const paper = { format: 'portrait', isLarge: false, blocks: [block] } as unknown as Paper;
  const fitted = must(fitColumns(paper, 'uk', measure).blocks[0], 'the table') as TableBlock;
  return fitted.columns.map(({ weight }) => weight);
}

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

const wish = fc
  .record({
    weight: fc.integer({ min: 1, max: 500 }),
    cell: fc.integer({ min: 0, max: 150 }),
    head: fc.integer({ min: 0, max: 150 }),
  })
  .map(({ weight, cell, head }) => ({ weight, cell, least: cell + head }));

test('widths fill the table, and none is under its least while there is room, nor under its cells while there is room for those', () => {
  const width = SHEETS.landscape.textWidth;
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 14 }), (wishes) => {
      const widths = shareOut(wishes, width);
      expect(widths.reduce((sum, own) => sum + own, 0)).toBeCloseTo(width);
      const needed = wishes.reduce((sum, { least }) => sum + least, 0);
      const inCells = wishes.reduce((sum, { cell }) => sum + cell, 0);
      const promised = wishes.map(({ least, cell }) => (needed < width ? least : inCells < width ? cell : 0));
      widths.forEach((own, at) => expect(own).toBeGreaterThanOrEqual((promised[at] ?? 0) - 1e-6));
    }),
  );
});
