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
    confidentiality text not null default 'ordinary' check (confidentiality in ('ordinary', 'confidential', 'hidden')),
    episode integer not null default 1,
    created_at_ms integer not null,
    changed_at_ms integer not null,
    deleted_at_ms integer,
    deleted_by text
  ) strict`,
  // What lies in the recycle bin is in no list.
  'create index families_by_name on families (deleted_at_ms, sort_key, n)',
  'create index families_by_place on families (deleted_at_ms, community_code, stage, level, sort_key)',
  'create index families_by_worker on families (deleted_at_ms, worker_sort_key, worker)',
  'create index families_in_bin on families (deleted_at_ms) where deleted_at_ms is not null',
  `create table family_members (
    n integer primary key,
    id text not null unique,
    family_n integer not null references families (n) on delete cascade,
    person_n integer not null references persons (n),
    relation text not null,
    role text not null default 'household' check (role in ('household', 'livesWith', 'livesApart')),
    from_on text,
    to_on text,
    end_reason text,
    position integer not null,
    deleted_at_ms integer,
    deleted_by text
  ) strict`,
  'create index family_members_by_family on family_members (family_n, position)',
  'create index family_members_by_person on family_members (person_n)',
  `create table family_addresses (
    n integer primary key,
    id text not null unique,
    family_n integer not null references families (n) on delete cascade,
    kind text not null default 'actual' check (kind in ('actual', 'registered')),
    community_code text references places (code),
    settlement_code text references places (code),
    starosta_district text,
    street text,
    directions text,
    via_person text,
    no_fixed_address integer not null check (no_fixed_address in (0, 1)),
    from_on text,
    to_on text
  ) strict`,
  'create index family_addresses_by_family on family_addresses (family_n, kind, to_on)',
  // One address of each kind is the present one.
  `create unique index family_addresses_present on family_addresses (family_n, kind) where to_on is null`,
  `create table family_circumstances (
    n integer primary key,
    family_n integer not null references families (n) on delete cascade,
    factor integer not null check (factor between 1 and 99),
    is_main integer not null check (is_main in (0, 1)),
    from_on text,
    to_on text
  ) strict`,
  'create index family_circumstances_by_family on family_circumstances (family_n)',
  'create index family_circumstances_by_factor on family_circumstances (factor, family_n) where to_on is null',
  `create unique index family_circumstances_present on family_circumstances (family_n, factor) where to_on is null`,
  `create table family_tags (
    n integer primary key,
    family_n integer not null references families (n) on delete cascade,
    tag text not null,
    unique (family_n, tag)
  ) strict`,
  'create index family_tags_by_tag on family_tags (tag, family_n)',
  // Steps of the case, in the order they were taken; families.stage is the last one.
  `create table family_steps (
    n integer primary key,
    family_n integer not null references families (n) on delete cascade,
    episode integer not null,
    stage text not null,
    taken_on text not null,
    reason text,
    document text,
    user_id text
  ) strict`,
  'create index family_steps_by_family on family_steps (family_n, n)',
  // Who worked with the family and when; families.worker is the present one.
  `create table family_workers (
    n integer primary key,
    family_n integer not null references families (n) on delete cascade,
    worker text not null,
    from_on text not null,
    to_on text
  ) strict`,
  'create index family_workers_by_family on family_workers (family_n, n)',
  // A family may come again: each time from taking on the register to closing.
  `create table family_episodes (
    n integer primary key,
    family_n integer not null references families (n) on delete cascade,
    number integer not null,
    opened_on text not null,
    closed_on text,
    closing_reason text,
    result text,
    level text,
    worker text,
    factors text,
    members integer,
    unique (family_n, number)
  ) strict`,
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
