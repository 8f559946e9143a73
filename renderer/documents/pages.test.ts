import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fullPages, type Room, splitIntoPages, type Unit } from './pages.ts';

const ROOM: Room = { height: 200, heads: [30, 0, 0] };
const PLAIN = { companions: 0, keepsNext: false, startsPage: false };

/** A table (block 0) of rows as tall as given, each third a heading, and a closing block that takes two rows along. */
function paperOf(rows: readonly number[], closing: number): Unit[] {
  const table = rows.map((height, row) => ({ ...PLAIN, block: 0, row, height, keepsNext: row % 3 === 2 }));
  return [...table, { ...PLAIN, block: 1, row: 0, height: closing, companions: 2 }];
}

const heights = fc.array(fc.integer({ min: 1, max: 320 }), { maxLength: 120 });
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

test('every unit is on exactly one page, in its order', () => {
  fc.assert(
    fc.property(heights, (rows) => {
      const found = splitIntoPages(paperOf(rows, 60), ROOM).flatMap((page) =>
        page.flatMap(({ block, from, to }) => Array.from({ length: to - from }, (_, at) => `${block}:${from + at}`)),
      );
      expect(found).toEqual([...rows.map((_, row) => `0:${row}`), '1:0']);
    }),
  );
});

test('no page is fuller than its room with the heads of its tables, unless one unit alone is taller', () => {
  fc.assert(
    fc.property(heights, (rows) => {
      const units = paperOf(rows, 60);
      for (const page of splitIntoPages(units, ROOM)) {
        const own = page.flatMap(({ block, from, to }) =>
          units.filter((u) => u.block === block && u.row >= from && u.row < to),
        );
        const used = sum(own.map(({ height }) => height)) + sum(page.map(({ block }) => ROOM.heads[block] ?? 0));
        expect(used <= ROOM.height || own.length === 1).toBe(true);
      }
    }),
  );
});

test('pages that are full stay as they are when more units follow', () => {
  fc.assert(
    fc.property(heights, heights, (early, late) => {
      const all = paperOf([...early, ...late], 60);
      const full = fullPages(all.slice(0, early.length), ROOM);
      expect(splitIntoPages(all, ROOM).slice(0, full.length)).toEqual(full);
    }),
  );
});

test('signatures that need a new page take two rows along', () => {
  expect(splitIntoPages(paperOf([40, 40, 40, 40], 60), ROOM)).toEqual([
    [{ block: 0, from: 0, to: 2 }],
    [
      { block: 0, from: 2, to: 4 },
      { block: 1, from: 0, to: 1 },
    ],
  ]);
});

test('a heading goes with what it is the heading of', () => {
  const units: Unit[] = [
    { ...PLAIN, block: 1, row: 0, height: 150 },
    { ...PLAIN, block: 2, row: 0, height: 20, keepsNext: true },
    { ...PLAIN, block: 0, row: 0, height: 40 },
  ];
  expect(splitIntoPages(units, ROOM)).toEqual([
    [{ block: 1, from: 0, to: 1 }],
    [
      { block: 2, from: 0, to: 1 },
      { block: 0, from: 0, to: 1 },
    ],
  ]);
});

test('a heading stays behind where no page has room for it and for what follows', () => {
  const units: Unit[] = [
    { ...PLAIN, block: 0, row: 0, height: 20 },
    { ...PLAIN, block: 0, row: 1, height: 40, keepsNext: true },
    { ...PLAIN, block: 0, row: 2, height: 150 },
  ];
  expect(splitIntoPages(units, ROOM)).toEqual([[{ block: 0, from: 0, to: 2 }], [{ block: 0, from: 2, to: 3 }]]);
});

test('an envelope has a sheet of its own, and an empty paper is one page', () => {
  const envelope = { ...PLAIN, height: 10, startsPage: true };
  const two = [
    { ...envelope, block: 0, row: 0 },
    { ...envelope, block: 1, row: 0 },
  ];
  expect(splitIntoPages(two, ROOM)).toHaveLength(2);
  expect(splitIntoPages([], ROOM)).toEqual([[]]);
});
