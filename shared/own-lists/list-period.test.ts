import { expect, test } from 'vitest';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { daysOf, isWithin, type ListPeriod } from './list-period.ts';

const on = (period: ListPeriod, today: string) => daysOf(period, today as DateOnly);

test.each([
  ['thisMonth', '2028-02-29', '2028-02-01', '2028-02-29'],
  ['thisMonth', '2026-12-31', '2026-12-01', '2026-12-31'],
  ['lastMonth', '2026-03-31', '2026-02-01', '2026-02-28'],
  ['lastMonth', '2026-01-05', '2025-12-01', '2025-12-31'],
  ['thisYear', '2026-11-30', '2026-01-01', '2026-12-31'],
  ['lastYear', '2025-01-01', '2024-01-01', '2024-12-31'],
] as const)('%s on %s is from %s to %s', (period, today, from, to) => {
  expect(on(period, today)).toEqual({ from, to });
});

test('both ends belong to a period, and what has no day to all time alone', () => {
  const november = on('thisMonth', '2026-11-15');
  const days = ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01', null];
  expect(days.filter((day) => isWithin(day, november))).toEqual(['2026-11-01', '2026-11-30']);
  expect(days.filter((day) => isWithin(day, on('all', '2026-11-15')))).toEqual(days);
});
