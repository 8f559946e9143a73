import type { Generated } from 'kysely';

/** A service that a family was given on a day. */
export interface GivenServicesTable {
  n: Generated<number>;
  id: string;
  family_n: number;
  version: number;
  given_on: string;
  /** Entry of the vocabulary `socialServices`. */
  service: string;
  form: 'individual' | 'group';
  /** How many times on that day. */
  amount: number;
  place: string | null;
  note: string | null;
  user_id: string;
  created_at_ms: number;
  changed_at_ms: number;
  /** Written down by mistake: out of every list and paper since, and brought back by undoing. */
  removed_at_ms: Generated<number | null>;
}
