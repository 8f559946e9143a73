import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fullPages, type Room, splitIntoPages } from './pages.ts';

const ROOM: Room = { first: 100, other: 200, closing: 60 };
const heights = fc.array(fc.integer({ min: 1, max: 320 }), { maxLength: 120 });

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

test('every row is on exactly one page, in its order, and the last page closes', () => {
  fc.assert(
    fc.property(heights, (rows) => {
      const pages = splitIntoPages(rows, ROOM);
      const numbers = pages.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i));
      expect(numbers).toEqual(rows.map((_, row) => row));
      expect(pages.map(({ isClosing }) => isClosing)).toEqual(pages.map((_, i) => i === pages.length - 1));
    }),
  );
});

test('no page is fuller than its room, unless it holds one row or closes without rows', () => {
  fc.assert(
    fc.property(heights, (rows) => {
      for (const [number, { from, to, isClosing }] of splitIntoPages(rows, ROOM).entries()) {
        const space = number === 0 ? ROOM.first : ROOM.other;
        const used = sum(rows.slice(from, to)) + (isClosing ? ROOM.closing : 0);
        expect(used <= space || to - from === (isClosing ? 0 : 1)).toBe(true);
      }
    }),
  );
});

test('pages that are full stay as they are when more rows follow', () => {
  fc.assert(
    fc.property(heights, heights, (early, late) => {
      const full = fullPages(early, ROOM);
      expect(fullPages([...early, ...late], ROOM).slice(0, full.length)).toEqual(full);
    }),
  );
});

test('signatures that need a new page take two rows along', () => {
  expect(splitIntoPages([20, 20, 20, 20], ROOM)).toEqual([
    { from: 0, to: 2, isClosing: false },
    { from: 2, to: 4, isClosing: true },
  ]);
});

test('an empty list is one page', () => {
  expect(splitIntoPages([], ROOM)).toEqual([{ from: 0, to: 0, isClosing: true }]);
});
