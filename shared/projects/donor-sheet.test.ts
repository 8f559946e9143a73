import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEAST_TOLD, toldFigures } from './donor-sheet.ts';

test('fewer than five are not told, nor the one figure by which they could be worked out', () => {
  expect(toldFigures([0, 12, 7, 3])).toEqual([0, 12, null, null]);
  expect(toldFigures([12, 7, 3, 2])).toEqual([12, 7, null, null]);
  expect(toldFigures([12, 7])).toEqual([12, 7]);
  expect(toldFigures([3])).toEqual([null]);
});

test('whatever a table holds, no small figure is told, and none can be worked out from the total and the rest', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 2, maxLength: 6 }), (figures) => {
      const told = toldFigures(figures);
      for (const figure of told) expect(figure === null || figure === 0 || figure >= LEAST_TOLD).toBe(true);
      const hidden = told.filter((figure) => figure === null).length;
      const couldHide = figures.filter((figure) => figure > 0).length;
      expect(hidden !== 1 || couldHide === 1).toBe(true);
    }),
  );
});
