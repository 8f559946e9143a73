import type { Generated } from 'kysely';

/** A journal that became part of the register. */
export interface ImportsTable {
  n: Generated<number>;
  id: string;
  target: string;
  file_name: string;
  sheet: string;
  user_id: string;
  at_ms: number;
  added: number;
  merged: number;
  skipped: number;
  /** What was said of it, as JSON. */
  result: string;
  undone_at_ms: number | null;
  undone_by: string | null;
  /** What was said of its undoing, as JSON. */
  undone: string | null;
}

/** What a row of a journal did to the register. */
export interface ImportRowsTable {
  n: Generated<number>;
  import_n: number;
  row: number;
  family_n: number;
  outcome: 'added' | 'merged';
  /** Of the family after it. */
  version: number;
  /** What a merged family was before, as JSON. */
  before: string | null;
}

/** The meanings that were chosen for the columns of a head. */
export interface ImportLayoutsTable {
  n: Generated<number>;
  target: string;
  signature: string;
  /** JSON of an array of meanings. */
  meanings: string;
  used_at_ms: number;
}
