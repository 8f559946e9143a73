import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type DateOnly, daysBetween } from '#shared/vocabulary/dates.ts';
import type { Sex } from '#shared/vocabulary/people.ts';
import {
  DOCUMENT_KINDS,
  formatNumber,
  type NumberOwner,
  normaliseNumber,
  taxBirthDate,
  taxCheckDigit,
  taxSex,
  warningsOf,
} from './documents.rules.ts';

const nobody: NumberOwner = { sex: null, bornOn: null, birthYear: null };
const kinds = fc.constantFrom(...DOCUMENT_KINDS);

const births = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1900-01-01' as DateOnly, days) as DateOnly);
const sexes = fc.constantFrom<Sex>('female', 'male');
const owners = fc.record({ bornOn: births, sex: sexes, serial: fc.integer({ min: 0, max: 4999 }) });

function taxNumberFor({ bornOn, sex, serial }: { bornOn: DateOnly; sex: Sex; serial: number }): string {
  const days = String(daysBetween('1900-01-01' as DateOnly, bornOn) + 1).padStart(5, '0');
  const four = String(serial * 2 + (sex === 'male' ? 1 : 0)).padStart(4, '0');
  return `${days}${four}${taxCheckDigit(days + four)}`;
}

describe('a taxpayer number', () => {
  it('of the published samples is right, with its sex and day of birth', () => {
    expect(warningsOf('taxNumber', '3652504575', nobody)).toEqual([]);
    expect([taxSex('3652504575'), taxBirthDate('3652504575')]).toEqual(['male', '2000-01-01']);
    expect(warningsOf('taxNumber', '3068208400', nobody)).toEqual([]);
    expect([taxSex('3068208400'), taxBirthDate('3068208400')]).toEqual(['female', '1984-01-02']);
  });

  it('made for a person agrees with that person', () => {
    fc.assert(
      fc.property(owners, (owner) => {
        const number = taxNumberFor(owner);
        expect(warningsOf('taxNumber', number, { ...owner, birthYear: null })).toEqual([]);
        expect([taxSex(number), taxBirthDate(number)]).toEqual([owner.sex, owner.bornOn]);
      }),
    );
  });

  it('with another last digit warns of the check digit and of nothing else', () => {
    fc.assert(
      fc.property(owners, fc.integer({ min: 1, max: 9 }), (owner, step) => {
        const number = taxNumberFor(owner);
        const wrong = number.slice(0, 9) + ((Number(number[9]) + step) % 10);
        expect(warningsOf('taxNumber', wrong, { ...owner, birthYear: null })).toEqual(['checkDigit']);
      }),
    );
  });

  it('of another person warns where it differs: the day, the year or the sex', () => {
    const number = '3652504575';
    const of = (owner: Partial<NumberOwner>) => warningsOf('taxNumber', number, { ...nobody, ...owner });
    expect(of({ bornOn: '2000-01-02' as DateOnly })).toEqual(['birthDiffers']);
    expect(of({ birthYear: 2001 })).toEqual(['birthDiffers']);
    expect(of({ birthYear: 2000, sex: 'female' })).toEqual(['sexDiffers']);
  });

  it('that is too short is unusual and kept as typed', () => {
    expect(warningsOf('taxNumber', '36525', nobody)).toEqual(['unusual']);
    expect(normaliseNumber('taxNumber', ' відмовилася з  релігійних причин ')).toBe('відмовилася з релігійних причин');
  });
});

describe('numbers as they are typed', () => {
  it.each([
    ['taxNumber', '36525 045 75', '3652504575', '3652504575'],
    ['uniqueRecord', '20000101 01234', '20000101-01234', '20000101-01234'],
    ['passportBook', 'bm № 123456', 'ВМ123456', 'ВМ 123456'],
    ['passportBook', 'вм-123456', 'ВМ123456', 'ВМ 123456'],
    ['idCard', '001 234 567', '001234567', '001234567'],
    ['birthCertificate', 'І-ТП № 123456', 'I-ТП123456', 'I-ТП № 123456'],
    ['birthCertificate', 'i-тп 123456', 'I-ТП123456', 'I-ТП № 123456'],
    ['birthCertificate', 'XIV АМ 000001', 'XIV-АМ000001', 'XIV-АМ № 000001'],
    ['residencePermit', 'ІН 123456', 'ІН123456', 'ІН 123456'],
    ['refugee', '900 123 456', '900123456', '900123456'],
    ['idpCertificate', '1234 5678901234', '1234-5678901234', '1234-5678901234'],
    ['idpCertificate', '1801001234', '1801001234', '1801001234'],
    ['largeFamily', ' ЖТ  000123 ', 'ЖТ 000123', 'ЖТ 000123'],
  ] as const)('%s «%s»', (kind, typed, stored, shown) => {
    expect(normaliseNumber(kind, typed)).toBe(stored);
    expect(formatNumber(kind, stored)).toBe(shown);
    expect(warningsOf(kind, typed, nobody)).toEqual([]);
  });

  it.each([
    ['passportBook', 'ЫЭ 123456'],
    ['passportBook', 'В 123456'],
    ['birthCertificate', 'IIX-ТП № 123456'],
    ['birthCertificate', 'ТП 123456'],
    ['uniqueRecord', '20001301-01234'],
    ['idCard', '12345678'],
    ['idpCertificate', '12'],
  ] as const)('%s «%s» is unusual, never refused', (kind, typed) => {
    expect(warningsOf(kind, typed, nobody)).toEqual(['unusual']);
    expect(normaliseNumber(kind, typed)).not.toBe('');
  });

  it('a Roman numeral is the same in Latin and in Cyrillic letters', () => {
    const numerals = fc.constantFrom('I', 'II', 'III', 'IX', 'X', 'XI', 'XIX', 'XX');
    fc.assert(
      fc.property(numerals, fc.integer({ min: 0, max: 999_999 }), (numeral, number) => {
        const rest = `-АМ № ${String(number).padStart(6, '0')}`;
        const inCyrillic = numeral.replaceAll('I', 'І').replaceAll('X', 'Х');
        const stored = normaliseNumber('birthCertificate', numeral + rest);
        expect(normaliseNumber('birthCertificate', inCyrillic + rest)).toBe(stored);
        expect(stored.startsWith(`${numeral}-АМ`)).toBe(true);
      }),
    );
  });

  it('once stored stay the same however often they are shown and stored again', () => {
    const digits = fc.stringMatching(/^[АВТПIХ№ -]{0,6}[0-9 -]{0,16}$/u);
    fc.assert(
      fc.property(kinds, fc.oneof(fc.string({ unit: 'grapheme' }), digits), (kind, typed) => {
        const stored = normaliseNumber(kind, typed);
        expect(normaliseNumber(kind, stored)).toBe(stored);
        expect(normaliseNumber(kind, formatNumber(kind, stored))).toBe(stored);
      }),
    );
  });
});
