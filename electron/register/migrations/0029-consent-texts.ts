import { type Kysely, sql } from 'kysely';

export const name = '0029-consent-texts';

const STATEMENTS = [
  // What the consent form says from a day on; nothing is changed or removed, since people sign it.
  `create table consent_texts (
    n integer primary key,
    id text not null unique,
    version integer not null unique check (version > 1),
    valid_from text not null,
    words text not null,
    user_id text not null,
    saved_at_ms integer not null
  ) strict`,
];

export async function up(trx: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
}
