import { type Kysely, sql } from 'kysely';

export const name = '0017-sound-families-index';

/*
 * With detail = none, secure deletion leaves the index unsound (measured, SQLite 3.53.4: checksum mismatch after
 * deletions); with detail = column it does not.
 */
const STATEMENTS = [
  `create virtual table families_words_sound using fts5 (
    words, detail = column, prefix = '2 3 4', tokenize = 'unicode61 remove_diacritics 0'
  )`,
  "insert into families_words_sound (families_words_sound, rank) values ('secure-delete', 1)",
  'insert into families_words_sound (rowid, words) select rowid, words from families_words',
  'drop table families_words',
  'alter table families_words_sound rename to families_words',
];

export async function up(trx: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
}
