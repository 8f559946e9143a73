import type { Generated } from 'kysely';

/** A consent to one scope; it holds until it is withdrawn. */
export interface ConsentsTable {
  n: Generated<number>;
  id: string;
  person_n: number;
  scope: string;
  text_version: string;
  given_on: string;
  signer: 'self' | 'representative';
  representative: string | null;
  child_signed: 0 | 1;
  withdrawn_on: string | null;
  /** Who wrote it down. */
  user_id: string;
}

/** A text of the form in the words of the office; what the program comes with is no row. */
export interface ConsentTextsTable {
  n: Generated<number>;
  id: string;
  version: number;
  valid_from: string;
  /** JSON by language. */
  words: string;
  user_id: string;
  saved_at_ms: number;
}
