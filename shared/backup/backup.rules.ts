import type { Backup, BackupState } from './backup.ts';

/** After so many days without a verified copy the office is reminded. */
export const REMIND_AFTER_DAYS = 7;
/** So many copies in a row on one stick, and a second stick is asked for: one stick is lost or breaks as one. */
export const SAME_STICK_TIMES = 3;
/** A stick that nobody read for so long may have forgotten what is on it. */
export const CHECK_AFTER_DAYS = 30;

const DAY_MS = 86_400_000;

/** Whole days between two moments; a clock that was set back counts as none. */
export function wholeDays(fromMs: number, toMs: number): number {
  return Math.max(0, Math.floor((toMs - fromMs) / DAY_MS));
}

/** Copies that count and are, for all that is known, still there. */
export function isLying({ outcome, removedAtMs }: Pick<Backup, 'outcome' | 'removedAtMs'>): boolean {
  return outcome === 'verified' && removedAtMs === null;
}

/** Lying copies away from the register's own disk: only these outlive the laptop. */
export function awayOf(backups: readonly Backup[]): Backup[] {
  return backups.filter((backup) => isLying(backup) && backup.placeKind !== 'same-disk');
}

/** One place where copies lie, with what it holds. */
export interface Stick {
  /** The volume, or the folder where there is none. */
  readonly id: string;
  readonly name: string;
  readonly placeKind: Backup['placeKind'];
  /** Newest first. */
  readonly copies: readonly Backup[];
  /** Last time when its newest copy was read whole. */
  readonly checkedAtMs: number | null;
  /** Copies that a replaced recovery sheet still opens. */
  readonly forFormerSheet: number;
}

export const stickIdOf = ({ medium, place }: Backup): string => medium ?? place;
export const stickNameOf = ({ label, place }: Pick<Backup, 'label' | 'place'>): string =>
  label === null ? place : label;

/** Where copies lie, in the order of their newest. `backups` is the journal, newest first. */
export function sticksOf(backups: readonly Backup[]): Stick[] {
  const byId = Map.groupBy(backups.filter(isLying), stickIdOf);
  return [...byId].flatMap(([id, copies]) => {
    const [newest] = copies;
    if (newest === undefined) return [];
    return {
      id,
      name: stickNameOf(newest),
      placeKind: newest.placeKind,
      copies,
      checkedAtMs: newest.checkedAtMs,
      forFormerSheet: copies.filter(({ isForFormerSheet }) => isForFormerSheet).length,
    };
  });
}

type Reminding = Pick<BackupState, 'reminder' | 'stick'>;

/**
 * What to remind of. A copy on the register's own disk goes with a stolen laptop, so that only copies elsewhere keep
 * the office from being reminded. `backups` is the journal, newest first.
 */
export function reminderOf(backups: readonly Backup[], nowMs: number): Reminding {
  const away = awayOf(backups);
  const [lastAway] = away;
  if (!backups.some(isLying)) return { reminder: 'none', stick: null };
  if (lastAway === undefined) return { reminder: 'same-disk-only', stick: null };
  if (wholeDays(lastAway.madeAtMs, nowMs) >= REMIND_AFTER_DAYS) return { reminder: 'old', stick: null };
  const lastOnes = away.slice(0, SAME_STICK_TIMES);
  if (lastOnes.length === SAME_STICK_TIMES && new Set(lastOnes.map(stickIdOf)).size === 1) {
    return { reminder: 'same-stick', stick: stickNameOf(lastAway) };
  }
  const unread = sticksOf(away).find(({ checkedAtMs }) => wholeDays(checkedAtMs ?? 0, nowMs) >= CHECK_AFTER_DAYS);
  return unread === undefined ? { reminder: null, stick: null } : { reminder: 'unchecked', stick: unread.name };
}
