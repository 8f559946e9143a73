import { must } from '#shared/vocabulary/must.ts';
import { toLatin } from '#shared/vocabulary/text/transliterate.ts';

/*
 * Ways in which a name is written differently, as people do it. Independent of the search: nothing of its rules is used
 * here but the published table of KMU 55 and the order of keys on a keyboard.
 */

const UKRAINIAN_KEYS = 'йцукенгшщзхїфівапролджєячсмитьбюґ’';
const US_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.\\`";
const CZECH_KEYS = 'qwertzuiopú)asdfghjklů§yxcvbnm,.¨;';

const byKeys = (text: string, keys: string): string =>
  [...text.toLowerCase()].map((letter) => keys[UKRAINIAN_KEYS.indexOf(letter)] ?? letter).join('');

export const onUsKeys = (text: string): string => byKeys(text, US_KEYS);
export const onCzechKeys = (text: string): string => byKeys(text, CZECH_KEYS);
export const kmu55 = toLatin;

const replaced = (text: string, pairs: readonly (readonly [string, string])[]): string =>
  [...text.toLowerCase()].map((letter) => pairs.find(([from]) => from === letter)?.[1] ?? letter).join('');

const CZECH = [
  ...(['а a', 'б b', 'в v', 'г h', 'ґ g', 'д d', 'е e', 'є je', 'ж ž', 'з z', 'и y', 'і i', 'ї ji', 'й j'] as const),
  ...([
    'к k',
    'л l',
    'м m',
    'н n',
    'о o',
    'п p',
    'р r',
    'с s',
    'т t',
    'у u',
    'ф f',
    'х ch',
    'ц c',
    'ч č',
    'ш š',
  ] as const),
  ...(['щ šč', 'ь ', 'ю ju', 'я ja', '’ '] as const),
].map((pair) => pair.split(' ') as [string, string]);

/** As a Czech office writes Ukrainian names. */
export const czech = (text: string): string => replaced(text, CZECH);
/** The same on a keyboard without the marks. */
export const bareCzech = (text: string): string => czech(text).normalize('NFD').replace(/\p{M}/gu, '');

const SERBIAN = [...CZECH.filter(([from]) => !['х', 'и'].includes(from)), ['х', 'h'], ['и', 'i']] as [string, string][];
export const serbian = (text: string): string => replaced(text, SERBIAN);

/** As older passports and people themselves write: Ya, Yu, iy at the end, no doubled letters. */
export function oldPassport(text: string): string {
  return toLatin(text)
    .replace(/ia/g, 'ya')
    .replace(/iu/g, 'yu')
    .replace(/Kh/g, 'H')
    .replace(/kh/g, 'h')
    .replace(/ii\b/g, 'iy')
    .replace(/([a-z])\1/g, '$1');
}

const RUSSIAN = [
  ['і', 'и'],
  ['и', 'ы'],
  ['є', 'е'],
  ['ї', 'и'],
  ['’', 'ъ'],
  ['ґ', 'г'],
] as const;

/** Ukrainian letters as a Russian keyboard has them. */
export const russianLetters = (text: string): string => replaced(text, RUSSIAN);

/** The letters that are heard alike: и for і, е for є, no soft sign, doubled letters single, й for ї. */
export function byEar(text: string, round: number): string {
  const ways: ((name: string) => string)[] = [
    (name) => name.replace(/и(?=[бвгджзклмнпрстфхцчшщ])/u, 'і'),
    (name) => name.replace(/і(?=[бвгджзклмнпрстфхцчшщ])/u, 'и'),
    (name) => name.replaceAll('ь', ''),
    (name) => name.replace(/є/u, 'е'),
    (name) => name.replace(/ї/u, 'і'),
    (name) => name.replace(/й/u, 'і'),
    (name) => name.replace(/([бвгджзклмнпрстфхцчшщ])\1/u, '$1'),
    (name) => name.replace(/(?<=[аеиіоу])([лнрст])(?=[аеиіоу])/u, '$1$1'),
  ];
  for (let at = 0; at < ways.length; at += 1) {
    const spoiled = must(ways[(round + at) % ways.length], 'a way')(text.toLowerCase());
    if (spoiled !== text.toLowerCase()) return spoiled;
  }
  return text;
}

export type OneLetter = 'wrong' | 'missing' | 'extra' | 'swapped';

/** One letter of the word is not right; `at` is its place, never the first. */
export function oneLetter(word: string, how: OneLetter, at: number, letter: string): string {
  const letters = [...word];
  if (how === 'wrong') letters.splice(at, 1, letter);
  if (how === 'missing') letters.splice(at, 1);
  if (how === 'extra') letters.splice(at, 0, letter);
  if (how === 'swapped') letters.splice(at - 1, 2, must(letters[at], 'a letter'), must(letters[at - 1], 'a letter'));
  return letters.join('');
}
