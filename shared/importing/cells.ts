import type { ForeignCell } from '#shared/ipc/shell.ts';
import { parseTypedDate } from '#shared/vocabulary/date-text.ts';
import { addDays, DateOnly, dateOnly, partsOf } from '#shared/vocabulary/dates.ts';
import { repairText } from '#shared/vocabulary/text/repair.ts';

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
  /** From 1 to 12. */
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
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

/** Months as people write them, in the nominative and the genitive. */
const MONTHS = [
  ['січень', 'січня'],
  ['лютий', 'лютого'],
  ['березень', 'березня'],
  ['квітень', 'квітня'],
  ['травень', 'травня'],
  ['червень', 'червня'],
  ['липень', 'липня'],
  ['серпень', 'серпня'],
  ['вересень', 'вересня'],
  ['жовтень', 'жовтня'],
  ['листопад', 'листопада'],
  ['грудень', 'грудня'],
];
const MONTH_OF_WORD = new Map(MONTHS.flatMap((words, index) => words.map((word) => [word, index + 1] as const)));
const WITH_MONTH_WORD = /^(?:(\d{1,2})\s+)?(\p{L}+)\s+(\d{4})\s*(?:р\.?|рік|року)?$/u;
const MONTH_AND_YEAR = /^(\d{1,2})[./](\d{4})\s*(?:р\.?|рік|року)?$/u;

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

function monthOf(year: number, month: number): ReadDate {
  return yearOf(year) && month >= 1 && month <= 12 ? { kind: 'month', year, month } : null;
}

/** «вересень 2021», «5 вересня 2021 року», «09.2021» */
function datedByMonth(typed: string): ReadDate {
  const [, month, year] = MONTH_AND_YEAR.exec(typed) ?? [];
  if (month !== undefined) return monthOf(Number(year), Number(month));
  const [, day, word = '', yearOfWord] = WITH_MONTH_WORD.exec(typed) ?? [];
  const found = MONTH_OF_WORD.get(word);
  if (found === undefined) return null;
  return day === undefined
    ? monthOf(Number(yearOfWord), found)
    : dateOf(dateOnly(Number(yearOfWord), found, Number(day)));
}

function writtenDate(text: string, today: DateOnly): ReadDate {
  const repaired = repairText(text).text.toLowerCase();
  const typed = repaired.replace(BIRTH_WORDS, '').trim();
  const [, year] = YEAR.exec(typed) ?? [];
  if (year !== undefined) return yearOf(Number(year));
  const byMonth = datedByMonth(typed);
  if (byMonth !== null) return byMonth;
  return WHOLE_DATE.test(typed) ? dateOf(parseTypedDate(typed, today)) : null;
}

/**
 * A date of a spreadsheet: date cell, serial number, "05.09.2021", "05.09.21 р.", "2021-09-05", «5 вересня 2021»; or
 * only «вересень 2021», or only a year.
 */
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

const MOST_CHILDREN = 30;
/** "3", "3 (2)", "3/2", «3, у т. ч. неповнолітніх 2», each with or without «дітей» before or after it. */
const CHILDREN =
  /^(?:(?:кількість\s+)?(?:дітей|діти|дитина|дитини)\s*[:–—-]?\s*)?(\d{1,2})\s*(?:дітей|діти|дитина|дитини|дит\.?)?(?:\s*(?:[(/,;]|\s)\s*(?:(?:у|в)\s*т\.?\s*ч\.?|з них|із них)?\s*(?:неповнолітніх|неповнолітні|до 18)?\s*[:–—-]?\s*(\d{1,2})\s*(?:неповнолітніх|неповнолітні|до 18)?\s*\)?)?\.?$/u;
const NUMBER_WORDS = [
  ['немає', 'нема', 'без дітей', 'дітей немає'],
  ['одна', 'один', 'одна дитина'],
  ['двоє', 'дві', 'два', 'двоє дітей'],
  ['троє', 'три', 'троє дітей'],
  ['четверо', 'чотири', 'четверо дітей'],
  ['п’ятеро', 'п’ять', 'п’ятеро дітей'],
  ['шестеро', 'шість', 'шестеро дітей'],
  ['семеро', 'сім', 'семеро дітей'],
  ['восьмеро', 'вісім', 'восьмеро дітей'],
];
const NUMBER_OF_WORD = new Map(NUMBER_WORDS.flatMap((words, index) => words.map((word) => [word, index] as const)));

export interface ReadChildren {
  readonly children: number;
  /** Of them not yet of age; null when the cell does not tell. */
  readonly minors: number | null;
}

/** The children that a cell counts: "3", "3 (2)" (of them minors), «троє», «дітей 4 (1)»; null when it is no count. */
export function readChildren(cell: ForeignCell): ReadChildren | null {
  const text = repairText(cellText(cell)).text.toLowerCase();
  const word = NUMBER_OF_WORD.get(text);
  if (word !== undefined) return { children: word, minors: null };
  const [, figures, ofThem] = CHILDREN.exec(text) ?? [];
  const children = Number(figures ?? Number.NaN);
  const minors = ofThem === undefined ? null : Number(ofThem);
  return children <= MOST_CHILDREN && (minors ?? 0) <= children ? { children, minors } : null;
}
