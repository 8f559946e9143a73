import { type Kysely, sql } from 'kysely';

export const name = '0030-search-pages';

/** The prefixes of each index, as it had them. */
const PREFIXES = { families_words: '2 3 4', addresses_words: '2 3 4', persons_words: '1 2 3 4' };
/**
 * Of 4,096 bytes of a page the cipher takes 32 and SQLite what a row needs: 4,029 are left. FTS5 fills 4,050 by itself, so
 * that each of its pages had a second one for the rest.
 */
const PAGE_BYTES = 4000;

// Nothing is ranked by the lengths of columns: without them each row costs a page less to write.
const anew = ([table, prefix]: [string, string]) => [
  `create virtual table ${table}_anew using fts5 (
    words, detail = column, columnsize = 0, prefix = '${prefix}', tokenize = 'unicode61 remove_diacritics 0'
  )`,
  `insert into ${table}_anew (${table}_anew, rank) values ('secure-delete', 1)`,
  `insert into ${table}_anew (${table}_anew, rank) values ('pgsz', ${PAGE_BYTES})`,
  `insert into ${table}_anew (rowid, words) select rowid, words from ${table}`,
  `drop table ${table}`,
  `alter table ${table}_anew rename to ${table}`,
];

export async function up(trx: Kysely<unknown>): Promise<void> {
  for (const statement of Object.entries(PREFIXES).flatMap(anew)) await sql.raw(statement).execute(trx);
  // A view of the index that is there: it holds nothing itself.
  await sql.raw('create virtual table addresses_words_terms using fts5vocab (addresses_words, row)').execute(trx);
}
