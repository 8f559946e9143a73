import type { Generated } from 'kysely';

/** Formats of the centre's own, and shipped ones that it changed. Null is the wording that is shipped. */
export interface GroupFormatsTable {
  n: Generated<number>;
  id: string;
  version: number;
  user_id: string;
  created_at_ms: number;
  changed_at_ms: number;
  code: string;
  name: string | null;
  is_open: 0 | 1;
  every_days: number;
  minutes: number;
  least: number;
  most: number;
  leader_role: string | null;
  co_leader_role: string | null;
  service: string | null;
  rules: string | null;
  /** JSON: a list of `ProgrammeItem`. */
  programme: string | null;
  /** JSON: a list of questions. */
  questions: string;
}
