import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  DateOnly,
  dateOnly,
  dateOnlyInUtc,
  daysBetween,
  fullYearsBetween,
  isPeriod,
  partsOf,
  todayIn,
} from './dates.ts';

const day = (text: string): DateOnly => DateOnly.parse(text);
const anyDay = fc.integer({ min: 0, max: 109_571 }).map((days) => {
  const date = addDays(day('1900-01-01'), days);
  return DateOnly.parse(date);
});

describe('a date', () => {
  test('is a day of the calendar between 1900 and 2199', () => {
    for (const text of ['1900-01-01', '2199-12-31', '2024-02-29'])
      expect(DateOnly.safeParse(text).success, text).toBe(true);
    for (const text of [
      '2023-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '1899-12-31',
      '2200-01-01',
    ]) {
      expect(DateOnly.safeParse(text).success, text).toBe(false);
    }
    for (const text of ['', '2026-9-5', '05.09.2026', '2026-09-05T00:00', '2026-09-05\n']) {
      expect(DateOnly.safeParse(text).success, text).toBe(false);
    }
  });

  test('is made from year, month and day, or not at all', () => {
    expect(dateOnly(2026, 9, 5)).toBe('2026-09-05');
    expect(dateOnly(2026, 2, 30)).toBeNull();
    expect(dateOnly(2026, 1, 366)).toBeNull();
    expect(dateOnly(26, 1, 1)).toBeNull();
    expect(dateOnly(2026, 1, 1.5)).toBeNull();
    expect(dateOnly(Number.NaN, 1, 1)).toBeNull();
    expect(partsOf(day('2026-09-05'))).toEqual({ year: 2026, month: 9, day: 5 });
  });

  test('of today is the local one', () => {
    expect(todayIn(new Date(2026, 8, 5, 0, 0, 1))).toBe('2026-09-05');
    expect(todayIn(new Date(2026, 8, 5, 23, 59, 59))).toBe('2026-09-05');
  });

  test('of a spreadsheet is the one in UTC', () => {
    expect(dateOnlyInUtc(new Date('2024-03-05T00:00:00.000Z'))).toBe('2024-03-05');
    expect(dateOnlyInUtc(new Date(Number.NaN))).toBeNull();
  });
});

describe('counting days', () => {
  test('goes over leap days and the change of the clock', () => {
    expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(day('2026-03-28'), 2)).toBe('2026-03-30');
    expect(addDays(day('2026-01-01'), -1)).toBe('2025-12-31');
    expect(addDays(day('2199-12-31'), 1)).toBeNull();
  });

  test('forth and back returns to the same day', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(Math.sign(daysBetween(from, to))).toBe(from === to ? 0 : from < to ? 1 : -1);
      }),
    );
  });
});

describe('counting months', () => {
  test('keeps the day, or takes the last one of a month that has no such day', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(day('2026-11-30'), 3)).toBe('2027-02-28');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (from, months) => {
        const to = addMonths(from, months);
        if (to === null) return;
        const [began, ended] = [partsOf(from), partsOf(to)];
        expect((ended.year - began.year) * 12 + ended.month - began.month).toBe(months);
        const isLastOfMonth = partsOf(day(addDays(to, 1) ?? '2199-12-31')).month !== ended.month || to === '2199-12-31';
        expect(ended.day === began.day || (ended.day < began.day && isLastOfMonth)).toBe(true);
      }),
    );
  });
});

describe('age', () => {
  test('grows on the birthday', () => {
    expect(ageOn(day('2008-09-05'), day('2026-09-04'))).toBe(17);
    expect(ageOn(day('2008-09-05'), day('2026-09-05'))).toBe(18);
    expect(ageOn(day('2026-09-05'), day('2026-09-05'))).toBe(0);
    expect(ageOn(day('2026-09-06'), day('2026-09-05'))).toBeNull();
  });

  test('of someone born on 29 February grows on 1 March of a common year', () => {
    expect(ageOn(day('2008-02-29'), day('2026-02-28'))).toBe(17);
    expect(ageOn(day('2008-02-29'), day('2026-03-01'))).toBe(18);
    expect(ageOn(day('2008-02-29'), day('2028-02-29'))).toBe(20);
  });

  test('between two days is the same backwards with a minus', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => fullYearsBetween(a, b) + fullYearsBetween(b, a) === 0));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 120 }), (bornOn, years) => {
        const birthday = addMonths(bornOn, years * 12);
        fc.pre(birthday !== null && bornOn.slice(5) !== '02-29' && birthday !== bornOn);
        expect(ageOn(bornOn, birthday)).toBe(years);
        expect(ageOn(bornOn, day(addDays(birthday, -1) ?? ''))).toBe(years - 1);
      }),
    );
    expect(fullYearsBetween(day('2026-09-05'), day('2020-09-06'))).toBe(-5);
  });
});

describe('a period', () => {
  test('ends on the day it begins, or later', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(isPeriod(a, b)).toBe(daysBetween(a, b) >= 0);
        expect(isPeriod(a, a)).toBe(true);
      }),
    );
  });

  test('may be open at either end', () => {
    fc.assert(
      fc.property(anyDay, (a) => {
        expect([isPeriod(a, null), isPeriod(null, a), isPeriod(null, null)]).toEqual([true, true, true]);
      }),
    );
  });
});
