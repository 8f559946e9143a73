import type { Generated } from 'kysely';

/** What papers say of the centre from a day on. */
export interface LetterheadsTable {
  n: Generated<number>;
  id: string;
  valid_from: string;
  parent_body: string | null;
  institution: string;
  legal_code: string | null;
  address: string | null;
  phone: string | null;
  email: string | null;
  head_post: string | null;
  head_name: string | null;
  envelope_sender: string | null;
}
