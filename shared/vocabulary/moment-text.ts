import { formatShortDate } from './date-text.ts';
import { todayIn } from './dates.ts';
import { CONVENTIONS, type Language } from './languages.ts';

/** «14:32», in the time zone of this computer. */
export function formatTime(moment: Date, language: Language): string {
  return moment.toLocaleTimeString(CONVENTIONS[language].locale, { hour: '2-digit', minute: '2-digit' });
}

/** «20.11.2026, 14:32», also today: what is looked up later must not depend on the day of looking. */
export function formatDayAndTime(moment: Date, language: Language): string {
  return `${formatShortDate(todayIn(moment), language)}, ${formatTime(moment, language)}`;
}

/** «14:32» for a moment of today, «20.11.2026, 14:32» for another day. */
export function formatMoment(moment: Date, now: Date, language: Language): string {
  return todayIn(moment) === todayIn(now) ? formatTime(moment, language) : formatDayAndTime(moment, language);
}

/** The same as of now: for what is drawn, where a component may not ask the clock itself. */
export function formatMomentNow(moment: Date, language: Language): string {
  return formatMoment(moment, new Date(), language);
}
