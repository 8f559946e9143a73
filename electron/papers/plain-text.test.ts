import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

test('marks of direction, controls and signs without width are gone; letters, emoji and line ends stay', () => {
  expect(plainText('\u202eГончарук\u202c')).toBe('Гончарук');
  expect(plainText('Ко\u200bвальчук\u0000')).toBe('Ковальчук');
  expect(plainText('а\tб\r\nв 👩\u200d👧')).toBe('а б\nв 👩\u200d👧');
  expect(plainText('\ud800x')).toBe('\ufffdx');
});

test('whatever is written, nothing unseen is left and a second time changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const plain = plainText(text);
      expect(plain).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u0000-\u0009\u000b-\u001f]/);
      expect(plainText(plain)).toBe(plain);
      expect(plain.isWellFormed()).toBe(true);
    }),
  );
});
