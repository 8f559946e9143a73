import type { Generated } from 'kysely';

export interface FamiliesTable {
  n: Generated<number>;
  id: string;
  code: string;
  version: number;
  stage: string;
  level: string | null;
  worker: string | null;
  /** Sort key of the worker's name. */
  worker_sort_key: string;
  registered_on: string;
  stated_children: number | null;
  notes: string | null;
  /** The member the family is called after; null while it is known by code only. */
  main_person_n: number | null;
  /** Copies of the current address and of the main person's name, kept by every command, so that a list needs no sort. */
  community_code: string | null;
  settlement_code: string | null;
  sort_key: string;
  created_at_ms: number;
  changed_at_ms: number;
  /** In the recycle bin since; null while in use. */
  deleted_at_ms: Generated<number | null>;
  deleted_by: Generated<string | null>;
}

export interface FamilyMembersTable {
  n: Generated<number>;
  id: string;
  family_n: number;
  person_n: number;
  relation: string;
  position: number;
}

export interface FamilyAddressesTable {
  n: Generated<number>;
  id: string;
  family_n: number;
  community_code: string | null;
  settlement_code: string | null;
  street: string | null;
  directions: string | null;
  no_fixed_address: 0 | 1;
}

export interface FamilyCircumstancesTable {
  n: Generated<number>;
  family_n: number;
  factor: number;
  is_main: 0 | 1;
}

/** Last number given out per year and centre letter; numbers are never given twice. */
export interface CaseNumbersTable {
  n: Generated<number>;
  letter: string;
  year: number;
  last_number: number;
}
