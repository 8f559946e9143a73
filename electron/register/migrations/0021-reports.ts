import { type Kysely, sql } from 'kysely';

export const name = '0021-reports';

const STATEMENTS = [
  // Reports about families, as they come in. Who reported is told to few and stands on no paper of a family.
  `create table reports (
    n integer primary key,
    id text not null unique,
    year integer not null,
    number integer not null,
    version integer not null,
    received_on text not null,
    received_at text not null,
    way text not null,
    source text not null,
    reporter text,
    reporter_contact text,
    reporter_agrees integer not null check (reporter_agrees in (0, 1)),
    about text not null,
    community_code text references places (code),
    settlement_code text references places (code),
    place text,
    children integer,
    words text not null,
    factors text not null,
    is_urgent integer not null check (is_urgent in (0, 1)),
    is_child_at_risk integer not null check (is_child_at_risk in (0, 1)),
    handed_to text,
    measures text,
    outcome text check (outcome in ('family', 'refused', 'unconfirmed', 'contactRefused', 'later')),
    outcome_on text,
    ground text,
    outcome_words text,
    try_on text,
    family_n integer references families (n),
    answered_on text,
    answer text,
    user_id text not null,
    created_at_ms integer not null,
    changed_at_ms integer not null,
    unique (year, number)
  ) strict`,
  'create index reports_by_outcome on reports (outcome, received_on)',
  'create index reports_by_family on reports (family_n) where family_n is not null',
];

export async function up(trx: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
}
