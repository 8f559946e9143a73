import { expect, test } from 'vitest';
import { newSalt, normalisePassword, slotOf } from './slots.ts';

const salt = newSalt();

test('a login finds its slot however it is typed', () => {
  const slot = slotOf(salt, "Мар'яна Їжак");
  expect(slot).toMatch(/^[0-9a-f]{32}$/);
  for (const typed of [' мар’яна їжак ', 'МАРʼЯНА ЇЖАК', 'мар`яна їжак'.normalize('NFD')]) {
    expect(slotOf(salt, typed)).toBe(slot);
  }
});

test('another login, or the same on another laptop, has another slot', () => {
  expect(slotOf(salt, 'марія')).not.toBe(slotOf(salt, 'мария'));
  expect(slotOf(newSalt(), 'марія')).not.toBe(slotOf(salt, 'марія'));
});

test('a password is the same with composed and decomposed letters, and not with another case', () => {
  expect(normalisePassword(' Їжак і йогурт '.normalize('NFD'))).toBe('Їжак і йогурт'.normalize('NFC'));
  expect(normalisePassword('Їжак')).not.toBe(normalisePassword('їжак'));
});
