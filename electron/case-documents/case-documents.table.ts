import type { Generated } from 'kysely';

/** A document of a case. What it holds stands in `body`, after the fields of its kind. */
export interface CaseDocumentsTable {
  n: Generated<number>;
  id: string;
  family_n: number;
  version: number;
  /** Name of one of `DOCUMENT_KINDS`. */
  kind: string;
  /** JSON. */
  body: string;
  /** The day it is of, out of the body. */
  on_date: string;
  /** The day by which something is to be done, out of the body; null where nothing is, and for a replaced one. */
  due_on: string | null;
  /** Which of its kind in the family; null until it is signed. */
  number: number | null;
  signed_on: string | null;
  /** The signed document of which this is the new version. */
  renews_n: number | null;
  user_id: string;
  created_at_ms: number;
  changed_at_ms: number;
  removed_at_ms: number | null;
}
