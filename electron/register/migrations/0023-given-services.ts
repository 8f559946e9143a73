import { type Kysely, sql } from 'kysely';

export const name = '0023-given-services';

const STATEMENTS = [
  // Services that a family was given, a line a family and a day.
  `create table given_services (
    n integer primary key,
    id text not null unique,
    family_n integer not null references families (n),
    version integer not null,
    given_on text not null,
    service text not null,
    form text not null check (form in ('individual', 'group')),
    amount integer not null check (amount > 0),
    place text,
    note text,
    user_id text not null,
    created_at_ms integer not null,
    changed_at_ms integer not null,
    removed_at_ms integer
  ) strict`,
  'create index given_services_by_family on given_services (family_n, given_on)',
  'create index given_services_by_day on given_services (given_on)',
];

export async function up(trx: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
}
