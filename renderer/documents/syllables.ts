/** Seen only where a line ends at it. */
export const SOFT_HYPHEN = '\u00ad';

/** Letters alone, with what stands around them; no code, no e-mail address. */
const WORD = /^[^\p{L}\p{N}@]*[\p{L}’'-]+[^\p{L}\p{N}@]*$/u;
/** An abbreviation has none. */
const SMALL_LETTER = /\p{Ll}/u;
/**
 * Before a consonant with a vowel: «при-мітки», «чин-ник». Two letters with a vowel stay before, four Latin ones go
 * after; дж and дз, and a letter with its soft sign or apostrophe, stay together.
 */
const SYLLABLE =
  /(?<=[аеєиіїоуюяaeiouy][\p{L}’']*)(?<=\p{L}[\p{L}’'])(?<!д(?=[жз]))(?=(?:дж|дз|[бвгґджзйклмнпрстфхцчшщb-df-hj-np-tv-xz])[ь’']?[аеєиіїоуюяaeiouy])(?![a-z]{2,3}(?!\p{L}))/giu;
/**
 * Where «дз» or «дж» is no place for the rule above: after the д of a prefix («над-звичайний», but «пі-джак»), and
 * before «дзвін» with its kin («по-дзвонити»).
 */
const SEAM =
  /(?<=(?<!\p{L})(?:(?:не|по)?(?:під|над|від)|(?:не)?перед|мед(?=за)))(?=[жз][\p{L}’']{2})(?!зв[еіо]н|зьоб|жа[кч]|жет)|(?<=\p{L}{2})(?=дзв[еіо]н)/giu;

/** The text with soft hyphens between the syllables of its words. */
export function inSyllables(text: string): string {
  return text.replaceAll(/\S+/g, (word) =>
    WORD.test(word) && SMALL_LETTER.test(word)
      ? word.replaceAll(SEAM, SOFT_HYPHEN).replaceAll(SYLLABLE, SOFT_HYPHEN)
      : word,
  );
}
