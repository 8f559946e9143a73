import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactKey } from './folding.ts';
import { fromLatinLayout } from './layout.ts';
import { toLatin } from './transliterate.ts';

const table = new URL('../../../tests/data/translit-examples.tsv', import.meta.url);
const examples = readFileSync(table, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));

describe('the published examples', () => {
  test('are all read', () => {
    expect(examples.length).toBe(12);
  });

  test.each(examples)('%s is %s in Latin letters', (cyrillic = '', latin = '') => {
    expect(toLatin(cyrillic)).toBe(latin);
  });

  test.each(examples)(
    '%s (%s) is found when typed with the wrong layout as %s',
    (cyrillic = '', _latin = '', keys = '') => {
      expect(exactKey(fromLatinLayout(keys))).toBe(exactKey(cyrillic));
    },
  );
});

test('a half of a double surname begins a word, the letter after an apostrophe does not', () => {
  expect(toLatin('Нечай-Яворська')).toBe('Nechai-Yavorska');
  expect(toLatin("В'ячеслав")).toBe('Viacheslav');
});

test('capitals follow the text', () => {
  expect(toLatin('ЩУР')).toBe('SHCHUR');
  expect(toLatin('Щур')).toBe('Shchur');
  expect(toLatin('ЗГОРАНИ Я.')).toBe('ZGHORANY Ya.');
  expect(toLatin('ОДЕЩ')).toBe('ODESHCH');
});

test('a stress mark is dropped', () => {
  expect(toLatin('Шевче\u0301нко')).toBe('Shevchenko');
});

test('Latin text passes unchanged', () => {
  expect(toLatin("O'Connor, 5")).toBe("O'Connor, 5");
  expect(toLatin('Novák')).toBe('Novák');
});

test('any Ukrainian word becomes ASCII letters', () => {
  const word = fc.string({ unit: fc.constantFrom(...'абвгґдеєжзиіїйклмнопрстуфхцчшщьюяАЄЇЩЮЯЗГ') });
  fc.assert(fc.property(word, (text) => /^[A-Za-z]*$/.test(toLatin(text))));
});
