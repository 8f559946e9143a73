import type { Generated } from 'kysely';

/** A circle of mutual support. */
export interface GroupsTable {
  n: Generated<number>;
  id: string;
  version: number;
  name: string;
  format: 'circle12' | 'twoBlocks' | 'open';
  community_code: string | null;
  place: string | null;
  project: string | null;
  minutes: number;
  least: number;
  most: number;
  leader: string | null;
  co_leader: string | null;
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
}

/** Who was at a meeting, and how. */
export interface GroupAttendanceTable {
  n: Generated<number>;
  meeting_n: number;
  participant_n: number;
  mark: 'present' | 'late' | 'leftEarly' | 'online' | 'excused' | 'absent';
}
