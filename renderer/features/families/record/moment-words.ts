import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import type { Language } from '#shared/vocabulary/languages.ts';
import { formatTime } from '#shared/vocabulary/moment-text.ts';

/** «20.11.2026, 14:32», also today: what is looked up later must not depend on the day of looking. */
export function dayAndTime(ms: number, language: Language): string {
  const moment = new Date(ms);
  return `${formatShortDate(todayIn(moment), language)}, ${formatTime(moment, language)}`;
}
