import { type Kysely, sql } from 'kysely';

export const name = '0020-print-journal';

const STATEMENTS = [
  // Every paper and file with somebody's data, from the moment before it left.
  `create table printed_papers (
    n integer primary key,
    id text not null unique,
    year integer not null,
    number integer not null,
    at_ms integer not null,
    user_id text not null,
    paper text not null,
    title text,
    target text not null,
    carries text not null,
    families integer not null,
    purpose text,
    given_to text,
    order_key text not null,
    is_made integer not null check (is_made in (0, 1)),
    destroyed_on text,
    destroyed_by text,
    unique (year, number)
  ) strict`,
  'create index printed_papers_by_order on printed_papers (order_key, user_id, n)',
];

export async function up(trx: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
}
