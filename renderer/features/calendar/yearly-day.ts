import { YearlyDay } from '#shared/calendar/calendar.ts';
import { formatDayAndMonth } from '#shared/vocabulary/date-text.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { Language } from '#shared/vocabulary/languages.ts';

const TYPED = /^\s*(\d{1,2})\s*[.,/ ]\s*(\d{1,2})\s*\.?\s*$/;
/** A leap year, so that 29 February has a date to be written with. */
const ANY_YEAR = 2024;

/** «24.8», «24.08.» as the day of every year; null for nothing, undefined for what is no day. */
export function parseYearlyDay(text: string): YearlyDay | null | undefined {
  if (text.trim() === '') return null;
  const [, day = '', month = ''] = TYPED.exec(text) ?? [];
  return YearlyDay.safeParse(`${month.padStart(2, '0')}-${day.padStart(2, '0')}`).data;
}

/** «24.08» */
export function yearlyDayTyped(day: YearlyDay): string {
  return `${day.slice(3)}.${day.slice(0, 2)}`;
}

/** «24 серпня» */
export function yearlyDayText(day: YearlyDay, language: Language): string {
  return formatDayAndMonth(`${ANY_YEAR}-${day}` as DateOnly, language);
}
