import { type Kysely, sql } from 'kysely';

export const name = '0014-imports';

const STATEMENTS = [
  // Of the stated children those under age, as the official journal counts them.
  'alter table families add column stated_minors integer',
  // One journal that became part of the register. `result` is what was said of it, `undone` what was said of its undoing.
  `create table imports (
    n integer primary key,
    id text not null unique,
    target text not null,
    file_name text not null,
    sheet text not null,
    user_id text not null,
    at_ms integer not null,
    added integer not null,
    merged integer not null,
    skipped integer not null,
    result text not null,
    undone_at_ms integer,
    undone_by text,
    undone text
  ) strict`,
  // What a row did, and the versions that it left: a record that stands at them was not edited since.
  `create table import_rows (
    n integer primary key,
    import_n integer not null references imports (n) on delete cascade,
    row integer not null,
    family_n integer not null references families (n) on delete cascade,
    outcome text not null check (outcome in ('added', 'merged')),
    version integer not null,
    before text,
    check ((outcome = 'merged') = (before is not null))
  ) strict`,
  'create index import_rows_by_import on import_rows (import_n, row)',
  'create index import_rows_by_family on import_rows (family_n)',
  // The meanings that somebody chose for the columns of a head.
  `create table import_layouts (
    n integer primary key,
    target text not null,
    signature text not null,
    meanings text not null,
    used_at_ms integer not null,
    unique (target, signature)
  ) strict`,
];

export async function up(trx: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
}
