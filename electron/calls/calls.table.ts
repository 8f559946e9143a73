import type { Generated } from 'kysely';

/** The telephone journal. */
export interface CallsTable {
  n: Generated<number>;
  id: string;
  version: number;
  user_id: string;
  created_at_ms: number;
  changed_at_ms: number;
  called_on: string;
  /** 'HH:MM' */
  called_at: string | null;
  alias: string | null;
  contact: string | null;
  need: string | null;
  agreed: string | null;
  first_on: string | null;
  first_at: string | null;
  first_with: string | null;
  first_where: string | null;
  safe_way: string | null;
  outcome: 'talked' | 'arranged' | 'met' | 'notCome' | 'joined';
  participant_n: number | null;
}

/** One row: words that the centre set for the line and for those under 18. */
export interface GroupNotesTable {
  n: Generated<number>;
  version: number;
  line: string | null;
  under_age: string | null;
  /** To whom talks before enrolling go. */
  safety_user_id: Generated<string | null>;
}
