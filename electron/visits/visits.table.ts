import type { Generated } from 'kysely';

/** A visit to a family, or another contact with it. */
export interface VisitsTable {
  n: Generated<number>;
  id: string;
  family_n: number;
  version: number;
  /** Entry of the vocabulary `visitKinds`. */
  kind: string;
  /** Null for a contact that nobody planned. */
  planned_on: string | null;
  outcome: 'planned' | 'done' | 'notMet' | 'cancelled';
  /** The day on which it was held, or on which nobody was met or it was called off. */
  held_on: string | null;
  whom: string | null;
  note: string | null;
  /** Shown to whoever wrote it, the head and the deputy. */
  private_note: string | null;
  user_id: string;
  created_at_ms: number;
  changed_at_ms: number;
}
