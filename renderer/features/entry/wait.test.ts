import { expect, test } from 'vitest';
import { asClock } from './wait.ts';

test('a wait is shown in minutes and seconds', () => {
  expect(asClock(8)).toBe('0:08');
  expect(asClock(75)).toBe('1:15');
  expect(asClock(600)).toBe('10:00');
});
