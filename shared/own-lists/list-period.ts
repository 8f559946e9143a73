import { addDays, addMonths, type DateOnly } from '#shared/vocabulary/dates.ts';
import { must } from '#shared/vocabulary/must.ts';

/** Counted from the day on which the list is made, so that a kept list goes with the calendar. */
export const LIST_PERIODS = ['all', 'thisMonth', 'lastMonth', 'thisYear', 'lastYear'] as const;
export type ListPeriod = (typeof LIST_PERIODS)[number];

export interface Days {
  readonly from: DateOnly;
  readonly to: DateOnly;
}

/** First and last day of a period, null where there is no bound. */
export function daysOf(period: ListPeriod, today: DateOnly): Days | null {
  const year = `${today.slice(0, 4)}-01-01` as DateOnly;
  const month = `${today.slice(0, 7)}-01` as DateOnly;
  switch (period) {
    case 'all':
      return null;
    case 'thisMonth':
      return monthsFrom(month, 1);
    case 'lastMonth':
      return monthsFrom(later(month, -1), 1);
    case 'thisYear':
      return monthsFrom(year, 12);
    case 'lastYear':
      return monthsFrom(later(year, -12), 12);
  }
}

const later = (day: DateOnly, months: number) => must(addMonths(day, months), 'a day of the calendar');

function monthsFrom(from: DateOnly, months: number): Days {
  return { from, to: must(addDays(later(from, months), -1), 'a day of the calendar') };
}

/** What has no day is of no period but of all time. */
export function isWithin(day: string | null, days: Days | null): boolean {
  return days === null || (day !== null && day >= days.from && day <= days.to);
}
