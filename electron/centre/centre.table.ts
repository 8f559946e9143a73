import type { Generated } from 'kysely';

/** One row: what this register is. */
export interface CentreTable {
  n: Generated<number>;
  id: string;
  kind: 'regional' | 'local' | 'organisation';
  name: string;
  letter: string;
  region_code: string;
  is_demonstration: 0 | 1;
  /** Day of the edition of the official classifier that is loaded. */
  classifier_on: string;
  created_at_ms: number;
}

export interface CentreCommunitiesTable {
  n: Generated<number>;
  community_code: string;
}
