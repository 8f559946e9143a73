import { APOSTROPHE, APOSTROPHES, HIDDEN, MISTYPED_APOSTROPHES } from './characters.ts';
import { inMixedWords } from './look-alikes.ts';

export type Repair = 'spaces' | 'apostrophe' | 'latin';

export interface RepairedText {
  text: string;
  /** What was changed, each at most once; empty when the text was stored as typed (NFC apart). */
  repairs: Repair[];
}

const HIDDEN_CHARACTERS = new RegExp(`[${HIDDEN}]+`, 'g');
const APOSTROPHE_IN_WORD = new RegExp(`(?<=[\\p{L}\\p{M}])[${APOSTROPHES}]+(?=\\p{L})`, 'gu');
/** Only before the letters that follow a Ukrainian apostrophe, and only small ones: «ТОВ"Яблуко"» keeps its quotes. */
const MISTYPED_IN_WORD = new RegExp(`(?<=[\\p{L}\\p{M}])[${MISTYPED_APOSTROPHES}](?=[яюєїï])`, 'gu');

const LOOK_ALIKES = new Map(Object.entries({ a: 'а', c: 'с', e: 'е', i: 'і', o: 'о', p: 'р', x: 'х', y: 'у', ï: 'ї' }));
for (const [latin, cyrillic] of Object.entries({ k: 'к', m: 'м', t: 'т', A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н' })) {
  LOOK_ALIKES.set(latin, cyrillic);
}
for (const [latin, cyrillic] of Object.entries({
  I: 'І',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Ï: 'Ї',
  Y: 'У',
})) {
  LOOK_ALIKES.set(latin, cyrillic);
}
const LATIN_LETTER = /[a-zA-Z\u00c0-\u024f]/g;

/** Nothing of it can need a repair: no Latin letter, no apostrophe, one space between words. */
const SOUND = /^[А-ЩЬЮЯЄІЇҐа-щьюяєіїґ\d.,/()№+-]+(?: [А-ЩЬЮЯЄІЇҐа-щьюяєіїґ\d.,/()№+-]+)*$/;

/**
 * Repairs one line of typed or imported text before it is stored: NFC, single spaces without ends, ’ (U+2019) inside
 * words, Cyrillic letters for Latin look-alikes inside Cyrillic words. Case and hyphens stay as typed.
 * Not for text of several lines: a line break becomes a space. Applying it to its own result changes nothing.
 */
export function repairText(typed: string): RepairedText {
  if (SOUND.test(typed)) return { text: typed, repairs: [] };
  const repairs: Repair[] = [];
  const step = (before: string, after: string, repair: Repair): string => {
    if (before !== after) repairs.push(repair);
    return after;
  };
  const composed = typed.normalize('NFC');
  const spaced = step(composed, tidySpaces(composed), 'spaces');
  const apostrophes = step(spaced, repairApostrophes(spaced), 'apostrophe');
  const text = step(apostrophes, inMixedWords(apostrophes, cyrillicWord), 'latin');
  return { text, repairs };
}

function tidySpaces(text: string): string {
  return text.replace(HIDDEN_CHARACTERS, '').normalize('NFC').replace(/\s+/g, ' ').trim();
}

function repairApostrophes(text: string): string {
  return text.replace(MISTYPED_IN_WORD, APOSTROPHE).replace(APOSTROPHE_IN_WORD, APOSTROPHE);
}

/** All or nothing: a word with a Latin letter that looks like no Cyrillic one («SMSка») was meant as a mixture. */
function cyrillicWord(word: string): string {
  const latin = word.match(LATIN_LETTER) ?? [];
  if (!latin.every((letter) => LOOK_ALIKES.has(letter))) return word;
  return word.replace(LATIN_LETTER, (letter) => LOOK_ALIKES.get(letter) ?? letter);
}

const NAME_WORD = new RegExp(`[\\p{L}\\p{M}${APOSTROPHES}]{2,}`, 'gu');
const FIRST_LETTER = /\p{L}/u;
const TWO_CAPITALS = /\p{Lu}\P{L}*\p{Lu}/u;

/**
 * Turns words written in capitals into title case: «ДЕМ’ЯНЧУК» → «Дем’янчук», «НЕЧАЙ-БОЙКО» → «Нечай-Бойко».
 * Single letters (initials) and words with a small letter in them stay as they are.
 */
export function titleCaseName(name: string): string {
  if (!TWO_CAPITALS.test(name)) return name;
  return name.replace(NAME_WORD, (word) => {
    if (word !== word.toUpperCase() || (word.match(/\p{L}/gu) ?? []).length < 2) return word;
    return word.toLowerCase().replace(FIRST_LETTER, (letter) => letter.toUpperCase());
  });
}
