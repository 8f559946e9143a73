import { ageOn, type DateOnly } from '#shared/vocabulary/dates.ts';
import type { Language } from '#shared/vocabulary/languages.ts';
import { CONSENT_PARTS, type ConsentInput, type ConsentText, type ConsentWords } from './consents.ts';
import { SHIPPED_WORDS } from './shipped-words.ts';

/** From this age a child signs too; below it the representative alone (Civil Code, articles 31 and 32). */
export const CHILD_SIGNS_FROM = 14;
export const ADULT_FROM = 18;

/** What a signed form lacks for a person of that age on the day, or null. Nothing is asked where the age is not known. */
export function missingSignature(
  born: { readonly bornOn: DateOnly | null; readonly birthYear: number | null },
  { givenOn, signer, childSigned }: Pick<ConsentInput, 'givenOn' | 'signer' | 'childSigned'>,
): 'consents/representative-must-sign' | 'consents/child-must-sign' | null {
  const age = ageThen(born, givenOn);
  if (age === null || age >= ADULT_FROM) return null;
  if (signer === 'self') return 'consents/representative-must-sign';
  return age >= CHILD_SIGNS_FROM && !childSigned ? 'consents/child-must-sign' : null;
}

/** Full years; from the year of birth alone the age that will be reached in that year. */
function ageThen(born: { bornOn: DateOnly | null; birthYear: number | null }, on: DateOnly): number | null {
  if (born.bornOn !== null) return ageOn(born.bornOn, on);
  return born.birthYear === null ? null : Number(on.slice(0, 4)) - born.birthYear;
}

/** The text that every register begins with. */
export const SHIPPED_TEXT: ConsentText = {
  version: '1',
  validFrom: null,
  ...SHIPPED_WORDS,
  savedBy: null,
  savedAtMs: null,
};

/** What the form says from a day on: of the texts that hold by then, the one that was written last. `texts` newest first. */
export function consentTextOn(texts: readonly ConsentText[], day: DateOnly): ConsentText {
  return texts.find(({ validFrom }) => validFrom === null || validFrom <= day) ?? SHIPPED_TEXT;
}

/** The words of a text in a language; what is not said in it stands in Ukrainian. */
export function consentWords(text: ConsentText, language: Language): ConsentWords {
  const words = text[language];
  return Object.fromEntries(CONSENT_PARTS.map((part) => [part, words[part] ?? text.uk[part]])) as ConsentWords;
}
