import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGES } from './languages.ts';
import { formatAmount, parseTypedMoney } from './money.ts';

test.each([
  ['730', 73_000],
  ['730,5', 73_050],
  ['0.07', 7],
  ['1 200,00 грн', 120_000],
  ['', null],
  ['1,234', undefined],
  ['-5', undefined],
  ['сто', undefined],
])('«%s» is %s kopiykas', (typed, kopiykas) => {
  expect(parseTypedMoney(typed)).toBe(kopiykas);
});

test('an amount that was written is read back, in every language', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), fc.constantFrom(...LANGUAGES), (kopiykas, language) => {
      expect(parseTypedMoney(formatAmount(kopiykas, language))).toBe(kopiykas);
    }),
  );
});

test('every language writes two places', () => {
  for (const language of LANGUAGES) expect(formatAmount(5, language)).toMatch(/^0[.,]05$/);
});
