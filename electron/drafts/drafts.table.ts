import type { Generated } from 'kysely';

/** What was typed into a form and not yet saved. */
export interface DraftsTable {
  n: Generated<number>;
  id: string;
  user_id: string;
  form: string;
  /** '' for something new. */
  record_id: string;
  /** JSON, as the form keeps it. */
  content: string;
  saved_at_ms: number;
}
