import { type Kysely, sql } from 'kysely';

export const name = '0005-vocabularies';

const STATEMENTS = [
  // Words that an office may change: factors, tags, relations, reasons. Built-in words are named by the program's own
  // texts until a label stands here.
  `create table vocabulary_entries (
    n integer primary key,
    id text not null unique,
    vocabulary text not null,
    code text not null,
    valid_from text,
    valid_to text,
    position integer not null,
    is_builtin integer not null check (is_builtin in (0, 1)),
    unique (vocabulary, code)
  ) strict`,
  `create table vocabulary_labels (
    n integer primary key,
    entry_n integer not null references vocabulary_entries (n) on delete cascade,
    language text not null,
    label text not null,
    short_label text,
    unique (entry_n, language)
  ) strict`,
];

export async function up(trx: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
}
