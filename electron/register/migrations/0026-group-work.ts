import { type Kysely, sql } from 'kysely';

export const name = '0026-group-work';

const KEPT = `id text not null unique,
    version integer not null,
    user_id text not null,
    created_at_ms integer not null,
    changed_at_ms integer not null`;

const TABLES = [
  // Templates of groups. A shipped one has a row only when the centre changed it; null is the wording that is shipped.
  `create table group_formats (
    n integer primary key,
    ${KEPT},
    code text not null unique,
    name text,
    is_open integer not null check (is_open in (0, 1)),
    every_days integer not null check (every_days > 0),
    minutes integer not null check (minutes > 0),
    least integer not null,
    most integer not null,
    leader_role text,
    co_leader_role text,
    service text,
    rules text,
    programme text
  ) strict`,
  // Who leads circles; no user of the register.
  `create table facilitators (
    n integer primary key,
    ${KEPT},
    name text not null,
    role text check (role in ('expert', 'ally', 'facilitator', 'consultant')),
    phone text,
    community_code text references places (code),
    training text,
    ready_on text,
    supervision text,
    pledged_on text,
    fee_kopiykas integer not null default 0,
    note text,
    ended_on text
  ) strict`,
  `create table projects (
    n integer primary key,
    ${KEPT},
    name text not null,
    grantee text,
    donor text,
    from_on text,
    to_on text,
    note text
  ) strict`,
  // A group outlives its project: each has paid for it from one day to another.
  `create table group_projects (
    n integer primary key,
    group_n integer not null references groups (n),
    project_n integer not null references projects (n),
    from_on text not null,
    to_on text
  ) strict`,
  'create index group_projects_by_group on group_projects (group_n, from_on)',
  // The telephone journal. Whoever calls is an alias; she takes part only when she agrees.
  `create table calls (
    n integer primary key,
    ${KEPT},
    called_on text not null,
    called_at text,
    alias text,
    contact text,
    need text,
    agreed text,
    first_on text,
    first_at text,
    first_with text,
    first_where text,
    safe_way text,
    outcome text not null check (outcome in ('talked', 'arranged', 'met', 'notCome', 'joined')),
    participant_n integer references group_participants (n)
  ) strict`,
  'create index calls_by_day on calls (called_on)',
  // Hours of the line and what is asked of those under 18: a page of words of the centre.
  `create table group_notes (
    n integer primary key check (n = 1),
    version integer not null,
    line text,
    under_age text
  ) strict`,
  `insert into group_notes (n, version, line, under_age) values (1, 0, null, null)`,
  // A slip from whoever works with her to whoever holds the circle: no case, no reason.
  `create table invitations (
    n integer primary key,
    ${KEPT},
    name text not null,
    contact text not null,
    companion text,
    answer text check (answer in ('met', 'notYet')),
    answered_on text,
    came integer not null default 0 check (came in (0, 1)),
    may_tell integer not null default 0 check (may_tell in (0, 1))
  ) strict`,
  'create index invitations_by_user on invitations (user_id)',
  `create table group_assessments (
    n integer primary key,
    participant_n integer not null references group_participants (n),
    point text not null check (point in ('start', 'middle', 'end')),
    strength integer not null check (strength between 0 and 10),
    support integer not null check (support between 0 and 10),
    knows integer not null check (knows between 0 and 10),
    unique (participant_n, point)
  ) strict`,
];

const COLUMNS = [
  `alter table groups add column format_code text not null default 'circle12'`,
  'update groups set format_code = format',
  'alter table groups drop column format',
  'alter table groups rename column format_code to format',
  'alter table groups add column leader_n integer references facilitators (n)',
  'alter table groups add column co_leader_n integer references facilitators (n)',
  'update groups set leader_n = (select f.n from facilitators as f where f.name = groups.leader)',
  'update groups set co_leader_n = (select f.n from facilitators as f where f.name = groups.co_leader)',
  `insert into group_projects (group_n, project_n, from_on)
    select g.n, p.n, coalesce((select min(m.on_date) from group_meetings as m where m.group_n = g.n),
      date(g.created_at_ms / 1000, 'unixepoch'))
    from groups as g join projects as p on p.name = g.project`,
  'alter table groups drop column leader',
  'alter table groups drop column co_leader',
  'alter table groups drop column project',
  // The calendar, and meetings of others at the same hour.
  'create index group_meetings_by_day on group_meetings (on_date)',
  'alter table group_meetings add column block text',
  'alter table group_meetings add column covered text',
  'alter table group_meetings add column next_theme text',
  'alter table group_meetings add column leader_n integer references facilitators (n)',
  'alter table group_meetings add column co_leader_n integer references facilitators (n)',
  `alter table group_participants add column age text check (age in ('15-17', '18-35', '36+'))`,
  "alter table group_participants add column statuses text not null default '[]'",
  'alter table group_participants add column consent text',
  "alter table group_participants add column steps text not null default '[]'",
  // Shown to coordinators of groups only.
  'alter table group_participants add column own_path text',
];

/** A UUID of version 7 for the moment in which a group was written down. */
const NEW_ID = `substr(printf('%012x', created_at_ms), 1, 8) || '-' || substr(printf('%012x', created_at_ms), 9, 4) || '-7' ||
  substr(lower(hex(randomblob(2))), 2, 3) || '-8' || substr(lower(hex(randomblob(2))), 2, 3) || '-' ||
  lower(hex(randomblob(6)))`;

/** Names that stood in columns of groups become records of their own, one of each name. */
const named = (table: string, columns: readonly string[]) => `
  insert into ${table} (id, version, user_id, created_at_ms, changed_at_ms, name)
  select ${NEW_ID}, 1, user_id, created_at_ms, created_at_ms, name from (
    select name, user_id, created_at_ms, min(n) from (
      ${columns.map((column) => `select ${column} as name, user_id, created_at_ms, n from groups`).join(' union all ')}
    ) where name is not null group by name)`;

export async function up(trx: Kysely<unknown>): Promise<void> {
  const records = [named('facilitators', ['leader', 'co_leader']), named('projects', ['project'])];
  for (const statement of [...TABLES, ...records, ...COLUMNS]) await sql.raw(statement).execute(trx);
}
