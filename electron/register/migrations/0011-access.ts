import { type Kysely, sql } from 'kysely';

export const name = '0011-access';

const STATEMENTS = [
  'alter table users add column login text',
  // A password that the head gave lasts for one signing in.
  `alter table users add column must_change_password integer not null default 0
    check (must_change_password in (0, 1))`,
  'alter table users add column switched_off_at_ms integer',
  // A case worker reaches these communities besides their own cases.
  `create table user_communities (
    n integer primary key,
    user_id text not null references users (id) on delete cascade,
    community_code text not null references places (code),
    unique (user_id, community_code)
  ) strict`,
  // The names under which a user stands as the worker of families; a name belongs to one user.
  `create table user_worker_names (
    n integer primary key,
    user_id text not null references users (id) on delete cascade,
    name text not null,
    sort_key text not null unique
  ) strict`,
  // Who is named for a family, and for whom it does not exist, whatever their role.
  `create table family_access (
    n integer primary key,
    family_n integer not null references families (n) on delete cascade,
    user_id text not null references users (id) on delete cascade,
    kind text not null check (kind in ('named', 'blocked')),
    reason text,
    set_by text not null,
    set_at_ms integer not null,
    unique (family_n, user_id)
  ) strict`,
  'create index family_access_by_user on family_access (user_id, kind)',
  // A confidential family is opened with a reason; of some only while the head or a deputy stands by.
  `alter table families add column opening_needs_second integer not null default 0
    check (opening_needs_second in (0, 1))`,
  // What a case worker leaves to the next one.
  'alter table family_workers add column note text',
  // What the head must look at: families opened with a reason, and families registered twice without a trace.
  `create table reviews (
    n integer primary key,
    id text not null unique,
    kind text not null check (kind in ('opened', 'twice')),
    family_n integer not null references families (n) on delete cascade,
    other_family_n integer references families (n) on delete cascade,
    user_id text not null references users (id),
    second_user_id text references users (id),
    reason text,
    created_at_ms integer not null,
    until_ms integer,
    settled_at_ms integer,
    settled_by text references users (id),
    note text
  ) strict`,
  'create index reviews_open on reviews (settled_at_ms, created_at_ms)',
  'create index reviews_by_user on reviews (user_id, until_ms) where until_ms is not null',
];

export async function up(trx: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
}
