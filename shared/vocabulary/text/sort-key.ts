import { APOSTROPHES, HIDDEN, MISTYPED_APOSTROPHES } from './characters.ts';

/*
 * Sort keys that SQLite's BINARY collation, JavaScript's `<` and paper agree on.
 *
 * Intl.Collator('uk') knows the alphabet but sorts В'юн and Вʼюн (U+02BC) to different places, and SQLite knows no
 * Cyrillic at all. So the alphabet's order (that of the collator, tested against it) is spelled in printable ASCII:
 *   ' '  between the parts of a name      '!'  between words      0–9  digits
 *   ':' and upwards  Cyrillic letters, then Latin ones            '~'  other scripts, by code point
 */

const PART_GAP = ' ';
const WORD_GAP = '!';
const IGNORED = '';
const FIRST_LETTER_CODE = 0x3a;

const CYRILLIC_ORDER = 'абвгґдеєжзиіїйклмнопрстуфхцчшщъыьэюя';
const LATIN_ORDER = 'abcdefghijklmnopqrstuvwxyz';

const RANKS = new Map<string, string>();
for (const digit of '0123456789') RANKS.set(digit, digit);
[...CYRILLIC_ORDER, ...LATIN_ORDER].forEach((letter, index) => {
  RANKS.set(letter, String.fromCharCode(FIRST_LETTER_CODE + index));
});
/** Letters without a decomposition that the collator holds equal to their base letter. */
for (const [letter, base] of Object.entries({ đ: 'd', ł: 'l', ø: 'o' })) RANKS.set(letter, RANKS.get(base) ?? base);
RANKS.set(' ', WORD_GAP);
RANKS.set('-', WORD_GAP);

const IGNORED_CHARACTER = new RegExp(`[\\p{M}${APOSTROPHES}${MISTYPED_APOSTROPHES}${HIDDEN}]`, 'u');
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;

function rankOfRare(character: string): string {
  if (IGNORED_CHARACTER.test(character)) return IGNORED;
  const base = character.normalize('NFD').charAt(0);
  const rank = RANKS.get(base);
  if (rank !== undefined) return rank;
  if (!LETTER_OR_NUMBER.test(character)) return WORD_GAP;
  const codePoint = character.codePointAt(0) ?? 0;
  return `~${codePoint.toString(16).padStart(6, '0')}`;
}

/**
 * The sort key of a text: ASCII, case and apostrophes ignored, words apart («Білик А» before «Біликова»), digits before
 * Cyrillic, Cyrillic before Latin. ё sorts as е and č as c. A Latin «Iваненко» sorts after Я, which shows the mistake.
 * Different texts can have one key: let the original text or the id decide then.
 */
export function sortKey(text: string): string {
  let key = '';
  let gap = false;
  for (const character of text.normalize('NFC').toLowerCase()) {
    const rank = RANKS.get(character) ?? rankOfRare(character);
    if (rank === WORD_GAP) {
      gap = true;
    } else if (rank !== IGNORED) {
      if (gap && key !== '') key += WORD_GAP;
      gap = false;
      key += rank;
    }
  }
  return key;
}

/**
 * One key for several parts in order of weight (surname, given name, patronymic). A missing part sorts first, and the
 * end of a part sorts before a next word in it: «Білик | Ярина» before «Білик-Антонюк | Анна».
 */
export function sortKeyOf(parts: readonly (string | null)[]): string {
  return parts.map((part) => (part === null ? '' : sortKey(part))).join(PART_GAP);
}

/** Order of the Ukrainian alphabet by a text of each item; items of one text keep their order. */
export function byText<T>(textOf: (item: T) => string): (one: T, other: T) => number {
  return (one, other) => {
    const [first, second] = [sortKey(textOf(one)), sortKey(textOf(other))];
    return first < second ? -1 : first > second ? 1 : 0;
  };
}
