import { expect, test } from 'vitest';
import { numberText } from './numbers.ts';

test('numbers are grouped and broken as the language does it', () => {
  expect(numberText(34_700, 'uk')).toBe('34\u00a0700');
  expect(numberText(34_700, 'en')).toBe('34,700');
  expect(numberText(4.25, 'uk', { maximumFractionDigits: 1 })).toBe('4,3');
  expect(numberText(4.25, 'uk')).toBe('4,25');
});
