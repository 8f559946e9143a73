import { expect, test } from 'vitest';
import { EMPTY_KEY, nextGroup, withTyped } from './recovery-key.ts';

const WHOLE = 'QPZRY9-X8GF2T-VDW0S3-JN54KH-CE6MUA-7LQPZR-Y9X8GF-2TVDW0-S3JN54-KHCE';

test('a group takes six signs without spaces and hyphens, and the next group is due', () => {
  const typed = withTyped(EMPTY_KEY, 2, 'vd w0-s3');
  expect(typed[2]).toBe('vdw0s3');
  expect(nextGroup(typed, 2)).toBe(3);
  expect(nextGroup(withTyped(EMPTY_KEY, 2, 'vdw0'), 2)).toBe(2);
});

test('a whole key pasted into any group fills all of them', () => {
  for (const at of [0, 4, 9]) expect(withTyped(EMPTY_KEY, at, WHOLE).join('-')).toBe(WHOLE);
  expect(withTyped(EMPTY_KEY, 0, `AGE-SECRET-KEY-1${WHOLE.replaceAll('-', '')}`).join('-')).toBe(WHOLE);
});

test('a seventh sign goes on into the next group', () => {
  const typed = withTyped(EMPTY_KEY, 0, 'QPZRY9X');
  expect(typed.slice(0, 3)).toEqual(['QPZRY9', 'X', '']);
});
