import { addDays, type DateOnly } from '#shared/vocabulary/dates.ts';
import type { CalendarDayInput, Weekday, WorkingWeek } from './calendar.ts';

/** What the rules need of a calendar; the days' ids are of no account. */
export interface OfficeDays {
  readonly week: WorkingWeek;
  readonly days: readonly CalendarDayInput[];
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: DateOnly): Weekday {
  return (new Date(day).getUTCDay() || 7) as Weekday;
}

function isWithin(day: DateOnly, from: DateOnly | null, to: DateOnly | null): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

/** The holiday that falls on a day, or undefined. */
export function holidayOn(
  calendar: OfficeDays,
  day: DateOnly,
): Extract<CalendarDayInput, { kind: 'holiday' }> | undefined {
  return calendar.days.find(
    (each) => each.kind === 'holiday' && each.day === day.slice(5) && isWithin(day, each.validFrom, each.validTo),
  ) as Extract<CalendarDayInput, { kind: 'holiday' }> | undefined;
}

/** An exception settles the day; else the week does; else a holiday is free unless holidays are worked then. */
export function isWorkingDay(calendar: OfficeDays, day: DateOnly): boolean {
  const exception = calendar.days.find((each) => each.kind === 'exception' && each.day === day);
  if (exception?.kind === 'exception') return exception.isWorking;
  const { weekdays, holidaysWorkFrom, holidaysWorkTo } = calendar.week;
  if (!weekdays.includes(weekdayOf(day))) return false;
  if (holidayOn(calendar, day) === undefined) return true;
  return holidaysWorkFrom !== null && isWithin(day, holidaysWorkFrom, holidaysWorkTo);
}

/**
 * The day that is `count` working days after `from`; the first one counted is the first working day after `from`, as
 * terms run in law. `from` itself when `count` is 0. Null where the calendar ends before (2199).
 */
export function addWorkingDays(calendar: OfficeDays, from: DateOnly, count: number): DateOnly | null {
  let day: DateOnly | null = from;
  for (let left = count; left > 0 && day !== null; ) {
    day = addDays(day, 1);
    if (day !== null && isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** The day itself when it is worked, else the next one that is: a term that ends on a day off ends then. */
export function workingDayFrom(calendar: OfficeDays, day: DateOnly): DateOnly | null {
  return isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, 1);
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(calendar: OfficeDays, from: DateOnly, to: DateOnly): number {
  let count = 0;
  for (let day = addDays(from, 1); day !== null && day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
}
