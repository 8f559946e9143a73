import { type CaseCode, parseCaseCode } from '#shared/vocabulary/case-code.ts';
import { type DateOnly, dateOnly } from '#shared/vocabulary/dates.ts';
import { APOSTROPHES, MISTYPED_APOSTROPHES } from '#shared/vocabulary/text/characters.ts';
import { exactKey, wordsOf } from '#shared/vocabulary/text/folding.ts';

/** What stands in the search box, taken apart. */
export interface SearchText {
  /** Words that have a letter, as typed. */
  readonly words: readonly string[];
  /** Figures of years, ends and beginnings of phones, houses, case numbers: «45-67» is 4567. */
  readonly numbers: readonly string[];
  readonly bornOn: DateOnly | null;
  readonly code: CaseCode | null;
}

const DATE = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/;
const FIGURES = /^[\d()+\-\u2010-\u2015./]*\d[\d()+\-\u2010-\u2015./]*$/;
const HAS_LETTER = /\p{L}/u;
/** Groups of a phone are at most this long; a year or the end of a number stands for itself. */
const LONGEST_GROUP = 3;

/** Reads «кравчук н. п. 1987», «наталя 45-67», «067 123 45 67», «ж 26 3470», «шевченка 12», «14.05.1987». */
export function readSearchText(text: string): SearchText {
  const code = parseCaseCode(text);
  if (code !== null) return { words: [], numbers: [], bornOn: null, code };
  const words: string[] = [];
  const numbers: string[] = [];
  let bornOn: DateOnly | null = null;
  let group = '';
  for (const piece of text.normalize('NFC').split(/[\s,;]+/)) {
    const born = dateIn(piece);
    const figures = born === null && FIGURES.test(piece) ? piece.replace(/\D/g, '') : null;
    const goesOn = figures !== null && (figures.length <= LONGEST_GROUP || figures.length > 4);
    if (group !== '' && !goesOn) {
      numbers.push(group);
      group = '';
    }
    if (born !== null) bornOn = born;
    else if (figures !== null && goesOn) group += figures;
    else if (figures !== null) numbers.push(figures);
    else for (const word of writtenWords(piece)) (HAS_LETTER.test(word) ? words : numbers).push(word);
  }
  if (group !== '') numbers.push(group);
  return { words, numbers, bornOn, code: null };
}

const WRITTEN = new RegExp(`[\\p{L}\\p{M}\\p{N}${APOSTROPHES}${MISTYPED_APOSTROPHES}]+`, 'gu');

/** The words of a text as they are written, each of them one word to search as well: «Нечай-Бойко» is two. */
export function writtenWords(text: string): string[] {
  return (text.match(WRITTEN) ?? []).filter((written) => wordsOf(written).length === 1);
}

/** A word as it is written, with what it is compared by. */
export interface WrittenKey {
  readonly written: string;
  /** Exact key. */
  readonly key: string;
  /** Small letters and one kind of apostrophe: whether it was typed to the letter. */
  readonly plain: string;
}

export const writtenKeys = (text: string): WrittenKey[] =>
  writtenWords(text).map((written) => ({ written, key: exactKey(written), plain: plain(written) }));

const ANY_APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu');

export const plain = (text: string) => text.normalize('NFC').toLowerCase().replace(ANY_APOSTROPHE, '\u2019');

function dateIn(piece: string): DateOnly | null {
  const [, day, month, year] = DATE.exec(piece) ?? [];
  return dateOnly(Number(year), Number(month), Number(day));
}

/** A year in which somebody may have been born. */
export function isYear(figures: string): boolean {
  return /^(?:19|20)\d\d$/.test(figures);
}

const SHORTEST_TAIL = 4;
const LONGEST_CASE_NUMBER = 6;

/** Whether figures may be the end of a phone. */
export const isPhoneTail = (figures: string): boolean => figures.length >= SHORTEST_TAIL;

/** Figures as the number of a case code, «3470» → «003470», or null. */
export function caseNumberOf(figures: string): string | null {
  return figures.length <= LONGEST_CASE_NUMBER ? figures.padStart(LONGEST_CASE_NUMBER, '0') : null;
}

/** How a stored phone begins that is being typed from its beginning, «067 1» → «+380671»; null when it is none. */
export function phoneBeginning(figures: string): string | null {
  const [, rest] = /^(?:380|80|0)(\d{2,9})$/.exec(figures) ?? [];
  return rest === undefined ? null : `+380${rest}`;
}
