import type { Generated } from 'kysely';

/** The family of a woman of a group. */
export interface ParticipantLinksTable {
  n: Generated<number>;
  participant_n: number;
  family_n: number;
  reason: string;
  user_id: string;
  created_at_ms: number;
}
