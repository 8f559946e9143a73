import type { Generated } from 'kysely';

export interface UsersTable {
  n: Generated<number>;
  id: string;
  name: string;
  role: 'head' | 'deputy' | 'caseWorker' | 'groupCoordinator' | 'trainer' | 'clerk' | 'technician';
  /** Name of the key slot, so that a slot leads to its user. */
  slot: string;
  /** As the head wrote it; null of a user who has not signed in since logins are kept. */
  login: Generated<string | null>;
  /** The password was given by the head and lasts for one signing in. */
  must_change_password: Generated<0 | 1>;
  switched_off_at_ms: Generated<number | null>;
  created_at_ms: number;
}

/** Communities that a case worker reaches besides their own cases. */
export interface UserCommunitiesTable {
  n: Generated<number>;
  user_id: string;
  community_code: string;
}

/** A name under which a user stands as the worker of families. */
export interface UserWorkerNamesTable {
  n: Generated<number>;
  user_id: string;
  name: string;
  /** As `families.worker_sort_key`. */
  sort_key: string;
}
