import { expect, test } from 'vitest';
import { combination } from './keys.ts';

const NOTHING_HELD = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };

test('a combination is named by the place of its keys, whatever the keyboard layout', () => {
  expect(combination({ ...NOTHING_HELD, code: 'KeyL', ctrlKey: true })).toBe('Ctrl+L');
  expect(combination({ ...NOTHING_HELD, code: 'Digit1', altKey: true })).toBe('Alt+1');
  expect(combination({ ...NOTHING_HELD, code: 'F1' })).toBe('F1');
});

test('a letter alone and the Windows key are nobody’s combination', () => {
  expect(combination({ ...NOTHING_HELD, code: 'KeyL' })).toBeNull();
  expect(combination({ ...NOTHING_HELD, code: 'KeyL', metaKey: true, ctrlKey: true })).toBeNull();
});
