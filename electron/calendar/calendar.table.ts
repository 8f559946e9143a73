import type { Generated } from 'kysely';

/** One row. */
export interface WorkingWeekTable {
  n: Generated<number>;
  /** Numbers of weekdays without a gap, Monday 1: '12345'. */
  weekdays: string;
  holidays_work_from: string | null;
  holidays_work_to: string | null;
}

/** A holiday of every year when `day` is 'MM-DD', else one day of which the office says whether it is worked. */
export interface CalendarDaysTable {
  n: Generated<number>;
  id: string;
  day: string;
  is_working: 0 | 1;
  name: string;
  valid_from: string | null;
  valid_to: string | null;
}
