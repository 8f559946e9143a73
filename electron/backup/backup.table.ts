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
}
