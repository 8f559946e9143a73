import { expect, test } from 'vitest';
import type { YearlyDay } from '#shared/calendar/calendar.ts';
import { parseYearlyDay, yearlyDayText, yearlyDayTyped } from './yearly-day.ts';

test('a day of every year is typed day before month, with or without zeros', () => {
  expect(['24.8', '24.08.', ' 24 / 08 ', '29.02'].map(parseYearlyDay)).toEqual(['08-24', '08-24', '08-24', '02-29']);
});

test('what is no day cannot be read, and nothing is nothing', () => {
  expect(['30.02', '1.13', 'серпень', '24.08.2026'].map(parseYearlyDay)).toEqual(Array(4).fill(undefined));
  expect(parseYearlyDay('  ')).toBeNull();
});

test('a day is written as it is typed, and in words', () => {
  expect(yearlyDayTyped('08-24' as YearlyDay)).toBe('24.08');
  expect(yearlyDayText('08-24' as YearlyDay, 'uk')).toBe('24 серпня');
  expect(yearlyDayText('02-29' as YearlyDay, 'en')).toBe('29 February');
});
