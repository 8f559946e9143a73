import { type Kysely, sql } from 'kysely';

export const name = '0030-street-words';

export async function up(trx: Kysely<unknown>): Promise<void> {
  // A view of the index that is there: it holds nothing itself.
  await sql.raw('create virtual table addresses_words_terms using fts5vocab (addresses_words, row)').execute(trx);
}
