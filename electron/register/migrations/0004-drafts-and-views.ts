import { type Kysely, sql } from 'kysely';

export const name = '0004-drafts-and-views';

const STATEMENTS = [
  // What was typed into a form and not yet saved. record_id is '' for something new.
  `create table drafts (
    n integer primary key,
    id text not null unique,
    user_id text not null,
    form text not null,
    record_id text not null,
    content text not null,
    saved_at_ms integer not null,
    unique (user_id, form, record_id)
  ) strict`,
  // A list's filter, order and columns under a name.
  `create table saved_views (
    n integer primary key,
    id text not null unique,
    user_id text not null,
    list text not null,
    name text not null,
    content text not null,
    position integer not null,
    created_at_ms integer not null,
    unique (user_id, list, name)
  ) strict`,
  // Columns chosen for a list, and their widths.
  `create table list_layouts (
    n integer primary key,
    user_id text not null,
    list text not null,
    content text not null,
    unique (user_id, list)
  ) strict`,
];

export async function up(trx: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
}
