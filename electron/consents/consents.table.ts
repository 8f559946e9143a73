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
