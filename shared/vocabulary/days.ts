import type { DateOnly } from './dates.ts';
import { must } from './must.ts';

/*
 * Dates without time or zone, as 'YYYY-MM-DD': they sort and compare as text. All arithmetic is in UTC, where every day
 * has 24 hours.
 */

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const MS_PER_DAY = 86_400_000;
const WRITTEN = /^\d{4}-\d{2}-\d{2}$/;
/** The first to the twenty-eighth of a month: nine of ten days, which need no calendar. */
const IN_EVERY_MONTH = /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;

export interface DateParts {
  year: number;
  /** 1 to 12 */
  month: number;
  day: number;
}

/** Whether a text is a day from 1900-01-01 to 2199-12-31. */
export function isCalendarDate(text: string): boolean {
  if (IN_EVERY_MONTH.test(text)) return true;
  return WRITTEN.test(text) && isDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
}

const SHORT_MONTHS = new Set([4, 6, 9, 11]);

function daysIn(year: number, month: number): number {
  if (month !== 2) return SHORT_MONTHS.has(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Without a `Date`: every date of every row that leaves the register process is asked. */
function isDay(year: number, month: number, day: number): boolean {
  const inRange = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12;
  return inRange && day >= 1 && day <= daysIn(year, month);
}

/** The date of a year, a month (1–12) and a day; null when there is no such day or it is outside 1900–2199. */
export function dateOnly(year: number, month: number, day: number): DateOnly | null {
  if (![year, month, day].every(Number.isInteger) || !isDay(year, month, day)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as DateOnly;
}

export function partsOf(date: DateOnly): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The day it is at `now` in the time zone of this computer. */
export function todayIn(now: Date): DateOnly {
  const today = dateOnly(now.getFullYear(), now.getMonth() + 1, now.getDate());
  return must(today, 'the clock of this computer is set between 1900 and 2199');
}

/** The day of a `Date` that stands for a day at midnight UTC, as spreadsheets give them; null outside 1900–2199. */
export function dateOnlyInUtc(date: Date): DateOnly | null {
  return dateOnly(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The date `days` later, or earlier when negative; null outside 1900–2199. */
export function addDays(date: DateOnly, days: number): DateOnly | null {
  return dateOnlyInUtc(new Date(Date.parse(date) + days * MS_PER_DAY));
}

/** The same day of the month `months` later; the last day of that month where it has no such day. Null outside 1900–2199. */
export function addMonths(date: DateOnly, months: number): DateOnly | null {
  const { year, month, day } = partsOf(date);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return dateOnly(first.getUTCFullYear(), first.getUTCMonth() + 1, Math.min(day, lastDay));
}

/** Whether a period does not end before it begins; either end may be open. */
export function isPeriod(from: DateOnly | null, to: DateOnly | null): boolean {
  return from === null || to === null || from <= to;
}

/** Days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: DateOnly, to: DateOnly): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);
}

/**
 * Whole years from one date to a later one; negative when `to` is earlier. A year that began on 29 February is full on
 * 1 March of a common year.
 */
export function fullYearsBetween(from: DateOnly, to: DateOnly): number {
  if (to < from) return 0 - fullYearsBetween(to, from);
  const years = partsOf(to).year - partsOf(from).year;
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** Age in full years on a day; null before birth. */
export function ageOn(bornOn: DateOnly, on: DateOnly): number | null {
  return on < bornOn ? null : fullYearsBetween(bornOn, on);
}
