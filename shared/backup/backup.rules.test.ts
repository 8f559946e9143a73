import { expect, test } from 'vitest';
import { reminderOf, sticksOf, wholeDays } from './backup.rules.ts';
import type { Backup } from './backup.ts';

const DAY_MS = 86_400_000;
const NOW = Date.parse('2026-09-18T14:42:00Z');
let number = 100;

function copy(daysAgo: number, more: Partial<Backup> = {}): Backup {
  const madeAtMs = NOW - daysAgo * DAY_MS;
  return {
    number: number--,
    madeAtMs,
    outcome: 'verified',
    fileName: 'copy-000001-0000.age',
    place: 'E:\\copies',
    placeKind: 'removable',
    bytes: 1,
    families: 0,
    persons: 0,
    verifiedAtMs: madeAtMs,
    reason: 'asked',
    medium: `stick ${number}`,
    label: 'КОПІЇ',
    isSigned: true,
    isForFormerSheet: false,
    checkedAtMs: madeAtMs,
    removedAtMs: null,
    ...more,
  };
}
const reminder = (backups: Backup[]) => reminderOf(backups, NOW).reminder;

test('a register without a verified copy reminds at once', () => {
  expect(reminder([])).toBe('none');
  expect(reminder([copy(0, { outcome: 'failed' }), copy(1, { removedAtMs: NOW })])).toBe('none');
});

test('a copy elsewhere is enough for six days, and reminds from the seventh on', () => {
  expect(reminder([copy(6)])).toBeNull();
  expect(reminder([copy(7)])).toBe('old');
});

test('a copy on the disk of the register does not stand for one elsewhere', () => {
  const here = { placeKind: 'same-disk', medium: null } as const;
  expect(reminder([copy(0, here)])).toBe('same-disk-only');
  expect(reminder([copy(0, here), copy(8)])).toBe('old');
});

test('the same stick three times in a row asks for another one, by its name', () => {
  const same = { medium: 'A1B2', label: 'СИНЯ' };
  expect(reminder([copy(0, same), copy(1, same)])).toBeNull();
  expect(reminderOf([copy(0, same), copy(1, same), copy(2, same)], NOW)).toEqual({
    reminder: 'same-stick',
    stick: 'СИНЯ',
  });
  expect(reminder([copy(0, same), copy(1), copy(2, same)])).toBeNull();
});

test('a stick that nobody read for a month is named, until it is read', () => {
  const old = { medium: 'OLD', label: 'СТАРА' };
  expect(reminderOf([copy(1), copy(31, old)], NOW)).toEqual({ reminder: 'unchecked', stick: 'СТАРА' });
  expect(reminder([copy(1), copy(31, { ...old, checkedAtMs: NOW - 29 * DAY_MS })])).toBeNull();
  expect(reminder([copy(1), copy(31, { ...old, removedAtMs: NOW })])).toBeNull();
});

test('sticks say what they hold, and for which sheet', () => {
  const one = { medium: 'A' };
  const [first, second] = sticksOf([
    copy(1, { medium: 'B' }),
    copy(2, one),
    copy(3, { ...one, isForFormerSheet: true }),
  ]);
  expect(first).toMatchObject({ id: 'B', forFormerSheet: 0 });
  expect(second).toMatchObject({ id: 'A', forFormerSheet: 1, checkedAtMs: NOW - 2 * DAY_MS });
  expect(second?.copies).toHaveLength(2);
});

test('a clock that was set back counts as no day', () => {
  expect(wholeDays(NOW, NOW - 5 * DAY_MS)).toBe(0);
});
