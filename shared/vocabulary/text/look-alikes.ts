import { APOSTROPHES, CYRILLIC } from './characters.ts';

const HAS_CYRILLIC = new RegExp(`[${CYRILLIC}]`);
const HAS_LATIN = /[a-zA-Z\u00c0-\u024f]/;
const WORD = new RegExp(`[\\p{L}\\p{M}\\p{N}${APOSTROPHES}]+`, 'gu');

/**
 * Applies `repair` to every word that mixes Cyrillic and Latin letters, and leaves all other text alone.
 * A hyphen ends a word, so «IT-фахівець» is two words and its «IT» stays Latin; an apostrophe does not. The result is in NFC.
 */
export function inMixedWords(text: string, repair: (word: string) => string): string {
  if (!HAS_LATIN.test(text) || !HAS_CYRILLIC.test(text)) return text;
  const repaired = text.replace(WORD, (word) =>
    HAS_CYRILLIC.test(word) && HAS_LATIN.test(word) ? repair(word) : word,
  );
  return repaired.normalize('NFC');
}
