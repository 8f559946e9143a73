import { type Kysely, sql } from 'kysely';

export const name = '0019-services-consents-lists';

const STATEMENTS = [
  `create table services (
    n integer primary key,
    id text not null unique,
    community_code text,
    name text not null,
    sort_key text not null,
    provider text,
    address text,
    hours text,
    phone text,
    eligible text,
    documents text,
    checked_on text not null
  ) strict`,
  `create table consents (
    n integer primary key,
    id text not null unique,
    person_n integer not null references persons (n) on delete cascade,
    scope text not null,
    text_version text not null,
    given_on text not null,
    signer text not null check (signer in ('self', 'representative')),
    representative text,
    child_signed integer not null check (child_signed in (0, 1)),
    withdrawn_on text check (withdrawn_on >= given_on),
    user_id text not null
  ) strict`,
  'create index consents_by_person on consents (person_n, given_on)',
  // A list that somebody built, for everybody of the centre.
  `create table own_lists (
    n integer primary key,
    id text not null unique,
    title text not null,
    key text not null unique,
    definition text not null,
    changed_at_ms integer not null,
    changed_by text not null
  ) strict`,
];

export async function up(trx: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
}
