import { addDays, type DateOnly, dateOnly } from '#shared/vocabulary/dates.ts';
import type { Sex } from '#shared/vocabulary/people.ts';
import { repairText } from '#shared/vocabulary/text/repair.ts';

/*
 * Numbers of personal documents as Ukrainian offices write them. Nothing here refuses a number: a paper may be wrong,
 * foreign or older than the rule, so that a number which cannot be read is kept as typed and only warned about.
 */

/** Kinds with rules first, then those whose number is free text. */
export const DOCUMENT_KINDS = [
  'taxNumber',
  'uniqueRecord',
  'passportBook',
  'idCard',
  'birthCertificate',
  'residencePermit',
  'refugee',
  'additionalProtection',
  'idpCertificate',
  'largeFamily',
  'combatant',
  'disability',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What may look wrong with a number; words in `people.json` under `warnings`. */
export type DocumentWarning = 'unusual' | 'checkDigit' | 'sexDiffers' | 'birthDiffers';

/** What is known of the person, to compare a number with. */
export interface NumberOwner {
  readonly sex: Sex | null;
  readonly bornOn: DateOnly | null;
  readonly birthYear: number | null;
}

/** How the number of a kind is read and written. */
interface NumberRule {
  /** The normal form of the typed number, or null when it is not of this kind. */
  readonly read: (typed: string) => string | null;
  readonly write: (normal: string) => string;
  readonly warn?: (normal: string, owner: NumberOwner) => DocumentWarning[];
}

const SIGNS = /[\s.\-\u2010-\u2015\u2212\u00a0/\\_]+/gu;
const NUMBER_SIGN = /№|\bNo\b|N[ºo°]/gu;
const bare = (typed: string) => typed.normalize('NFC').replace(NUMBER_SIGN, '').replace(SIGNS, '').toUpperCase();
const matching = (pattern: RegExp) => (typed: string) => {
  const text = bare(typed);
  return pattern.test(text) ? text : null;
};
const asIs = (normal: string) => normal;

/** Latin capitals that are typed for the Cyrillic ones of a series. */
const CYRILLIC_FOR = new Map(
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
const cyrillic = (text: string) => text.replace(/[A-Z]/g, (letter) => CYRILLIC_FOR.get(letter) ?? letter);

/** Two Ukrainian capitals; Ы, Ъ, Э and Ё are in no series. */
const SERIES = '(?:(?!Ы|Ъ|Э)(?:[А-Я]|Ґ|Є|І|Ї)){2}';
const SERIES_AND_SIX = new RegExp(`^(${SERIES})(\\d{6})$`, 'u');

function readSeries(typed: string): string | null {
  const text = cyrillic(bare(typed));
  return SERIES_AND_SIX.test(text) ? text : null;
}

const writeSeries = (normal: string) => normal.replace(SERIES_AND_SIX, '$1 $2');

/** Two letters with six digits, or the nine digits of a card. */
const cardOrSeries: NumberRule = {
  read: (typed) => readSeries(typed) ?? matching(/^\d{9}$/)(typed),
  write: writeSeries,
};

const ROMAN_LATIN = new Map(Object.entries({ І: 'I', Х: 'X' }));
const ROMAN = /^(?=.)X{0,3}(?:IX|IV|V?I{0,3})$/;
const BIRTH_CERTIFICATE = /^([IVXІХ]+)([А-ЯҐЄІЇA-Z]{2})(\d{6})$/u;
const BIRTH_CERTIFICATE_NORMAL = /^([IVX]+)-(\D{2})(\d{6})$/u;

/** «І-ТП № 123456»: the numeral is kept in Latin letters whichever were typed, the series in Cyrillic ones. */
function readBirthCertificate(typed: string): string | null {
  const [, numeral = '', letters = '', digits = ''] = BIRTH_CERTIFICATE.exec(bare(typed)) ?? [];
  const roman = numeral.replace(/[ІХ]/g, (letter) => ROMAN_LATIN.get(letter) ?? letter);
  const series = readSeries(letters + digits);
  return ROMAN.test(roman) && series !== null ? `${roman}-${series}` : null;
}

const TAX_WEIGHTS = [-1, 5, 7, 9, 4, 6, 10, 5, 7] as const;

/** Last digit of a taxpayer number (РНОКПП) whose first nine are given. */
export function taxCheckDigit(firstNine: string): number {
  const sum = TAX_WEIGHTS.reduce((total, weight, place) => total + weight * Number(firstNine[place]), 0);
  return (((sum % 11) + 11) % 11) % 10;
}

/** The day before the first: the number counts days from 31 December 1899. */
const FIRST_DAY = '1900-01-01' as DateOnly;

/** The date of birth in the first five digits of a taxpayer number; null when there is no such day. */
export function taxBirthDate(taxNumber: string): DateOnly | null {
  return addDays(FIRST_DAY, Number(taxNumber.slice(0, 5)) - 1);
}

/** The sex in the ninth digit of a taxpayer number: even for women, odd for men. */
export function taxSex(taxNumber: string): Sex {
  return Number(taxNumber[8]) % 2 === 0 ? 'female' : 'male';
}

function isBornOn(owner: NumberOwner, date: DateOnly): boolean {
  if (owner.bornOn !== null) return owner.bornOn === date;
  return owner.birthYear === null || owner.birthYear === Number(date.slice(0, 4));
}

function warnTaxNumber(number: string, owner: NumberOwner): DocumentWarning[] {
  // A wrong check digit says that some digit is wrong: what the others tell is then worth nothing.
  if (taxCheckDigit(number.slice(0, 9)) !== Number(number[9])) return ['checkDigit'];
  const born = taxBirthDate(number);
  const sexDiffers = owner.sex !== null && owner.sex !== taxSex(number);
  return [
    ...(born !== null && !isBornOn(owner, born) ? (['birthDiffers'] as const) : []),
    ...(sexDiffers ? (['sexDiffers'] as const) : []),
  ];
}

function recordDate(number: string): DateOnly | null {
  return dateOnly(Number(number.slice(0, 4)), Number(number.slice(4, 6)), Number(number.slice(6, 8)));
}

function warnUniqueRecord(number: string, owner: NumberOwner): DocumentWarning[] {
  const born = recordDate(number);
  if (born === null) return ['unusual'];
  return isBornOn(owner, born) ? [] : ['birthDiffers'];
}

function readIdpCertificate(typed: string): string | null {
  const digits = bare(typed);
  if (/^\d{14}$/.test(digits)) return `${digits.slice(0, 4)}-${digits.slice(4)}`;
  return /^\d{10,11}$/.test(digits) ? digits : null;
}

function readUniqueRecord(typed: string): string | null {
  const digits = matching(/^\d{13}$/)(typed);
  return digits === null ? null : `${digits.slice(0, 8)}-${digits.slice(8)}`;
}

const RULES: Readonly<Partial<Record<DocumentKind, NumberRule>>> = {
  taxNumber: { read: matching(/^\d{10}$/), write: asIs, warn: warnTaxNumber },
  uniqueRecord: { read: readUniqueRecord, write: asIs, warn: warnUniqueRecord },
  passportBook: { read: readSeries, write: writeSeries },
  idCard: { read: matching(/^\d{9}$/), write: asIs },
  birthCertificate: {
    read: readBirthCertificate,
    write: (normal) => normal.replace(BIRTH_CERTIFICATE_NORMAL, '$1-$2 № $3'),
  },
  residencePermit: cardOrSeries,
  refugee: cardOrSeries,
  additionalProtection: cardOrSeries,
  idpCertificate: { read: readIdpCertificate, write: asIs },
};

/**
 * The number as it is stored: in the normal form of its kind («ВМ123456», «I-ТП123456», «19870514-01234»), or repaired
 * and otherwise as typed when it is not of that form. Applying it to its own result, or to what `formatNumber` wrote,
 * changes nothing.
 */
export function normaliseNumber(kind: DocumentKind, typed: string): string {
  return RULES[kind]?.read(typed) ?? repairText(typed).text;
}

/** The stored number as it stands on the paper: «ВМ 123456», «I-ТП № 123456». */
export function formatNumber(kind: DocumentKind, stored: string): string {
  const rule = RULES[kind];
  return rule !== undefined && rule.read(stored) === stored ? rule.write(stored) : stored;
}

/** What looks wrong with a number, typed or stored; empty when nothing does or when its kind has no rule. */
export function warningsOf(kind: DocumentKind, number: string, owner: NumberOwner): DocumentWarning[] {
  const rule = RULES[kind];
  if (rule === undefined || number.trim() === '') return [];
  const normal = rule.read(number);
  return normal === null ? ['unusual'] : (rule.warn?.(normal, owner) ?? []);
}
