import type { Generated } from 'kysely';

export interface PlacementsTable {
  n: Generated<number>;
  id: string;
  version: number;
  user_id: string;
  created_at_ms: number;
  changed_at_ms: number;
  trainee_n: number;
  community_code: string | null;
  host: string | null;
  position: string | null;
  mentor: string | null;
  contract_kind: 'services' | 'employment' | null;
  contract_number: string | null;
  contract_on: string | null;
  from_on: string;
  to_on: string;
  ended_on: string | null;
  end_reason: string | null;
  pay_kopiykas: number | null;
  budget_line: string | null;
  works_as: string | null;
  note: string | null;
}
