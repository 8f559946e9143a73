import { type Kysely, sql } from 'kysely';

export const name = '0018-letterheads';

const STATEMENTS = [
  `create table letterheads (
    n integer primary key,
    id text not null unique,
    valid_from text not null unique,
    parent_body text,
    institution text not null,
    legal_code text,
    address text,
    phone text,
    email text,
    head_post text,
    head_name text,
    envelope_sender text
  ) strict`,
];

export async function up(trx: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
}
