import type { Generated } from 'kysely';

/** A list that the centre built. */
export interface OwnListsTable {
  n: Generated<number>;
  id: string;
  title: string;
  /** Folded, so that two lists are not told apart by a capital letter. */
  key: string;
  /** JSON. */
  definition: string;
  changed_at_ms: number;
  changed_by: string;
}
