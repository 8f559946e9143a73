import { type Kysely, sql } from 'kysely';

export const name = '0010-vocabulary-marks';

const STATEMENTS = [
  // What the office says of an entry beside its words: of a relation, that it makes somebody a child of the family; of a
  // factor, that papers tell it as a number only. What the program itself says so of does not stand here.
  'alter table vocabulary_entries add column is_marked integer not null default 0 check (is_marked in (0, 1))',
];

export async function up(trx: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
}
