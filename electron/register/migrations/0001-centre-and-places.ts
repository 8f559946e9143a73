import { type Kysely, sql } from 'kysely';

export const name = '0001-centre-and-places';

const STATEMENTS = [
  `create table centre (
    n integer primary key,
    id text not null unique,
    kind text not null check (kind in ('regional', 'local', 'organisation')),
    name text not null,
    letter text not null,
    region_code text not null,
    is_demonstration integer not null check (is_demonstration in (0, 1)),
    classifier_on text not null,
    created_at_ms integer not null
  ) strict`,
  `create table centre_communities (
    n integer primary key,
    community_code text not null unique
  ) strict`,
  `create table users (
    n integer primary key,
    id text not null unique,
    name text not null,
    role text not null,
    slot text not null unique,
    created_at_ms integer not null
  ) strict`,
  `create table places (
    n integer primary key,
    code text not null unique,
    level text not null check (level in ('O', 'K', 'P', 'H', 'M', 'X', 'C', 'B')),
    name text not null,
    parent_code text,
    sort_key text not null,
    key text not null
  ) strict`,
  'create index places_by_parent on places (parent_code, sort_key)',
  'create index places_by_key on places (key)',
  `create table place_names (
    n integer primary key,
    place_code text not null references places (code),
    name text not null,
    key text not null,
    kind text not null check (kind in ('former', 'alias')),
    unique (place_code, name)
  ) strict`,
  'create index place_names_by_key on place_names (key)',
];

export async function up(trx: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
}
