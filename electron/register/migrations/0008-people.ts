import { type Kysely, sql } from 'kysely';

export const name = '0008-people';

const STATEMENTS = [
  'alter table persons add column version integer not null default 1',
  // What a person without a name is called in the meantime.
  'alter table persons add column alias text',
  'alter table persons add column identified_at_ms integer',
  'alter table persons add column identified_by text',
  'alter table persons add column age_band text',
  'alter table persons add column citizenship text',
  'alter table persons add column disability text',
  'alter table persons add column legal_capacity text',
  'alter table persons add column occupation text',
  // The one phone that a person had until now is taken to be their own.
  "alter table person_phones add column label text not null default 'own'",
  'alter table person_phones add column note text',
  `create table person_former_names (
    n integer primary key,
    id text not null unique,
    person_n integer not null references persons (n) on delete cascade,
    surname text,
    given_name text,
    patronymic text,
    until_on text,
    position integer not null
  ) strict`,
  'create index person_former_names_by_person on person_former_names (person_n, position)',
  `create table person_documents (
    n integer primary key,
    id text not null unique,
    person_n integer not null references persons (n) on delete cascade,
    kind text not null,
    title text,
    number text,
    issued_by text,
    issued_on text,
    valid_until text,
    note text,
    position integer not null
  ) strict`,
  'create index person_documents_by_person on person_documents (person_n, position)',
  `create table person_restorations (
    n integer primary key,
    id text not null unique,
    person_n integer not null references persons (n) on delete cascade,
    kind text not null,
    title text,
    requested_from text,
    requested_on text,
    obtained_on text,
    cost_kopiykas integer check (cost_kopiykas >= 0),
    note text,
    position integer not null
  ) strict`,
  'create index person_restorations_by_person on person_restorations (person_n, position)',
  `create table person_safe_contacts (
    n integer primary key,
    id text not null unique,
    person_n integer not null unique references persons (n) on delete cascade,
    may_call text not null check (may_call in ('yes', 'asAgreed', 'no')),
    call_to text,
    call_when text,
    call_from text,
    code_word text,
    no_letters integer not null check (no_letters in (0, 1)),
    keep_from text,
    note text
  ) strict`,
];

export async function up(trx: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
}
