import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactKey, looseKey, wordsOf } from './folding.ts';

const MESSY = fc.string({
  unit: fc.constantFrom(
    ...'абвгґеєиіїйьяАБГҐЄІЇЙыэёъacehiptxybABCEHIMdzčé',
    ...'\'’‘ʼ`´ʹ′"*\u0301\u0308\u0306\u00ad\u200b',
    ...' \u00a0\t-–.,1',
  ),
  maxLength: 14,
});

describe('the exact key', () => {
  test.each([
    'Дем’янчук',
    "дем'янчук",
    'ДЕМЯНЧУК',
    'Дем`янчук',
    'Демʼянчук',
    'Дем´янчук',
    'Дем‘янчук',
    'Демʹянчук',
    'Дем′янчук',
  ])('finds Дем’янчук typed as %s', (typed) => {
    expect(exactKey(typed)).toBe('демянчук');
  });

  test('takes " and * for an apostrophe typed by mistake', () => {
    expect(exactKey('Дем"янчук')).toBe('демянчук');
    expect(exactKey('Дем*янчук')).toBe('демянчук');
  });

  test('keeps й and ї, composed or decomposed', () => {
    expect(exactKey('Йосипівка')).toBe('йосипівка');
    expect(exactKey('Їжак'.normalize('NFD'))).toBe('їжак');
    expect(exactKey('Їжак')).not.toBe(exactKey('Іжак'));
  });

  test('keeps Білик and Билик apart', () => {
    expect(exactKey('Білик')).not.toBe(exactKey('Билик'));
  });

  test('reads ґ as г', () => {
    expect(exactKey('Ґалаґан')).toBe('галаган');
  });

  test('removes a stress mark but not the accent of a foreign letter', () => {
    expect(exactKey('Шевче\u0301нко')).toBe('шевченко');
    expect(exactKey('Němcová')).toBe('němcová');
  });

  test('repairs Latin look-alikes inside Cyrillic words only', () => {
    expect(exactKey('Iванов')).toBe('іванов');
    expect(exactKey('Ходакiвець')).toBe('ходаківець');
    expect(exactKey("B'юн")).toBe('вюн');
    expect(exactKey('Мi\u0301сто')).toBe('місто');
    expect(exactKey('Europe')).toBe('europe');
    expect(exactKey('IT-фахівець')).toBe('it фахівець');
  });

  test('makes every run of spaces, hyphens and dashes one space', () => {
    expect(exactKey('\u00a0Нечай -\u2011 Бойко\t')).toBe('нечай бойко');
    expect(exactKey('Івано–Франківськ')).toBe(exactKey('івано франківськ'));
    expect(exactKey('Крав\u00adчук\u200b')).toBe('кравчук');
  });

  test('changes nothing when applied to its own result', () => {
    fc.assert(
      fc.property(
        fc.oneof(MESSY, fc.string({ unit: 'binary' })),
        (text) => exactKey(exactKey(text)) === exactKey(text),
      ),
      { numRuns: 3000 },
    );
  });

  test('does not depend on normalisation form or case', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'абвгґдеєжзиіїйклмноп’ -'), maxLength: 12 });
    fc.assert(
      fc.property(letters, (text) => {
        expect(exactKey(text.normalize('NFD'))).toBe(exactKey(text));
        expect(exactKey(text.toUpperCase())).toBe(exactKey(text));
      }),
    );
  });
});

describe('the loose key', () => {
  test.each([
    ['Білик', 'Билик'],
    ['Єфремов', 'Ефремов'],
    ['Їжакевич', 'Іжакевич'],
    ['Геннадій', 'Генадій'],
    ['Наталья', 'Наталя'],
    ['Рыбчук', 'Рибчук'],
    ['Элина', 'Еліна'],
    ['Демъянчук', 'Дем’янчук'],
    ['Соловьёв', 'Соловйов'],
    ['Семёнов', 'Семенов'],
    ['Ёлкін', 'Йолкін'],
    ['Йосипівка', 'Иосипівка'],
  ])('of %s and %s is one', (typed, stored) => {
    expect(looseKey(typed)).toBe(looseKey(stored));
  });

  test('keeps doubled figures', () => {
    expect(looseKey('112 33')).toBe('112 33');
  });

  test('is equal wherever the exact key is, and changes nothing when applied twice', () => {
    fc.assert(
      fc.property(MESSY, (text) => {
        expect(looseKey(exactKey(text))).toBe(looseKey(text));
        expect(looseKey(looseKey(text))).toBe(looseKey(text));
      }),
      { numRuns: 3000 },
    );
  });

  test('of the beginning of a word is the beginning of its key', () => {
    const word = fc.string({ unit: fc.constantFrom(...'абвгґеєиіїйьъыэёнолсст'), minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(word, fc.nat(10), (text, length) => looseKey(text).startsWith(looseKey(text.slice(0, length)))),
      { numRuns: 1000 },
    );
  });
});

test('the words of a text are its exact keys without punctuation', () => {
  expect(wordsOf('Кравчук Н.П. (Дем’янчук), 45-67')).toEqual(['кравчук', 'н', 'п', 'демянчук', '45', '67']);
  expect(wordsOf(' — ')).toEqual([]);
});

test('a megabyte of anything is folded in linear time', () => {
  const hostile = ['а', ' ', "'", '-', 'aб', 'ь', 'ё', '\u0301', '" ', 'и\u0306'];
  for (const piece of hostile) {
    const million = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const started = performance.now();
    looseKey(million);
    wordsOf(million);
    expect(performance.now() - started, `a megabyte of ${JSON.stringify(piece)}`).toBeLessThan(3000);
  }
});
