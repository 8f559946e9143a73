import { parseTypedDate } from './date-text.ts';
import { type DateOnly, dateOnly, partsOf } from './dates.ts';

export type Born =
  | { readonly ok: true; readonly bornOn: DateOnly | null; readonly birthYear: number | null }
  | { readonly ok: false; readonly problem: 'unreadable-date' | 'in-the-future' };

const YEAR = /^(\d{4})(?:\s*(?:р\.?|рік|року)?\s*(?:н\.?)?)$/u;
const FIRST_YEAR = 1900;
/** A year of two figures after day and month: «05.09.30». */
const SHORT_YEAR = /\d{1,2}\D+\d{1,2}\D+\d{2}\D*$/;

/** A day of birth as typed: a date, only a year («1992», «1992 р. н.»), or nothing. Never after `today`. */
export function parseBorn(typed: string, today: DateOnly): Born {
  const text = typed.trim();
  if (text === '') return { ok: true, bornOn: null, birthYear: null };
  const year = Number(YEAR.exec(text)?.[1] ?? Number.NaN);
  if (!Number.isNaN(year)) return yearOf(year, today);
  const date = parseTypedDate(text, today);
  if (date === null) return { ok: false, problem: 'unreadable-date' };
  if (date <= today) return { ok: true, bornOn: date, birthYear: null };
  // Nobody is born in the years to come: 30 is 1930 here.
  const earlier = SHORT_YEAR.test(text) ? centuryBefore(date) : null;
  return earlier === null ? { ok: false, problem: 'in-the-future' } : { ok: true, bornOn: earlier, birthYear: null };
}

function yearOf(year: number, today: DateOnly): Born {
  if (year > partsOf(today).year) return { ok: false, problem: 'in-the-future' };
  return year < FIRST_YEAR ? { ok: false, problem: 'unreadable-date' } : { ok: true, bornOn: null, birthYear: year };
}

function centuryBefore(date: DateOnly): DateOnly | null {
  const { year, month, day } = partsOf(date);
  return dateOnly(year - 100, month, day);
}
