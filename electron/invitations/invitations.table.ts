import type { Generated } from 'kysely';

/** Slips from who works with a woman to who holds the circle; `user_id` wrote it. */
export interface InvitationsTable {
  n: Generated<number>;
  id: string;
  version: number;
  user_id: string;
  created_at_ms: number;
  changed_at_ms: number;
  name: string;
  contact: string;
  companion: string | null;
  answer: 'met' | 'notYet' | null;
  answered_on: string | null;
  came: Generated<0 | 1>;
  may_tell: Generated<0 | 1>;
}
