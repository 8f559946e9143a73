import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLongDate, formatShortDate, parseTypedDate } from './date-text.ts';
import { addDays, DateOnly } from './dates.ts';
import { LANGUAGES } from './languages.ts';

const today = DateOnly.parse('2026-09-05');
const anyDay = fc
  .integer({ min: 0, max: 109_571 })
  .map((days) => DateOnly.parse(addDays(DateOnly.parse('1900-01-01'), days)));

describe('a date on screen and paper', () => {
  test('is written as the language writes it', () => {
    expect(formatShortDate(today, 'uk')).toBe('05.09.2026');
    expect(formatLongDate(today, 'uk').replaceAll('\u00a0', ' ')).toBe('5 вересня 2026 р.');
    expect(formatShortDate(today, 'en')).toBe('05/09/2026');
    expect(formatLongDate(today, 'en')).toBe('5 September 2026');
  });

  test('is read again as the same date when typed in figures', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...LANGUAGES), (date, language) => {
        expect(parseTypedDate(formatShortDate(date, language), today)).toBe(date);
        expect(parseTypedDate(date, today)).toBe(date);
      }),
    );
  });
});

describe('a typed date', () => {
  test.each([
    ['5.9', '2026-09-05'],
    ['5.9.', '2026-09-05'],
    ['5 9', '2026-09-05'],
    ['05.09.2021', '2021-09-05'],
    ['5/9/2021', '2021-09-05'],
    ['5-9-2021', '2021-09-05'],
    ['05.09.21', '2021-09-05'],
    ['05.09.21 р.', '2021-09-05'],
    ['05.09.2021р', '2021-09-05'],
    ['05.09.2021 року', '2021-09-05'],
    ['05092021', '2021-09-05'],
    ['050921', '2021-09-05'],
    ['2021-09-05', '2021-09-05'],
    [' Вчора ', '2026-09-04'],
    ['учора', '2026-09-04'],
    ['позавчора', '2026-09-03'],
    ['сьогодні', '2026-09-05'],
    ['завтра', '2026-09-06'],
    ['післязавтра', '2026-09-07'],
    ['yesterday', '2026-09-04'],
    ['Today', '2026-09-05'],
    ['tomorrow', '2026-09-06'],
    ['+14', '2026-09-19'],
    ['-3', '2026-09-02'],
    ['− 3', '2026-09-02'],
  ])('%s is %s', (typed, date) => {
    expect(parseTypedDate(typed, today)).toBe(date);
  });

  test('with two figures of the year is at most ten years ahead', () => {
    expect(parseTypedDate('01.01.36', today)).toBe('2036-01-01');
    expect(parseTypedDate('01.01.37', today)).toBe('1937-01-01');
    expect(parseTypedDate('01.01.00', today)).toBe('2000-01-01');
    expect(parseTypedDate('01.01.99', today)).toBe('1999-01-01');
    expect(parseTypedDate('01.01.05', DateOnly.parse('2095-01-01'))).toBe('2105-01-01');
  });

  test.each([
    '',
    '5',
    '31.02',
    '29.02.2023',
    '5.13',
    '05.09.20211',
    '05.09.1821',
    'колись',
    '+',
    '+99999',
    '14',
    '5.9.2',
    'р.',
  ])('«%s» is no date', (typed) => {
    expect(parseTypedDate(typed, today)).toBeNull();
  });

  test('is a date or null for any text, at once', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.-+/ рвчора') }), (typed) => {
        const date = parseTypedDate(typed, today);
        expect(date === null || DateOnly.safeParse(date).success).toBe(true);
      }),
    );
    expect(parseTypedDate(`5${' '.repeat(1_000_000)}9`, today)).toBeNull();
  });
});
