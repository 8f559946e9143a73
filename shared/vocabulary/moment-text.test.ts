import { expect, it } from 'vitest';
import { formatMoment } from './moment-text.ts';

const now = new Date(2026, 10, 21, 16, 5);

it('a moment of today is told by its time alone', () => {
  expect(formatMoment(new Date(2026, 10, 21, 0, 3), now, 'uk')).toBe('00:03');
  expect(formatMoment(new Date(2026, 10, 21, 14, 32), now, 'en')).toBe('14:32');
});

it('a moment of another day is told with its date', () => {
  expect(formatMoment(new Date(2026, 10, 20, 23, 59), now, 'uk')).toBe('20.11.2026, 23:59');
});
