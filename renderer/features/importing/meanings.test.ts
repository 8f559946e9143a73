import { expect, test } from 'vitest';
import { repeatedMeanings } from './meanings.ts';

test('only a meaning that fills a field may not stand twice', () => {
  expect(repeatedMeanings(['phone', 'notes', 'notes', 'leftOut', 'leftOut', 'street'])).toEqual(new Set());
  expect(repeatedMeanings(['phone', 'notes', 'phone'])).toEqual(new Set(['phone']));
});
