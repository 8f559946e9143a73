import { type Kysely, sql } from 'kysely';

export const name = '0006-field-history';

const STATEMENTS = [
  // What a field was and became. Belongs to its record and is destroyed with it.
  `create table field_history (
    n integer primary key,
    thing text not null,
    record_n integer not null,
    field text not null,
    old_value text,
    new_value text,
    user_id text not null,
    changed_at_ms integer not null
  ) strict`,
  'create index field_history_by_record on field_history (thing, record_n, n)',
];

export async function up(trx: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
}
