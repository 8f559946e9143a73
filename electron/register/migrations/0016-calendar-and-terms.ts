import { type Kysely, sql } from 'kysely';

export const name = '0016-calendar-and-terms';

const STATEMENTS = [
  // One row: the office's week, and the days between which holidays are worked.
  `create table working_week (
    n integer primary key check (n = 1),
    weekdays text not null,
    holidays_work_from text,
    holidays_work_to text
  ) strict`,
  // Holidays of every year ('MM-DD') and single days ('YYYY-MM-DD') that are worked, or not, all the same.
  `create table calendar_days (
    n integer primary key,
    id text not null unique,
    day text not null,
    is_working integer not null check (is_working in (0, 1)),
    name text not null,
    valid_from text,
    valid_to text
  ) strict`,
  `create table terms (
    n integer primary key,
    id text not null unique,
    kind text not null,
    amount integer not null,
    unit text not null,
    ground text,
    valid_from text,
    valid_to text,
    is_builtin integer not null check (is_builtin in (0, 1))
  ) strict`,
  'create index terms_by_kind on terms (kind, valid_from)',
];

export async function up(trx: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
}
