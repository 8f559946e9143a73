import type { Generated } from 'kysely';

/** A line of the head's list: a confidential family that was opened with a reason, or a family registered twice. */
export interface ReviewsTable {
  n: Generated<number>;
  id: string;
  kind: 'opened' | 'twice';
  family_n: number;
  /** Of `twice`: the family that was there before. */
  other_family_n: Generated<number | null>;
  user_id: string;
  /** Of `opened`: the head or deputy who stood by. */
  second_user_id: Generated<string | null>;
  reason: Generated<string | null>;
  created_at_ms: number;
  /** Of `opened`: until then the family is open to the user. */
  until_ms: Generated<number | null>;
  settled_at_ms: Generated<number | null>;
  settled_by: Generated<string | null>;
  note: Generated<string | null>;
}
