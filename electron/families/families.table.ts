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
  stated_minors: number | null;
  notes: string | null;
  /** The member the family is called after; null while it is known by code only. */
  main_person_n: number | null;
  /** Copies of the current address and of the main person's name, kept by every command, so that a list needs no sort. */
  community_code: string | null;
  settlement_code: string | null;
  sort_key: string;
  confidentiality: Generated<'ordinary' | 'confidential' | 'hidden'>;
  /** A confidential family is opened with a reason, and of some only while the head or a deputy stands by. */
  opening_needs_second: Generated<0 | 1>;
  /** Number of the present episode, from 1. */
  episode: Generated<number>;
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
  role: 'household' | 'livesWith' | 'livesApart';
  from_on: string | null;
  to_on: string | null;
  end_reason: string | null;
  position: number;
  /** In the recycle bin since; null while a member. */
  deleted_at_ms: Generated<number | null>;
  deleted_by: Generated<string | null>;
}

/** The address of a kind without `to_on` is the present one. */
export interface FamilyAddressesTable {
  n: Generated<number>;
  id: string;
  family_n: number;
  kind: 'actual' | 'registered';
  community_code: string | null;
  settlement_code: string | null;
  starosta_district: string | null;
  street: string | null;
  directions: string | null;
  /** Instead of an address: the person through whom the family is reached. */
  via_person: string | null;
  no_fixed_address: 0 | 1;
  from_on: string | null;
  to_on: string | null;
}

/** A factor of the law that held from and to; without `to_on` it holds now. */
export interface FamilyCircumstancesTable {
  n: Generated<number>;
  family_n: number;
  factor: number;
  is_main: 0 | 1;
  from_on: string | null;
  to_on: string | null;
}

export interface FamilyTagsTable {
  n: Generated<number>;
  family_n: number;
  tag: string;
}

/** Steps of the case in the order they were taken. */
export interface FamilyStepsTable {
  n: Generated<number>;
  family_n: number;
  episode: number;
  stage: string;
  taken_on: string;
  reason: string | null;
  document: string | null;
  user_id: string | null;
}

export interface FamilyWorkersTable {
  n: Generated<number>;
  family_n: number;
  worker: string;
  from_on: string;
  to_on: string | null;
  /** What the worker before left to this one. */
  note: Generated<string | null>;
}

/** Who is named for a family, and for whom it does not exist, whatever their role. */
export interface FamilyAccessTable {
  n: Generated<number>;
  family_n: number;
  user_id: string;
  kind: 'named' | 'blocked';
  reason: string | null;
  set_by: string;
  set_at_ms: number;
}

/** From taking on the register to closing; what stood at the closing is kept, so that episodes can be compared. */
export interface FamilyEpisodesTable {
  n: Generated<number>;
  family_n: number;
  number: number;
  opened_on: string;
  closed_on: string | null;
  closing_reason: string | null;
  result: string | null;
  level: string | null;
  worker: string | null;
  /** JSON list of factor numbers, the main one first. */
  factors: string | null;
  members: number | null;
}

/** Last number given out per year and centre letter; numbers are never given twice. */
export interface CaseNumbersTable {
  n: Generated<number>;
  letter: string;
  year: number;
  last_number: number;
}
