import { expect, test } from 'vitest';
import { delayAfter, passwordStrength, waitSeconds } from './passwords.ts';

test('a password that everybody tries first is worth nothing, in either layout', () => {
  for (const password of ['password123', 'йцукен123', 'зфііцщкв', 'україна2024', 'пароль']) {
    expect(passwordStrength(password), password).toBeLessThan(2);
  }
});

test('a sentence of one’s own is strong', () => {
  expect(passwordStrength('сім жовтих парасоль біля млина')).toBe(4);
});

test('the person’s own names count against a password', () => {
  const password = 'ганнусяковальчук';
  expect(passwordStrength(password, ['Ганнуся Ковальчук'])).toBeLessThan(passwordStrength(password));
});

test('the delay grows after the third wrong password, to a quarter of an hour', () => {
  expect([0, 1, 2, 3, 4, 5, 30].map(delayAfter)).toEqual([0, 0, 0, 5, 10, 20, 900]);
});

test('a clock that was set back five years makes nobody wait longer than one delay', () => {
  const failed = new Date('2026-05-01T10:00:00Z');
  expect(waitSeconds(4, failed, new Date('2026-05-01T10:00:04Z'))).toBe(6);
  expect(waitSeconds(4, failed, new Date('2026-05-01T10:00:10Z'))).toBe(0);
  expect(waitSeconds(4, failed, new Date('2021-05-01T10:00:00Z'))).toBe(10);
  expect(waitSeconds(4, null, failed)).toBe(0);
});
