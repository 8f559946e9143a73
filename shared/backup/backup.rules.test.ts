import { expect, test } from 'vitest';
import { reminderOf, wholeDays } from './backup.rules.ts';
import type { Backup } from './backup.ts';

const DAY_MS = 86_400_000;
const NOW = Date.parse('2026-09-18T14:42:00Z');

function copy(daysAgo: number, placeKind: Backup['placeKind'] = 'removable'): Backup {
  const madeAtMs = NOW - daysAgo * DAY_MS;
  const counts = { bytes: 1, families: 0, persons: 0, verifiedAtMs: madeAtMs };
  return {
    number: 1,
    madeAtMs,
    outcome: 'verified',
    fileName: 'copy-000001-0000.age',
    place: 'E:\\',
    placeKind,
    ...counts,
  };
}

test('a register without a verified copy reminds at once', () => {
  expect(reminderOf(null, null, NOW)).toBe('none');
});

test('a copy elsewhere is enough for six days, and reminds from the seventh on', () => {
  expect(reminderOf(copy(6), copy(6), NOW)).toBeNull();
  expect(reminderOf(copy(7), copy(7), NOW)).toBe('old');
});

test('a copy on the disk of the register does not stand for one elsewhere', () => {
  expect(reminderOf(copy(0, 'same-disk'), null, NOW)).toBe('same-disk-only');
  expect(reminderOf(copy(0, 'same-disk'), copy(8), NOW)).toBe('old');
});

test('a clock that was set back counts as no day', () => {
  expect(wholeDays(NOW, NOW - 5 * DAY_MS)).toBe(0);
});
