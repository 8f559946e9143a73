import type { Generated } from 'kysely';
import type { EntryKind } from '#shared/entries/entries.ts';

/** Of a placement, of talks with a community, or, without either, of the centre. */
export interface WorkEntriesTable {
  n: Generated<number>;
  id: string;
  version: number;
  user_id: string;
  created_at_ms: number;
  changed_at_ms: number;
  placement_n: number | null;
  advocacy_n: number | null;
  kind: EntryKind;
  on_date: string;
  /** JSON: what the kind describes. */
  content: string;
}
