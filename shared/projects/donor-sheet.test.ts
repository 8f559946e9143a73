import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEAST_TOLD, toldFigure, toldFigures } from './donor-sheet.ts';

test('fewer than five are not told, nor the one figure by which they could be worked out', () => {
  expect(toldFigures([0, 12, 7, 3])).toEqual([0, 12, null, null]);
  expect(toldFigures([12, 7, 3, 2])).toEqual([12, 7, null, null]);
  expect(toldFigures([12, 6, 1, 1]), 'a sum of two is one and one').toEqual([12, null, null, null]);
  expect(toldFigures([12, 6, 4, 4]), 'a sum of eight is four and four').toEqual([12, null, null, null]);
  expect(toldFigures([3, 0, 0]), 'three are three').toEqual([null, null, null]);
  expect(toldFigures([12, 7, 0])).toEqual([12, 7, 0]);
  expect([toldFigure(0), toldFigure(4), toldFigure(5)]).toEqual([0, null, 5]);
});

test('whatever a table holds, more than one way of the hidden figures adds up to the total', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 2, maxLength: 5 }), (figures) => {
      const told = toldFigures(figures);
      for (const figure of told) expect(figure === null || figure === 0 || figure >= LEAST_TOLD).toBe(true);
      const hidden = figures.filter((_, at) => told[at] === null);
      if (hidden.length === 0) return;
      expect(hidden.length).toBeGreaterThan(1);
      const few = hidden.filter((figure) => figure > 0 && figure < LEAST_TOLD);
      const sum = few.reduce((total, figure) => total + figure, 0);
      const isOnlyFew = few.length === hidden.length;
      expect(
        isOnlyFew && (sum === few.length || sum === few.length * (LEAST_TOLD - 1)) && told.some((one) => one !== null),
      ).toBe(false);
    }),
  );
});
