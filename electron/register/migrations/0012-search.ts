import { type Kysely, sql } from 'kysely';

export const name = '0012-search';

const index = (table: string, prefix: string) => [
  `create virtual table ${table} using fts5 (
    words, detail = column, prefix = '${prefix}', tokenize = 'unicode61 remove_diacritics 0'
  )`,
  // Deleted words must leave the file as well: without this FTS5 keeps them in old segments. With detail = none it then
  // leaves the index itself unsound (measured, SQLite 3.53.4: checksum mismatch after deletions), with column it does not.
  `insert into ${table} (${table}, rank) values ('secure-delete', 1)`,
];

/** The last ten signs from the end, so that the end of a number is the beginning of something that has an index. */
const TAIL = Array.from({ length: 10 }, (_, at) => `substr(number, ${-1 - at}, 1)`).join(' || ');

const STATEMENTS = [
  ...index('persons_words', '1 2 3 4'),
  ...index('addresses_words', '2 3 4'),
  'create virtual table persons_words_terms using fts5vocab (persons_words, row)',
  `create index person_phones_by_number on person_phones (number)`,
  `create index person_phones_by_tail on person_phones (${TAIL})`,
  // «Ж-26-003470» is asked for by its number.
  'create index families_by_number on families (substr(code, 6))',
  // 0 is no rules at all: the program writes the index when it opens the register.
  'create table search_state (n integer primary key check (n = 1), rules integer not null) strict',
  'insert into search_state (n, rules) values (1, 0)',
];

export async function up(trx: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
}
