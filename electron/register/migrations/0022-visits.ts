import { type Kysely, sql } from 'kysely';

export const name = '0022-visits';

const STATEMENTS = [
  // Visits and other contacts with a family: planned, held, not met, called off.
  `create table visits (
    n integer primary key,
    id text not null unique,
    family_n integer not null references families (n),
    version integer not null,
    kind text not null,
    planned_on text,
    outcome text not null check (outcome in ('planned', 'done', 'notMet', 'cancelled')),
    held_on text,
    whom text,
    note text,
    private_note text,
    user_id text not null,
    created_at_ms integer not null,
    changed_at_ms integer not null,
    check ((outcome = 'planned') = (held_on is null)),
    check (outcome <> 'planned' or planned_on is not null)
  ) strict`,
  'create index visits_by_family on visits (family_n, outcome, held_on)',
  "create index visits_planned on visits (planned_on) where outcome = 'planned'",
];

export async function up(trx: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
}
