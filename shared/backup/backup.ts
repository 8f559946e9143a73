import { z } from 'zod';

/** Where a copy lies, seen from the register: `same-disk` is lost together with it. */
export const PLACE_KINDS = ['same-disk', 'removable', 'network', 'elsewhere'] as const;

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
});
export type Backup = z.output<typeof Backup>;

/** Why to make a copy now: there is none, none away from this disk, or the last one is too old. */
export const REMINDERS = ['none', 'same-disk-only', 'old'] as const;

export const BackupState = z.object({
  /** The last verified copy. */
  last: Backup.nullable(),
  /** Whole days since the last verified copy that does not lie on the register's own disk; null without one. */
  daysSince: Count.nullable(),
  reminder: z.enum(REMINDERS).nullable(),
});
export type BackupState = z.output<typeof BackupState>;

/** Steps of making a copy, in their order. */
export const BACKUP_STAGES = ['image', 'encrypting', 'writing', 'reading-back', 'checking'] as const;

/** Steps of opening a copy, and of making a register of it. */
export const READING_STAGES = ['reading', 'checking'] as const;
export const RESTORE_STAGES = ['keys', 'copying', 'search', 'checking'] as const;

/** What a copy holds, shown before anything is restored from it. */
export const BackupContents = z.object({
  /** The moment of the image; null for a copy that was laid beside the register before a change of its schema. */
  madeAtMs: z.number().int().nullable(),
  /** The last change of a family in it; null when it holds none. */
  lastChangeAtMs: z.number().int().nullable(),
  centreName: z.string(),
  isDemonstration: z.boolean(),
  /** Name of the head who will sign in to the restored register; null when it has none. */
  headName: z.string().nullable(),
  families: Count,
  persons: Count,
});
export type BackupContents = z.output<typeof BackupContents>;
