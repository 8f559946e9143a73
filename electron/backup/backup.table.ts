import type { Generated } from 'kysely';

/** One attempt to make a backup. A copy counts only when its outcome is `verified`. */
export interface BackupsTable {
  n: Generated<number>;
  id: string;
  /** Orders the copies, whatever the clock says; part of the file's name. */
  number: number;
  /** The moment of the image. */
  began_at_ms: number;
  /** `unfinished` while it is being made, and for good when the program ended meanwhile. */
  outcome: 'unfinished' | 'verified' | 'failed' | 'cancelled';
  file_name: string;
  /** The folder as the system shows it. */
  place: string;
  place_kind: 'same-disk' | 'removable' | 'network' | 'elsewhere';
  /** Of the file. Null, like the counts, until the copy is verified. */
  bytes: number | null;
  families: number | null;
  persons: number | null;
  verified_at_ms: number | null;
  /** Besides those that were asked for: what the copy was made before. */
  reason: Generated<'asked' | 'evacuation' | 'migration' | 'import' | 'restore' | 'rotation'>;
  /** Volume serial number or UUID; null for a folder. */
  medium: string | null;
  /** What the volume is called by its owner. */
  medium_label: string | null;
  file_system: string | null;
  /** Public keys of those who open it; null for copies of the first days. */
  sealed_to: string | null;
  regional_to: string | null;
  is_signed: Generated<0 | 1>;
  /** Of the audit chain at the moment of the image. */
  audit_head: string | null;
  audit_count: number | null;
  /** Last time when every byte was read and was as it was written. */
  checked_at_ms: number | null;
  /** It was removed, or is known to be no longer where it was. */
  removed_at_ms: number | null;
}

/** One row: the keys of copies that live in the register. */
export interface BackupKeysTable {
  n: Generated<number>;
  /** Private half of the Ed25519 key, 64 hexadecimal digits. */
  signing_seed: string;
  /** Whose paper opens the copies; in the register for whoever restores with the regional key. */
  recovery_recipient: string | null;
  regional_recipient: string | null;
  regional_since_ms: number | null;
}

/** The register was made anew of a copy: what was entered after the copy is missing. */
export interface RestorationsTable {
  n: Generated<number>;
  id: string;
  restored_at_ms: number;
  /** Null for a copy that does not know its number: one from before a change of the schema. */
  copy_number: number | null;
  copy_made_at_ms: number | null;
  /** The office has read what to key again. */
  dismissed_at_ms: number | null;
}
