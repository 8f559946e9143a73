import { APOSTROPHES, HIDDEN, HYPHENS, MISTYPED_APOSTROPHES, STRESS_MARK } from './characters.ts';
import { inMixedWords } from './look-alikes.ts';

/*
 * Two keys of one text. Search compares the exact key first and the loose key below it.
 *
 * No diacritics are stripped by decomposition: that would turn й into и and ї into і («Йосипівка» into «Иосипівка»),
 * while ґ and є, which do not decompose, would stay.
 */

const HIDDEN_CHARACTERS = new RegExp(`[${HIDDEN}]+`, 'g');
const DELETED = new RegExp(`[${STRESS_MARK}${APOSTROPHES}${MISTYPED_APOSTROPHES}]+`, 'g');
const GAPS = new RegExp(`[\\s${HYPHENS}]+`, 'g');
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

/** Lower-case Latin letters that are typed for Cyrillic ones; h and b come from the capitals H and B. */
const LOOK_ALIKES = new Map(Object.entries({ a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', i: 'і', k: 'к', m: 'м', o: 'о' }));
for (const [latin, cyrillic] of Object.entries({ p: 'р', t: 'т', x: 'х', y: 'у', ï: 'ї', ë: 'ё' })) {
  LOOK_ALIKES.set(latin, cyrillic);
}
/** A stress mark melts into a Latin vowel, which must not hide the look-alike. */
for (const [latin, cyrillic] of Object.entries({ á: 'а', é: 'е', í: 'і', ó: 'о', ý: 'у' })) {
  LOOK_ALIKES.set(latin, cyrillic);
}
const LOOK_ALIKE = new RegExp(`[${[...LOOK_ALIKES.keys()].join('')}]`, 'g');

/** Ukrainian words and figures with one space between, in small letters: nearly every name there is. */
const PLAIN = /^[а-щьюяєіїґ\d]+(?: [а-щьюяєіїґ\d]+)*$/;

/**
 * The exact tier of search: two texts with one key are spelled alike but for case, apostrophes, stress marks, ґ for г,
 * Latin look-alikes inside Cyrillic words, and the kind and number of spaces and hyphens.
 * «Дем’янчук» and «ДЕМЯНЧУК» have one key; «Білик» and «Билик» are two people and have two.
 * Other punctuation stays. Applying it to its own result changes nothing.
 */
export function exactKey(text: string): string {
  const small = text.toLowerCase();
  if (PLAIN.test(small)) return small.includes('ґ') ? small.replaceAll('ґ', 'г') : small;
  const lower = text.replace(HIDDEN_CHARACTERS, '').normalize('NFC').toLowerCase();
  const bare = lower.replace(DELETED, '');
  const composed = bare.length === lower.length ? bare : bare.normalize('NFC');
  const cyrillic = inMixedWords(composed, (word) =>
    word.replace(LOOK_ALIKE, (letter) => LOOK_ALIKES.get(letter) ?? letter),
  );
  return cyrillic.replaceAll('ґ', 'г').replace(GAPS, ' ').trim();
}

const LOOSE_LETTERS = new Map(Object.entries({ є: 'е', э: 'е', ё: 'е', ї: 'і', й: 'і', и: 'і', ы: 'і' }));
const LOOSE_LETTER = /[єэёїйиыьъ\u0300-\u036f]/g;
/** Ukrainian writes Russian ё as йо where no consonant stands before it: «Соловьёв» is «Соловйов». */
const IOTATED_IO = /(?<![бвгджзклмнпрстфхцчшщ])ё/g;
/** Spaces double where nothing but ь or ъ stood between them. */
const DOUBLED = /([\p{L} ])\1+/gu;

/**
 * The fuzzy tier, ranked below the exact one: є = е, ї = й = и = і, no ь, double letters single, and Russian typing
 * (ы, э, ё, ъ) read as Ukrainian. The key of a Cyrillic word's beginning is a beginning of the word's key.
 */
export function looseKey(text: string): string {
  return exactKey(text)
    .replace(IOTATED_IO, 'йо')
    .replace(LOOSE_LETTER, (letter) => LOOSE_LETTERS.get(letter) ?? '')
    .replace(DOUBLED, '$1')
    .trim();
}

/** The words of a text as exact keys, without punctuation: «Кравчук Н.П., 45-67» gives кравчук, н, п, 45, 67. */
export function wordsOf(text: string): string[] {
  return exactKey(text).match(WORDS) ?? [];
}
