import { z } from 'zod';
import { must } from './must.ts';

const CAPITALS = 'АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ';

/** «Ж-26-003470»: the centre's letter (one Ukrainian capital), the year's last two digits, a number from 000001. */
export const CaseCode = z
  .string()
  .regex(new RegExp(`^[${CAPITALS}]-\\d{2}-(?!000000)\\d{6}$`))
  .brand<'CaseCode'>();
export type CaseCode = z.infer<typeof CaseCode>;

/** The letter that tells the codes of one centre from another's. */
export const CentreLetter = z
  .string()
  .regex(new RegExp(`^[${CAPITALS}]$`))
  .brand<'CentreLetter'>();
export type CentreLetter = z.infer<typeof CentreLetter>;

export interface CaseCodeParts {
  centreLetter: CentreLetter;
  /** 2000 to 2099 */
  year: number;
  /** 1 to 999999, counted within centre and year */
  number: number;
}

/** Throws when the year or the number is outside its range. */
export function formatCaseCode({ centreLetter, year, number }: CaseCodeParts): CaseCode {
  const inRange = Number.isInteger(year) && year >= 2000 && year <= 2099 && Number.isInteger(number);
  if (!inRange) throw new RangeError('a case code takes a year from 2000 to 2099 and a whole number');
  return CaseCode.parse(`${centreLetter}-${String(year % 100).padStart(2, '0')}-${String(number).padStart(6, '0')}`);
}

export function partsOfCaseCode(code: CaseCode): CaseCodeParts {
  const centreLetter = CentreLetter.parse(code.charAt(0));
  return { centreLetter, year: 2000 + Number(code.slice(2, 4)), number: Number(code.slice(5)) };
}

const LONGEST_TYPED = 40;
const FIGURE = /\d/;
const GAP = '[\\s.,/№\\-\\u2010-\\u2015\\u2212]*';
const SLOPPY = new RegExp(`^([A-Z${CAPITALS}])${GAP}(\\d{2})${GAP}(\\d{1,6})$`);
const LATIN = new Map(
  Object.entries({
    A: 'А',
    B: 'В',
    C: 'С',
    E: 'Е',
    H: 'Н',
    I: 'І',
    K: 'К',
    M: 'М',
    O: 'О',
    P: 'Р',
    T: 'Т',
    X: 'Х',
    Y: 'У',
  }),
);

/**
 * A case code as people type it: small or Latin look-alike letter, spaces or nothing for the hyphens, no leading zeros:
 * «ж26 3470» is «Ж-26-003470». Null when it is no whole code. The year always has two digits.
 */
export function parseCaseCode(typed: string): CaseCode | null {
  if (typed.length > LONGEST_TYPED || !FIGURE.test(typed)) return null;
  const [, letter, year, number] = SLOPPY.exec(typed.normalize('NFC').trim().toUpperCase()) ?? [];
  if (letter === undefined) return null;
  const written = `${LATIN.get(letter) ?? letter}-${must(year, 'a matched year')}-${(number ?? '').padStart(6, '0')}`;
  return CaseCode.safeParse(written).data ?? null;
}

/** For sorting: by centre in alphabetical order, then year, then number. */
export function compareCaseCodes(a: CaseCode, b: CaseCode): number {
  const byLetter = CAPITALS.indexOf(a.charAt(0)) - CAPITALS.indexOf(b.charAt(0));
  if (byLetter !== 0) return byLetter;
  // Both are zero-padded digits from here on: order of text is order of numbers.
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
