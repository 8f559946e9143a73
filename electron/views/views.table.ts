import type { Generated } from 'kysely';

/** A list's filter, order and columns under a name. */
export interface SavedViewsTable {
  n: Generated<number>;
  id: string;
  user_id: string;
  list: string;
  name: string;
  /** JSON. */
  content: string;
  position: number;
  created_at_ms: number;
}

/** Columns chosen for a list, and their widths. */
export interface ListLayoutsTable {
  n: Generated<number>;
  user_id: string;
  list: string;
  /** JSON. */
  content: string;
}
