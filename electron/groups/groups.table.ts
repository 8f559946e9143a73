import type { Generated } from 'kysely';

/** A circle of mutual support. */
export interface GroupsTable {
  n: Generated<number>;
  id: string;
  version: number;
  name: string;
  /** Code of a format. */
  format: string;
  community_code: string | null;
  place: string | null;
  minutes: number;
  least: number;
  most: number;
  leader_n: number | null;
  co_leader_n: number | null;
  ended_on: string | null;
  user_id: string;
  created_at_ms: number;
  changed_at_ms: number;
}

/** A woman of a group: a name, a chosen name or a code. She waits while she has not joined. */
export interface GroupParticipantsTable {
  n: Generated<number>;
  id: string;
  group_n: number;
  version: number;
  name: string;
  joined_on: string | null;
  left_on: string | null;
  left_reason: string | null;
  on_miss: 'nothing' | 'message' | 'call';
  /** Shown to coordinators of groups only. */
  keep_apart: string | null;
  age: '15-17' | '18-35' | '36+' | null;
  /** JSON: a list of `Status`. */
  statuses: string;
  consent: string | null;
  /** JSON: a list of `Step`. */
  steps: string;
  /** Shown to coordinators of groups only. */
  own_path: string | null;
}

export interface GroupMeetingsTable {
  n: Generated<number>;
  id: string;
  group_n: number;
  version: number;
  on_date: string;
  /** 'HH:MM' */
  at_time: string | null;
  state: 'planned' | 'held' | 'cancelled';
  is_online: 0 | 1;
  theme: string | null;
  reason: string | null;
  guests: number;
  children: number;
  log: string | null;
  /** Shown to coordinators of groups only. */
  worries: string | null;
  was_one_to_one: 0 | 1;
  needs_supervision: 0 | 1;
  block: string | null;
  covered: string | null;
  next_theme: string | null;
  /** Who stood in for one of the pair. */
  leader_n: number | null;
  co_leader_n: number | null;
}

/** Who was at a meeting, and how. */
export interface GroupAttendanceTable {
  n: Generated<number>;
  meeting_n: number;
  participant_n: number;
  mark: 'present' | 'late' | 'leftEarly' | 'online' | 'excused' | 'absent';
}

/** What she answered to a question of the centre's own, from 0 to 10. */
export interface GroupAnswersTable {
  n: Generated<number>;
  participant_n: number;
  point: 'start' | 'middle' | 'end';
  question: string;
  value: number;
}

/** What a woman filled in of herself, from 0 to 10. */
export interface GroupAssessmentsTable {
  n: Generated<number>;
  participant_n: number;
  point: 'start' | 'middle' | 'end';
  strength: number;
  support: number;
  knows: number;
}
