import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CaseCode,
  CentreLetter,
  compareCaseCodes,
  formatCaseCode,
  parseCaseCode,
  partsOfCaseCode,
} from './case-code.ts';

const ALPHABET = 'АҐЄЖІЇЯ';
const anyParts = fc.record({
  centreLetter: fc.constantFrom(...ALPHABET).map((letter) => CentreLetter.parse(letter)),
  year: fc.integer({ min: 2000, max: 2099 }),
  number: fc.integer({ min: 1, max: 999_999 }),
});

describe('a case code', () => {
  test('is letter, year and number', () => {
    const parts = { centreLetter: CentreLetter.parse('Ж'), year: 2026, number: 3470 };
    expect(formatCaseCode(parts)).toBe('Ж-26-003470');
    expect(partsOfCaseCode(CaseCode.parse('Ж-26-003470'))).toEqual(parts);
  });

  test.each([
    'ж-26-003470',
    'Ж-26-3470',
    'Ы-26-003470',
    'A-26-003470',
    'Ж-2026-003470',
    'Ж-26-000000',
    'Ж-26-003470\n',
  ])('is not %s', (text) => {
    expect(CaseCode.safeParse(text).success).toBe(false);
  });

  test('is refused for a number or a year out of range', () => {
    const centreLetter = CentreLetter.parse('Ж');
    for (const number of [0, -1, 1.5, 1_000_000]) {
      expect(() => formatCaseCode({ centreLetter, year: 2026, number })).toThrow();
    }
    expect(() => formatCaseCode({ centreLetter, year: 26, number: 1 })).toThrow(RangeError);
  });

  test.each(['Ж-26-003470', 'ж26 3470', 'ж263470', ' Ж 26 003470 ', 'ж–26–3470', 'Ж.26.3470', 'ж-26/3470'])(
    'typed as %s is Ж-26-003470',
    (typed) => {
      expect(parseCaseCode(typed)).toBe('Ж-26-003470');
    },
  );

  test('typed with a Latin look-alike has the Cyrillic letter', () => {
    expect(parseCaseCode('i-26-1')).toBe('І-26-000001');
    expect(parseCaseCode('B-26-1')).toBe('В-26-000001');
  });

  test.each(['', 'Ж', 'ж26', '26-003470', 'Z-26-1', 'ж-26-0', 'ж-26-1234567', 'жж-26-1', 'ж-26-1а'])(
    'is not understood when typed as «%s»',
    (typed) => {
      expect(parseCaseCode(typed)).toBeNull();
    },
  );

  test('is read from whatever is written from its parts', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const code = formatCaseCode(parts);
        expect(partsOfCaseCode(code)).toEqual(parts);
        expect(parseCaseCode(code)).toBe(code);
        expect(parseCaseCode(`${parts.centreLetter.toLowerCase()}${code.slice(2, 4)} ${parts.number}`)).toBe(code);
      }),
    );
  });

  test('is told from every other: no two numbers share a code, and codes stand in the order of their numbers', () => {
    fc.assert(
      fc.property(anyParts, anyParts, (one, other) => {
        const order = compareCaseCodes(formatCaseCode(one), formatCaseCode(other));
        const places = ({ centreLetter, year, number }: typeof one) => [ALPHABET.indexOf(centreLetter), year, number];
        const [a, b] = [places(one), places(other)];
        const at = a.findIndex((value, place) => value !== b[place]);
        expect(Math.sign(order)).toBe(at < 0 ? 0 : Math.sign((a[at] ?? 0) - (b[at] ?? 0)));
      }),
    );
  });

  test('is null or a code for any text, and reading its own result changes nothing', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'жЖiІҐaA0123456789 -–/№.') });
    fc.assert(
      fc.property(typed, (text) => {
        const code = parseCaseCode(text);
        expect(code === null || (CaseCode.safeParse(code).success && parseCaseCode(code) === code)).toBe(true);
      }),
    );
  });

  test('sorts by centre in alphabetical order, then year, then number', () => {
    const codes = [
      'Г-27-000001',
      'Ґ-26-000002',
      'Ж-25-999999',
      'Ж-26-000002',
      'Ж-26-000010',
      'І-20-000001',
      'Я-20-000001',
    ];
    const parsed = codes.map((code) => CaseCode.parse(code));
    expect(parsed.toReversed().sort(compareCaseCodes)).toEqual(codes);
  });
});
