import type { ForeignCell } from '#shared/ipc/shell.ts';
import { parseTypedDate } from '#shared/vocabulary/date-text.ts';
import { addDays, DateOnly, dateOnly, partsOf } from '#shared/vocabulary/dates.ts';

/** The cell as a person reads it in the file; dates as DD.MM.YYYY. */
export function cellText(cell: ForeignCell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.date.split('-').reverse().join('.');
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}

/** «A» for 1, «AA» for 27. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export type ReadDate =
  | { readonly kind: 'date'; readonly date: DateOnly }
  | { readonly kind: 'year'; readonly year: number }
  | null;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
/** Day 1 of Excel is 1900-01-01, and it counts a 29 February 1900 that never was. */
const EXCEL_DAY_BEFORE_1900 = 2;
/** Smaller numbers are years or mistakes; 18.05.1927 is the first day that is understood as a serial number. */
const FIRST_SERIAL = 10_000;
const BIRTH_WORDS = /\s*р\.?\s*н\.?$/u;
const YEAR = /^(\d{4})\s*(?:р\.?|рік|року)?$/u;
/** Day, month and year are all there: a list is no place to guess the year. */
const WHOLE_DATE = /^(?:\d{1,2}[\s./,\-–]+\d{1,2}[\s./,\-–]+(\d{4}|\d{2})|\d{4}-\d{1,2}-\d{1,2}|\d{8})(?!\d)/u;

function yearOf(year: number): ReadDate {
  return year >= FIRST_YEAR && year <= LAST_YEAR ? { kind: 'year', year } : null;
}

function dateOf(date: DateOnly | null): ReadDate {
  return date ? { kind: 'date', date } : null;
}

function serialDate(serial: number): ReadDate {
  if (!(serial >= FIRST_SERIAL)) return Number.isInteger(serial) ? yearOf(serial) : null;
  const first = dateOnly(FIRST_YEAR, 1, 1);
  return dateOf(first && addDays(first, Math.floor(serial) - EXCEL_DAY_BEFORE_1900));
}

function writtenDate(text: string, today: DateOnly): ReadDate {
  const typed = text.normalize('NFC').trim().toLowerCase().replace(BIRTH_WORDS, '').trim();
  const [, year] = YEAR.exec(typed) ?? [];
  if (year !== undefined) return yearOf(Number(year));
  return WHOLE_DATE.test(typed) ? dateOf(parseTypedDate(typed, today)) : null;
}

/** A date of a spreadsheet: date cell, serial number, "05.09.2021", "05.09.21 р.", "2021-09-05", or only a year. */
export function readDate(cell: ForeignCell, today: DateOnly): ReadDate {
  if (cell === null || typeof cell === 'boolean') return null;
  if (typeof cell === 'number') return serialDate(cell);
  if (typeof cell === 'object') return dateOf(DateOnly.safeParse(cell.date).data ?? null);
  return writtenDate(cell, today);
}

/** As `readDate`; a year of two figures that lies ahead is one of the last century: nobody is born tomorrow. */
export function readBirthDate(cell: ForeignCell, today: DateOnly): ReadDate {
  const read = readDate(cell, today);
  if (read?.kind !== 'date' || read.date <= today || typeof cell !== 'string') return read;
  const typed = WHOLE_DATE.exec(cell.normalize('NFC').trim())?.[1];
  const { year, month, day } = partsOf(read.date);
  return typed?.length === 2 ? dateOf(dateOnly(year - 100, month, day)) : read;
}

const CHILDREN = /^(\d{1,2})\s*(?:\(\s*\d{1,2}\s*\))?$/;
const MOST_CHILDREN = 30;

/**
 * The number of children in "3" or "3 (2)" (of them minors), or null. `bare` is false when the cell says more than
 * the number.
 */
export function readChildren(cell: ForeignCell): { readonly children: number; readonly bare: boolean } | null {
  const text = cellText(cell).trim();
  const [, figures] = CHILDREN.exec(text) ?? [];
  const children = Number(figures ?? Number.NaN);
  return children <= MOST_CHILDREN ? { children, bare: text === figures } : null;
}
