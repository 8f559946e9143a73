import { type Kysely, sql } from 'kysely';

export const name = '0007-place-validity';

const STATEMENTS = [
  // Day of the edition of the classifier that no longer has the place; null while it is there.
  'alter table places add column ended_on text',
];

export async function up(trx: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
}
