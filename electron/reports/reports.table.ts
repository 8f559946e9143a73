import type { Generated } from 'kysely';

/** A report about a family, as it came in, and what became of it. */
export interface ReportsTable {
  n: Generated<number>;
  id: string;
  /** Numbers run from 1 within the year in which the report came in. */
  year: number;
  number: number;
  version: number;
  received_on: string;
  /** HH:MM */
  received_at: string;
  /** Entry of the vocabulary `reportWays`. */
  way: string;
  /** Entry of the vocabulary `reportSources`. */
  source: string;
  /** Null for an anonymous report. */
  reporter: string | null;
  reporter_contact: string | null;
  /** Whether the reporter agrees to be named to the office that decides. */
  reporter_agrees: 0 | 1;
  /** Whom it is about, as said. */
  about: string;
  community_code: string | null;
  settlement_code: string | null;
  place: string | null;
  children: number | null;
  words: string;
  /** JSON list of factor numbers. */
  factors: string;
  is_urgent: 0 | 1;
  is_child_at_risk: 0 | 1;
  handed_to: string | null;
  measures: string | null;
  /** Null while nothing is decided. */
  outcome: 'family' | 'refused' | 'unconfirmed' | 'contactRefused' | 'later' | null;
  outcome_on: string | null;
  /** Of a refusal: entry of the vocabulary `refusalGrounds`. */
  ground: string | null;
  outcome_words: string | null;
  /** Of `later` and `contactRefused`: the day to try again. */
  try_on: string | null;
  /** Of `family`: the family that the report became part of. */
  family_n: number | null;
  answered_on: string | null;
  answer: string | null;
  /** Who wrote it down. */
  user_id: string;
  created_at_ms: number;
  changed_at_ms: number;
}
