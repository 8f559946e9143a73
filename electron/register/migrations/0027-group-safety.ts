import { type Kysely, sql } from 'kysely';

export const name = '0027-group-safety';

const STATEMENTS = [
  // Two who must not meet by chance: whoever the head named talks with her before she is enrolled.
  `create table safety_talks (
    n integer primary key,
    id text not null unique,
    participant_n integer not null references group_participants (n),
    other_participant_n integer references group_participants (n),
    facilitator_n integer references facilitators (n),
    created_at_ms integer not null,
    settled_at_ms integer,
    settled_by text,
    check ((other_participant_n is null) <> (facilitator_n is null))
  ) strict`,
  'create index safety_talks_by_participant on safety_talks (participant_n)',
  'alter table group_notes add column safety_user_id text',
  // From a woman of a group to her family, never back, and only with a reason.
  `create table participant_links (
    n integer primary key,
    participant_n integer not null references group_participants (n),
    family_n integer not null references families (n),
    reason text not null,
    user_id text not null,
    created_at_ms integer not null,
    unique (participant_n, family_n)
  ) strict`,
  'create index participant_links_by_family on participant_links (family_n)',
  // Questions of the centre's own beside the three scales: a JSON list in the format, an answer a row.
  "alter table group_formats add column questions text not null default '[]'",
  `create table group_answers (
    n integer primary key,
    participant_n integer not null references group_participants (n),
    point text not null check (point in ('start', 'middle', 'end')),
    question text not null,
    value integer not null check (value between 0 and 10),
    unique (participant_n, point, question)
  ) strict`,
];

export async function up(trx: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
}
