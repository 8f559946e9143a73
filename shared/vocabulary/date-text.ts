import { addDays, type DateOnly, dateOnly, partsOf } from './dates.ts';
import { CONVENTIONS, type Language } from './languages.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(date: DateOnly, language: Language, length: 'shortDate' | 'longDate' | 'dayAndMonth'): string {
  const name = `${language} ${length}`;
  let known = formats.get(name);
  if (known === undefined) {
    const { locale, ...conventions } = CONVENTIONS[language];
    known = new Intl.DateTimeFormat(locale, { ...conventions[length], timeZone: 'UTC' });
    formats.set(name, known);
  }
  return known.format(Date.parse(date));
}

/** «05.09.2026», 05/09/2026 */
export function formatShortDate(date: DateOnly, language: Language): string {
  return format(date, language, 'shortDate');
}

/** «5 вересня 2026 р.», 5 September 2026 */
export function formatLongDate(date: DateOnly, language: Language): string {
  return format(date, language, 'longDate');
}

/** «24 серпня», 24 August */
export function formatDayAndMonth(date: DateOnly, language: Language): string {
  return format(date, language, 'dayAndMonth');
}

/** Words for days, in days from today; understood whatever the language of the screen. */
const DAY_WORDS = new Map(
  Object.entries({
    ...{ позавчора: -2, вчора: -1, учора: -1, сьогодні: 0, завтра: 1, післязавтра: 2 },
    ...{ yesterday: -1, today: 0, tomorrow: 1 },
  }),
);

const LONGEST_TYPED = 40;
const YEAR_WORD = /\s*(?:року|рік|р\.?)$/u;
const DAYS_FROM_TODAY = /^([+\-−–])\s*(\d{1,5})$/u;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})(?:\s*[./,\-–]\s*|\s+)(\d{1,2})(?:(?:\s*[./,\-–]\s*|\s+)(\d{4}|\d{2}))?\.?$/;
const ONLY_FIGURES = /^(\d{2})(\d{2})(\d{4}|\d{2})$/;
const YEARS_AHEAD = 10;

/**
 * A date as people type it, day before month: "5.9" (of this year), "05.09.2021", "05.09.21 р.", "05092021",
 * "2021-09-05", «вчора», "tomorrow", "+14", "-3" (days from today). Null when it is no date.
 * A year of two figures lies at most 10 years ahead of `today`: in 2026, 36 is 2036 and 37 is 1937.
 */
export function parseTypedDate(text: string, today: DateOnly): DateOnly | null {
  if (text.length > LONGEST_TYPED) return null;
  const typed = text.normalize('NFC').trim().toLowerCase();
  const days = DAY_WORDS.get(typed) ?? daysFromToday(typed);
  if (days !== null) return addDays(today, days);
  const figures = typed.replace(YEAR_WORD, '');
  const [, isoYear, isoMonth, isoDay] = YEAR_FIRST.exec(figures) ?? [];
  if (isoYear !== undefined) return dateOnly(Number(isoYear), Number(isoMonth), Number(isoDay));
  const [, day, month, year] = DAY_FIRST.exec(figures) ?? ONLY_FIGURES.exec(figures) ?? [];
  return day === undefined ? null : dateOnly(typedYear(year, today), Number(month), Number(day));
}

function daysFromToday(typed: string): number | null {
  const [, sign, days] = DAYS_FROM_TODAY.exec(typed) ?? [];
  if (days === undefined) return null;
  return sign === '+' ? Number(days) : 0 - Number(days);
}

function typedYear(year: string | undefined, today: DateOnly): number {
  const thisYear = partsOf(today).year;
  if (year === undefined) return thisYear;
  if (year.length === 4) return Number(year);
  const latest = thisYear + YEARS_AHEAD;
  const inCenturyOfLatest = latest - (latest % 100) + Number(year);
  return inCenturyOfLatest > latest ? inCenturyOfLatest - 100 : inCenturyOfLatest;
}
