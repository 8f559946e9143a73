import type { Backup, BackupState } from './backup.ts';

/** After so many days without a verified copy the office is reminded. */
export const REMIND_AFTER_DAYS = 7;

const DAY_MS = 86_400_000;

/** Whole days between two moments; a clock that was set back counts as none. */
export function wholeDays(fromMs: number, toMs: number): number {
  return Math.max(0, Math.floor((toMs - fromMs) / DAY_MS));
}

/**
 * What to remind of. A copy on the register's own disk goes with a stolen laptop, so that only copies elsewhere keep
 * the office from being reminded.
 */
export function reminderOf(last: Backup | null, lastAway: Backup | null, nowMs: number): BackupState['reminder'] {
  if (last === null) return 'none';
  if (lastAway === null) return 'same-disk-only';
  return wholeDays(lastAway.madeAtMs, nowMs) >= REMIND_AFTER_DAYS ? 'old' : null;
}
