import type { Generated } from 'kysely';

type Outcome = 'yes' | 'partly' | 'no';

export interface AdvocacyTable {
  n: Generated<number>;
  id: string;
  version: number;
  user_id: string;
  created_at_ms: number;
  changed_at_ms: number;
  community_code: string;
  asked: string | null;
  of_whom: string | null;
  promised: string | null;
  outcome: Outcome | null;
  decision_number: string | null;
  decision_on: string | null;
  budget_line: string | null;
  from_month: string | null;
  after6: Outcome | null;
  after12: Outcome | null;
  note: string | null;
}
