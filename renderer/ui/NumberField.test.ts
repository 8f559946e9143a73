import { expect, test } from 'vitest';
import { parseTypedNumber } from './NumberField.tsx';

test('a typed number may have spaces between its thousands', () => {
  expect(parseTypedNumber(' 3 470 ')).toBe(3470);
  expect(parseTypedNumber('0')).toBe(0);
});

test('an empty field is an answer and a word is not', () => {
  expect(parseTypedNumber('  ')).toBeNull();
  expect(parseTypedNumber('троє')).toBeUndefined();
  expect(parseTypedNumber('-1')).toBeUndefined();
  expect(parseTypedNumber('2,5')).toBeUndefined();
});
