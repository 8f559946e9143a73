import { type Kysely, sql } from 'kysely';

export const name = '0025-groups';

const STATEMENTS = [
  // Circles of mutual support. A participant is a name, a chosen name or a code, and no member of a family.
  `create table groups (
    n integer primary key,
    id text not null unique,
    version integer not null,
    name text not null,
    format text not null check (format in ('circle12', 'twoBlocks', 'open')),
    community_code text references places (code),
    place text,
    project text,
    minutes integer not null check (minutes > 0),
    least integer not null,
    most integer not null,
    leader text,
    co_leader text,
    ended_on text,
    user_id text not null,
    created_at_ms integer not null,
    changed_at_ms integer not null
  ) strict`,
  `create table group_participants (
    n integer primary key,
    id text not null unique,
    group_n integer not null references groups (n),
    version integer not null,
    name text not null,
    joined_on text,
    left_on text,
    left_reason text,
    on_miss text not null check (on_miss in ('nothing', 'message', 'call')),
    keep_apart text
  ) strict`,
  'create index group_participants_by_group on group_participants (group_n)',
  `create table group_meetings (
    n integer primary key,
    id text not null unique,
    group_n integer not null references groups (n),
    version integer not null,
    on_date text not null,
    at_time text,
    state text not null check (state in ('planned', 'held', 'cancelled')),
    is_online integer not null check (is_online in (0, 1)),
    theme text,
    reason text,
    guests integer not null,
    children integer not null,
    log text,
    worries text,
    was_one_to_one integer not null check (was_one_to_one in (0, 1)),
    needs_supervision integer not null check (needs_supervision in (0, 1))
  ) strict`,
  'create index group_meetings_by_group on group_meetings (group_n, on_date)',
  `create table group_attendance (
    n integer primary key,
    meeting_n integer not null references group_meetings (n),
    participant_n integer not null references group_participants (n),
    mark text not null check (mark in ('present', 'late', 'leftEarly', 'online', 'excused', 'absent')),
    unique (meeting_n, participant_n)
  ) strict`,
];

export async function up(trx: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
}
