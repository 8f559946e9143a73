import { type Kysely, sql } from 'kysely';

export const name = '0003-backups';

const STATEMENTS = [
  `create table backups (
    n integer primary key,
    id text not null unique,
    number integer not null unique,
    began_at_ms integer not null,
    outcome text not null check (outcome in ('unfinished', 'verified', 'failed', 'cancelled')),
    file_name text not null,
    place text not null,
    place_kind text not null check (place_kind in ('same-disk', 'removable', 'network', 'elsewhere')),
    bytes integer,
    families integer,
    persons integer,
    verified_at_ms integer,
    check (outcome <> 'verified' or (bytes > 0 and families >= 0 and persons >= 0 and verified_at_ms is not null))
  ) strict`,
];

export async function up(trx: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
}
