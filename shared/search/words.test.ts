import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#shared/vocabulary/languages.ts';
import { NAME_VARIANT_CODES, NAME_VARIANTS } from '#shared/vocabulary/name-variants.ts';
import { exactKey } from '#shared/vocabulary/text/folding.ts';
import { fromCzechLayout, fromLatinLayout } from '#shared/vocabulary/text/layout.ts';
import { toLatin } from '#shared/vocabulary/text/transliterate.ts';
import { makeNameVariants } from './name-variants.ts';
import { withinOneLetter } from './one-letter.ts';
import { matchWords, nameWord, typedWord } from './words.ts';

const VARIANTS = makeNameVariants(
  NAME_VARIANT_CODES.map((code) => ({ code, texts: LANGUAGES.map((language) => NAME_VARIANTS[language][code] ?? '') })),
);

const match = (typed: string, name: string) =>
  matchWords(typedWord(typed, VARIANTS), exactKey(name), (key) => nameWord(key, VARIANTS));
const why = (typed: string, name: string) => match(typed, name)?.why;

/** Words that look like names and stand in no list: consonant and vowel by turns, of four to nine letters. */
const CONSONANTS = 'бвгджзклмнпрстфхцчшщ';
const VOWELS = 'аеиіоуюяєї';
const syllable = fc.tuple(fc.constantFrom(...CONSONANTS), fc.constantFrom(...VOWELS)).map(([one, two]) => one + two);
const NAME = fc
  .tuple(fc.array(syllable, { minLength: 2, maxLength: 4 }), fc.constantFrom('', 'к', 'нко', 'йчук', 'ць', 'вський'))
  .map(([syllables, end]) => syllables.join('') + end);

const forNames = (property: (name: string) => boolean) => fc.property(NAME, property);
const MANY = { numRuns: 1500 };

describe('any name, in no list', () => {
  test('is found by every beginning of it', () => {
    fc.assert(
      fc.property(NAME, fc.nat(8), (name, length) => match(name.slice(0, length + 1), name)?.why === 'same'),
      { numRuns: 1500 },
    );
  });

  test('is found as passports spell it', () => {
    fc.assert(
      forNames((name) => ['latin', 'form', 'same'].includes(why(toLatin(name), name) ?? '')),
      MANY,
    );
  });

  test('is found as passports spell it in each half that has been typed', () => {
    // The letters of a unit that has been begun (shc, zg) are those of the finished one at its end only.
    fc.assert(
      forNames((name) => match(toLatin(name.slice(0, -1)), name) !== null),
      MANY,
    );
  });

  test('is found with и for і, е for є, without ь and with doubled letters', () => {
    const spoil = (name: string) =>
      name.replaceAll('и', 'і').replaceAll('є', 'е').replaceAll('ї', 'і').replaceAll('ь', '').replace(/к/u, 'кк');
    fc.assert(
      forNames((name) => {
        const found = match(spoil(name), name);
        return found?.why === 'same' || found?.isWhole === true;
      }),
      MANY,
    );
  });

  test('is found with one letter wrong, missing, too many or swapped', () => {
    const change = fc.constantFrom<(letters: string[], at: number) => void>(
      (letters, at) => letters.splice(at, 1, 'ж'),
      (letters, at) => letters.splice(at, 1),
      (letters, at) => letters.splice(at, 0, 'п'),
      (letters, at) => letters.splice(at - 1, 2, ...[letters[at] ?? '', letters[at - 1] ?? '']),
    );
    fc.assert(
      fc.property(
        NAME.filter((name) => name.length >= 5),
        change,
        fc.nat(100),
        (name, spoil, place) => {
          const letters = [...name];
          spoil(letters, 1 + (place % (letters.length - 1)));
          return match(letters.join(''), name) !== null;
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('is another one when two letters are wrong', () => {
    fc.assert(
      forNames((name) => name.length < 7 || !withinOneLetter(`щщ${name.slice(2)}`, name) || name.startsWith('щ')),
      MANY,
    );
  });
});

test('a text typed on the keys of another layout comes back whole', () => {
  const [uk, us, cz] = [
    'йцукенгшщзхїфівапролджєячсмитьбю',
    "qwertyuiop[]asdfghjkl;'zxcvbnm,.",
    'qwertzuiopú)asdfghjklů§yxcvbnm,.',
  ];
  const word = fc.string({ unit: fc.constantFrom(...uk), minLength: 1, maxLength: 12 });
  const on = (keys: string, text: string) => [...text].map((letter) => keys[uk.indexOf(letter)]).join('');
  fc.assert(fc.property(word, (text) => fromLatinLayout(on(us, text)) === text));
  fc.assert(fc.property(word, (text) => fromCzechLayout(on(cz, text)) === text));
});

describe('one letter', () => {
  test('agrees with the distance of Damerau, counted in full', () => {
    const word = fc.string({ unit: fc.constantFrom(...'абв'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => withinOneLetter(a, b) === damerau(a, b) <= 1),
      { numRuns: 5000 },
    );
  });
});

/** Distance with swaps of neighbours, by the table. */
function damerau(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i || j));
  const cell = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + change);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, cell(i - 2, j - 2) + 1);
      (rows[i] as number[])[j] = best;
    }
  }
  return cell(a.length, b.length);
}

describe('names of one person', () => {
  test.each([
    ['Наталка', 'Наталія'],
    ['Наталья', 'Наталія'],
    ['Natalie', 'Наталія'],
    ['Николай', 'Микола'],
    ['Николаевна', 'Миколаївна'],
    ['Алексеевич', 'Олексійович'],
    ['Дмитриевна', 'Дмитрівна'],
    ['Галя', 'Ганна'],
    ['Helena', 'Олена'],
  ])('%s is %s', (typed, name) => {
    expect(why(typed, name)).toBe('variant');
  });

  test('a daughter of Микола is no son of his', () => {
    expect(match('Николаевич', 'Миколаївна')).toBeNull();
  });

  test('a list that the office changed holds', () => {
    const own = makeNameVariants([{ code: 'own-1', texts: ['Зореслава, Зірка'] }]);
    expect(matchWords(typedWord('зірка', own), 'зореслава', (key) => nameWord(key, own))?.why).toBe('variant');
  });
});

test.each([
  ['Левицький', 'Левицька', 'form'],
  ['Левицкая', 'Левицький', 'form'],
  ['Петрова', 'Петров', 'form'],
  ['Чорна', 'Чорний', 'form'],
  ['Левандовский', 'Левандівський', 'form'],
  ['Kravčuková', 'Кравчук', 'form'],
  ['Cernivcuk', 'Чернівчук', 'latin'],
  ['Černivčuk', 'Чернівчук', 'latin'],
  ['Chernivchuk', 'Чернівчук', 'latin'],
  ['Andrij', 'Андрій', 'latin'],
  ['Andriy', 'Андрій', 'latin'],
  ['Chrystyna', 'Христина', 'latin'],
  ['Hristina', 'Христина', 'latin'],
  ['Rozghon', 'Розгон', 'latin'],
])('%s finds %s (%s)', (typed, name, expected) => {
  expect(why(typed, name)).toBe(expected);
});

test('Кравчук is not found as Кравченко, nor Бондар as Бойко', () => {
  expect(match('Кравченко', 'Кравчук')).toBeNull();
  expect(match('Бойко', 'Бондар')).toBeNull();
  expect(match('Bojko', 'Бондар')).toBeNull();
});
