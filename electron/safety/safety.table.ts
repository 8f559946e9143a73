import type { Generated } from 'kysely';

/** A woman of a group and whoever she may have to be kept apart from: another woman of it, or one who leads it. */
export interface SafetyTalksTable {
  n: Generated<number>;
  id: string;
  participant_n: number;
  other_participant_n: number | null;
  facilitator_n: number | null;
  created_at_ms: number;
  settled_at_ms: Generated<number | null>;
  settled_by: Generated<string | null>;
}
