import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type DateOnly } from '#shared/vocabulary/dates.ts';
import { must } from '#shared/vocabulary/must.ts';
import {
  addWorkingDays,
  isWorkingDay,
  type OfficeDays,
  weekdayOf,
  workingDayFrom,
  workingDaysBetween,
} from './calendar.rules.ts';
import { type CalendarDayInput, CalendarDayInput as Input, type Weekday, WorkingWeek } from './calendar.ts';

const day = (text: string) => text as DateOnly;
const holiday = (on: string, from: string | null = null, to: string | null = null) =>
  ({ kind: 'holiday', day: on, name: 'свято', validFrom: from, validTo: to }) as CalendarDayInput;
const exception = (on: string, isWorking: boolean) =>
  ({ kind: 'exception', day: on, isWorking, name: 'перенесення' }) as CalendarDayInput;

const WEEK: WorkingWeek = { weekdays: [1, 2, 3, 4, 5], holidaysWorkFrom: null, holidaysWorkTo: null };
const office = (days: CalendarDayInput[] = [], week: Partial<WorkingWeek> = {}): OfficeDays => ({
  week: { ...WEEK, ...week },
  days,
});

test('five working days from a Wednesday end on the Wednesday after', () => {
  expect(addWorkingDays(office(), day('2026-09-02'), 5)).toBe('2026-09-09');
});

test('a report on a Saturday begins to count on Monday', () => {
  expect(addWorkingDays(office(), day('2026-09-05'), 1)).toBe('2026-09-07');
});

test('a holiday is free, and worked while holidays are worked', () => {
  const independence = [holiday('08-24')];
  expect(isWorkingDay(office(independence), day('2026-08-24'))).toBe(false);
  const martialLaw = { holidaysWorkFrom: day('2022-02-24'), holidaysWorkTo: day('2026-12-31') };
  expect(isWorkingDay(office(independence, martialLaw), day('2026-08-24'))).toBe(true);
  expect(isWorkingDay(office(independence, martialLaw), day('2027-08-24'))).toBe(false);
});

test('a holiday that was moved is free on the old day before, on the new one after', () => {
  const moved = office([holiday('10-14', null, '2022-12-31'), holiday('10-01', '2023-01-01')]);
  const days = ['2022-10-14', '2024-10-14', '2024-10-01', '2021-10-01'];
  expect(days.map((on) => isWorkingDay(moved, day(on)))).toEqual([false, true, false, true]);
});

test('a transferred working Saturday is worked, a closed Monday is not, whatever the week says', () => {
  const moved = office([exception('2026-09-05', true), exception('2026-09-07', false)]);
  expect(addWorkingDays(moved, day('2026-09-04'), 2)).toBe('2026-09-08');
});

test('a term that ends on a day off ends on the next working day', () => {
  expect(workingDayFrom(office(), day('2026-09-06'))).toBe('2026-09-07');
  expect(workingDayFrom(office(), day('2026-09-07'))).toBe('2026-09-07');
});

test('an office without a working day is refused, and 30 February is no holiday', () => {
  expect(WorkingWeek.safeParse({ ...WEEK, weekdays: [] }).success).toBe(false);
  expect(Input.safeParse(holiday('02-30')).success).toBe(false);
  expect(Input.safeParse(holiday('02-29')).success).toBe(true);
});

test('a calendar in which nothing is ever worked has no end of a term', () => {
  const never = Array.from({ length: 366 }, (_, i) => holiday(must(addDays(day('2024-01-01'), i), 'a day').slice(5)));
  expect(addWorkingDays(office(never), day('2199-01-01'), 1)).toBeNull();
});

const days = fc.integer({ min: 0, max: 3000 }).map((n) => must(addDays(day('2020-01-01'), n), 'a day'));
const calendars = fc
  .record({
    weekdays: fc.uniqueArray(fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7), { minLength: 1 }),
    exceptions: fc.uniqueArray(fc.record({ on: days, isWorking: fc.boolean() }), {
      maxLength: 40,
      selector: ({ on }) => on,
    }),
    holidays: fc.uniqueArray(days, { maxLength: 12 }),
  })
  .map(({ weekdays, exceptions, holidays }) =>
    office(
      [
        ...exceptions.map(({ on, isWorking }) => exception(on, isWorking)),
        ...holidays.map((on) => holiday(on.slice(5))),
      ],
      { weekdays },
    ),
  );

test('a term of working days ends on a working day, and counting back gives its length', () => {
  fc.assert(
    fc.property(calendars, days, fc.integer({ min: 1, max: 60 }), (calendar, from, count) => {
      const due = must(addWorkingDays(calendar, from, count), 'an end before 2199');
      expect(isWorkingDay(calendar, due)).toBe(true);
      expect(workingDaysBetween(calendar, from, due)).toBe(count);
    }),
  );
});

test('a term that begins later never ends earlier', () => {
  fc.assert(
    fc.property(
      calendars,
      days,
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 0, max: 30 }),
      (calendar, from, count, later) => {
        const next = must(addDays(from, later), 'a day');
        const first = must(addWorkingDays(calendar, from, count), 'an end');
        expect(first <= must(addWorkingDays(calendar, next, count), 'an end')).toBe(true);
      },
    ),
  );
});

test('the week begins on Monday', () => {
  expect(weekdayOf(day('2026-09-07'))).toBe(1);
  expect(weekdayOf(day('2026-09-13'))).toBe(7);
});
