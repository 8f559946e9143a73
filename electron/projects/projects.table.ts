import type { Generated } from 'kysely';

export interface ProjectsTable {
  n: Generated<number>;
  id: string;
  version: number;
  user_id: string;
  created_at_ms: number;
  changed_at_ms: number;
  name: string;
  grantee: string | null;
  donor: string | null;
  from_on: string | null;
  to_on: string | null;
  note: string | null;
  /** JSON: a list of `ProjectTarget`. */
  targets: Generated<string>;
  /** JSON: a list of `BudgetLine`. */
  budget: Generated<string>;
}

/** Which project has paid for a group, from one day to another. */
export interface GroupProjectsTable {
  n: Generated<number>;
  group_n: number;
  project_n: number;
  from_on: string;
  to_on: string | null;
}
