import { addDays, type DateOnly } from '#shared/vocabulary/dates.ts';
import type { DueGroup } from './today.ts';

/** Days ahead that Today looks. */
const DAYS_AHEAD = 7;

/** The last day that Today looks at. */
export const weekFrom = (today: DateOnly) => addDays(today, DAYS_AHEAD) ?? today;

/** Late, due today, or due within a week; null for what ends later. */
export function dueGroup(dueOn: DateOnly, today: DateOnly): DueGroup | null {
  if (dueOn < today) return 'late';
  if (dueOn === today) return 'today';
  return dueOn <= weekFrom(today) ? 'soon' : null;
}
