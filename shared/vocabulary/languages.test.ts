import { expect, test } from 'vitest';
import { CONVENTIONS, LANGUAGES } from './languages.ts';

test('every language has a locale that Intl knows in full', () => {
  for (const language of LANGUAGES) {
    const { locale } = CONVENTIONS[language];
    expect(Intl.DateTimeFormat.supportedLocalesOf(locale)).toEqual([locale]);
    expect(Intl.PluralRules.supportedLocalesOf(locale)).toEqual([locale]);
  }
});
