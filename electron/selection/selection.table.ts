import type { Generated } from 'kysely';

export interface ScoreSheetsTable {
  n: Generated<number>;
  id: string;
  version: number;
  user_id: string;
  created_at_ms: number;
  changed_at_ms: number;
  trainee_n: number;
  assessor: string;
  is_related: 0 | 1;
  /** JSON: criterion and value. */
  scores: string;
  remark: string | null;
  changed_after_seeing: Generated<0 | 1>;
}

export interface SelectionDecisionsTable {
  n: Generated<number>;
  id: string;
  trainee_n: number;
  decision: 'invited' | 'reserve' | 'refused';
  reason: string;
  mean_hundredths: number | null;
  rank: number | null;
  decided_on: string;
  signed_by: string;
  user_id: string;
  created_at_ms: number;
}
