import { expect, test } from 'vitest';
import type { SafeContact } from './people.ts';
import { isPlainlyAllowed, mustBeSeen } from './safe-contact.rules.ts';

const free: SafeContact = {
  mayCall: 'yes',
  callTo: null,
  callWhen: null,
  callFrom: null,
  hasCodeWord: false,
  noLetters: false,
  keepFrom: null,
  note: null,
};

test('phones may be shown whole where nothing was agreed, or where calling is simply allowed', () => {
  expect(isPlainlyAllowed(null)).toBe(true);
  expect(isPlainlyAllowed(free)).toBe(true);
  expect(isPlainlyAllowed({ ...free, noLetters: true })).toBe(true);
});

test('phones are masked where calling is agreed on, forbidden, or allowed on one number only', () => {
  expect(isPlainlyAllowed({ ...free, mayCall: 'asAgreed' })).toBe(false);
  expect(isPlainlyAllowed({ ...free, mayCall: 'no' })).toBe(false);
  expect(isPlainlyAllowed({ ...free, callTo: '+380671234567' })).toBe(false);
});

test('a sheet that says anything but yes must be seen', () => {
  expect(mustBeSeen(free)).toBe(false);
  const saying: Partial<SafeContact>[] = [
    { mayCall: 'no' },
    { hasCodeWord: true },
    { noLetters: true },
    { keepFrom: 'чоловік' },
    { callWhen: 'зранку' },
    { note: 'не вдома' },
  ];
  for (const part of saying) expect(mustBeSeen({ ...free, ...part })).toBe(true);
});
