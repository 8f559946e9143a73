import { addDays, type DateOnly } from '#shared/vocabulary/dates.ts';
import type { DueGroup } from './today.ts';

/** Days ahead that Today looks. */
const DAYS_AHEAD = 7;

/** Late, due today, or due within a week; null for what ends later. */
export function dueGroup(dueOn: DateOnly, today: DateOnly): DueGroup | null {
  if (dueOn < today) return 'late';
  if (dueOn === today) return 'today';
  const last = addDays(today, DAYS_AHEAD);
  return last === null || dueOn <= last ? 'soon' : null;
}
