import { type Kysely, sql } from 'kysely';

export const name = '0002-families';

const STATEMENTS = [
  `create table persons (
    n integer primary key,
    id text not null unique,
    surname text,
    given_name text,
    patronymic text,
    sex text check (sex in ('female', 'male')),
    born_on text,
    birth_year integer,
    sort_key text not null,
    created_at_ms integer not null,
    changed_at_ms integer not null
  ) strict`,
  `create table person_phones (
    n integer primary key,
    id text not null unique,
    person_n integer not null references persons (n) on delete cascade,
    number text not null,
    position integer not null
  ) strict`,
  'create index person_phones_by_person on person_phones (person_n, position)',
  `create table families (
    n integer primary key,
    id text not null unique,
    code text not null unique,
    version integer not null,
    stage text not null,
    level text,
    worker text,
    worker_sort_key text not null,
    registered_on text not null,
    stated_children integer,
    notes text,
    main_person_n integer references persons (n),
    community_code text references places (code),
    settlement_code text references places (code),
    sort_key text not null,
    created_at_ms integer not null,
    changed_at_ms integer not null
  ) strict`,
  'create index families_by_name on families (sort_key, n)',
  'create index families_by_place on families (community_code, stage, level, sort_key)',
  'create index families_by_worker on families (worker_sort_key)',
  `create table family_members (
    n integer primary key,
    id text not null unique,
    family_n integer not null references families (n) on delete cascade,
    person_n integer not null references persons (n),
    relation text not null,
    position integer not null
  ) strict`,
  'create index family_members_by_family on family_members (family_n, position)',
  'create index family_members_by_person on family_members (person_n)',
  `create table family_addresses (
    n integer primary key,
    id text not null unique,
    family_n integer not null references families (n) on delete cascade,
    community_code text references places (code),
    settlement_code text references places (code),
    street text,
    directions text,
    no_fixed_address integer not null check (no_fixed_address in (0, 1))
  ) strict`,
  'create index family_addresses_by_family on family_addresses (family_n)',
  `create table family_circumstances (
    n integer primary key,
    family_n integer not null references families (n) on delete cascade,
    factor integer not null check (factor between 1 and 99),
    is_main integer not null check (is_main in (0, 1)),
    unique (family_n, factor)
  ) strict`,
  'create index family_circumstances_by_factor on family_circumstances (factor, family_n)',
  `create table case_numbers (
    n integer primary key,
    letter text not null,
    year integer not null,
    last_number integer not null,
    unique (letter, year)
  ) strict`,
  `create virtual table families_words using fts5 (
    words, detail = none, prefix = '2 3 4', tokenize = 'unicode61 remove_diacritics 0'
  )`,
  // Deleted words must leave the file as well: without this FTS5 keeps them in old segments.
  "insert into families_words (families_words, rank) values ('secure-delete', 1)",
];

export async function up(trx: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
}
