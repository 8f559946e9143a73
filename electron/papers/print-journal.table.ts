import type { Generated } from 'kysely';

/** A paper or file with somebody's data, written down before it left. */
export interface PrintedPapersTable {
  n: Generated<number>;
  id: string;
  year: number;
  /** Of the copy, from 1 in every year. */
  number: number;
  at_ms: number;
  user_id: string;
  /** Name of the paper in the catalogue. */
  paper: string;
  /** What the centre calls the list, where it is one of its own. */
  title: string | null;
  target: string;
  /** JSON array. */
  carries: string;
  families: number;
  /** Code of the vocabulary; null where nothing with a name left. */
  purpose: string | null;
  given_to: string | null;
  /** The same for the same paper or own list, whatever it is narrowed to. */
  order_key: string;
  is_made: 0 | 1;
  destroyed_on: string | null;
  destroyed_by: string | null;
}
