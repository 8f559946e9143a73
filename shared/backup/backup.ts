import { z } from 'zod';

/** Where a copy lies, seen from the register: `same-disk` is lost together with it. */
export const PLACE_KINDS = ['same-disk', 'removable', 'network', 'elsewhere'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Why a copy was made; all but the first two lie beside the register and go with its disk. */
export const BACKUP_REASONS = ['asked', 'evacuation', 'migration', 'import', 'restore', 'rotation'] as const;

/** `unfinished`: being made, or the program ended meanwhile. Only a `verified` copy counts. */
export const BACKUP_OUTCOMES = ['unfinished', 'verified', 'failed', 'cancelled'] as const;

const Count = z.number().int().min(0);

/** One line of the journal of backups. */
export const Backup = z.object({
  /** Orders the copies, whatever the clock says. */
  number: z.number().int().min(1),
  madeAtMs: z.number().int(),
  outcome: z.enum(BACKUP_OUTCOMES),
  fileName: z.string(),
  /** The folder as the system shows it. */
  place: z.string(),
  placeKind: z.enum(PLACE_KINDS),
  bytes: Count.nullable(),
  families: Count.nullable(),
  persons: Count.nullable(),
  verifiedAtMs: z.number().int().nullable(),
  reason: z.enum(BACKUP_REASONS),
  /** Identity of the volume; null for a folder that is on none that can be plugged in. */
  medium: z.string().nullable(),
  /** What its owner called the volume. */
  label: z.string().nullable(),
  isSigned: z.boolean(),
  /** Sealed to a recovery sheet that was replaced since: whoever has the old sheet opens it. */
  isForFormerSheet: z.boolean(),
  /** Last time when every byte of it was read and was as it was written. */
  checkedAtMs: z.number().int().nullable(),
  /** It is no longer there. */
  removedAtMs: z.number().int().nullable(),
});
export type Backup = z.output<typeof Backup>;

/** Why to make a copy now, the most pressing first: see `reminderOf`. */
export const REMINDERS = ['none', 'same-disk-only', 'old', 'same-stick', 'unchecked'] as const;

export const BackupState = z.object({
  /** The last verified copy. */
  last: z
    .object({
      madeAtMs: z.number().int(),
      verifiedAtMs: z.number().int(),
      place: z.string(),
      label: z.string().nullable(),
    })
    .nullable(),
  /** Whole days since the last verified copy that does not lie on the register's own disk; null without one. */
  daysSince: Count.nullable(),
  reminder: z.enum(REMINDERS).nullable(),
  /** The stick that the reminder is about, as the office knows it. */
  stick: z.string().nullable(),
});
export type BackupState = z.output<typeof BackupState>;

/** A stick or disk that is plugged in. */
export const DriveChoice = z.object({
  id: z.string(),
  /** As the system shows it: `E:\\`. */
  path: z.string(),
  label: z.string().nullable(),
  fileSystem: z.string().nullable(),
  freeBytes: Count,
  totalBytes: Count,
  kind: z.enum(['removable', 'fixed', 'network', 'unknown']),
  isReadOnly: z.boolean(),
  /** Has copies of this register, by the journal. */
  isKnown: z.boolean(),
  /** When the newest of them was made. */
  lastCopyAtMs: z.number().int().nullable(),
  /** Verified copies on it that are still there. */
  copies: Count,
});
export type DriveChoice = z.output<typeof DriveChoice>;

/** What was entered after the copy must be keyed again. */
export const Restoration = z.object({
  restoredAtMs: z.number().int(),
  /** The moment of the copy; null when it did not know it. */
  copyMadeAtMs: z.number().int().nullable(),
});
export type Restoration = z.output<typeof Restoration>;

/** Steps of making a copy, in their order. */
export const BACKUP_STAGES = ['image', 'writing', 'reading-back', 'checking'] as const;

/** Steps of opening a copy, and of making a register of it. */
export const READING_STAGES = ['reading', 'decrypting', 'checking'] as const;
export const RESTORE_STAGES = ['snapshot', 'keys', 'copying', 'search', 'checking'] as const;
