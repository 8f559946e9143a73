import type { Generated } from 'kysely';

export interface FacilitatorsTable {
  n: Generated<number>;
  id: string;
  version: number;
  user_id: string;
  created_at_ms: number;
  changed_at_ms: number;
  name: string;
  role: 'expert' | 'ally' | 'facilitator' | 'consultant' | null;
  phone: string | null;
  community_code: string | null;
  training: string | null;
  ready_on: string | null;
  supervision: string | null;
  pledged_on: string | null;
  fee_kopiykas: Generated<number>;
  note: string | null;
  ended_on: string | null;
}
