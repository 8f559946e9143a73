import { expect, test } from 'vitest';
import { fittingZoom, nextZoom } from './zoom.ts';

test('a step leads from any percentage to the next one, and stays at the ends', () => {
  expect(nextZoom(100, 1)).toBe(125);
  expect(nextZoom(83, 1)).toBe(100);
  expect(nextZoom(83, -1)).toBe(75);
  expect(nextZoom(200, 1)).toBe(200);
  expect(nextZoom(50, -1)).toBe(50);
});

test('a sheet fills the width without becoming unreadable or huge', () => {
  expect(fittingZoom(561, 1122)).toBe(50);
  expect(fittingZoom(1000, 1122)).toBe(89);
  expect(fittingZoom(200, 1122)).toBe(50);
  expect(fittingZoom(9000, 1122)).toBe(200);
});
