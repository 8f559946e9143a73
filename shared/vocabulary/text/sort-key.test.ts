import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sortKey, sortKeyOf } from './sort-key.ts';

/** Base letters only: case and ё decide nothing in the key. */
const collator = new Intl.Collator('uk', { sensitivity: 'base' });
const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
const sorted = (words: string[]): string[] => words.toSorted((a, b) => compare(sortKey(a), sortKey(b)));

describe('the sort key', () => {
  test('gives the order of the Ukrainian alphabet', () => {
    const alphabet = [...'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'];
    expect(sorted(alphabet.toReversed())).toEqual(alphabet);
  });

  test('gives the order of Intl.Collator, which knows the alphabet', () => {
    const letters = fc.constantFrom(...'абвгґдеєжзиіїйклмнопрстуфхцчшщьюяыэёъАБГҐЄІЇЙЬЯabczABCZ059');
    const word = fc.string({ unit: letters, minLength: 1, maxLength: 6 });
    const text = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(compare(sortKey(a), sortKey(b)))).toBe(Math.sign(collator.compare(a, b)));
      }),
      { numRuns: 5000 },
    );
  });

  test('puts В’юн after Вітер and before Вюнов whatever the apostrophe', () => {
    for (const apostrophe of ["'", '’', 'ʼ', '`']) {
      expect(sorted(['Вюнов', `В${apostrophe}юн`, 'Вітер'])).toEqual(['Вітер', `В${apostrophe}юн`, 'Вюнов']);
    }
  });

  test('puts Ґ after Г, digits first and a Latin Iваненко last', () => {
    expect(sorted(['Iваненко', 'Яцюк', 'Ґалаґан', 'Гук', '1 Травня'])).toEqual([
      '1 Травня',
      'Гук',
      'Ґалаґан',
      'Яцюк',
      'Iваненко',
    ]);
  });

  test('keeps words apart, so that Білик А comes before Біликова', () => {
    expect(sorted(['Біликова', 'Білик А', 'Білик'])).toEqual(['Білик', 'Білик А', 'Біликова']);
    expect(sortKey('Нечай-Бойко')).toBe(sortKey(' нечай – бойко '));
  });

  test('sorts Czech letters with their base and other scripts at the end', () => {
    expect(sorted(['αβ', 'Zeman', 'Čapek', 'Cibulka', 'Яцюк'])).toEqual(['Яцюк', 'Čapek', 'Cibulka', 'Zeman', 'αβ']);
  });

  test('is printable ASCII for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => /^[ -~]*$/.test(sortKey(text))),
      { numRuns: 1000 },
    );
  });
});

describe('the sort key of a name', () => {
  test('goes by surname, then given name, then patronymic', () => {
    const names = [
      [null, 'Ганна', null],
      ['Білик', null, null],
      ['Білик', 'Анна', 'Іванівна'],
      ['Білик', 'Анна', 'Петрівна'],
      ['Білик', 'Ярина', null],
      ['Білик-Антонюк', 'Анна', null],
      ['Біликова', 'Анна', null],
    ];
    expect(names.toReversed().sort((a, b) => compare(sortKeyOf(a), sortKeyOf(b)))).toEqual(names);
  });
});
