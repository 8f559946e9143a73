import type { Generated } from 'kysely';

/** How long the office has, for clocks that began between two days. */
export interface TermsTable {
  n: Generated<number>;
  id: string;
  kind: string;
  amount: number;
  unit: string;
  ground: string | null;
  valid_from: string | null;
  valid_to: string | null;
  is_builtin: 0 | 1;
}
