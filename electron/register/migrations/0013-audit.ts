import { type Kysely, sql } from 'kysely';

export const name = '0013-audit';

const STATEMENTS = [
  `create table audit_lines (
    n integer primary key,
    at_ms integer not null,
    user_id text,
    act text not null,
    channel text not null,
    record_kind text,
    record_id text,
    number integer,
    detail text,
    covered blob,
    hash blob not null check (length(hash) = 32)
  ) strict`,
  'create index audit_lines_by_record on audit_lines (record_id, n) where record_id is not null',
  'create index audit_lines_covering on audit_lines (n) where covered is not null',
  `create trigger audit_lines_are_added_in_order before insert on audit_lines
    when new.n is not (select coalesce(max(n), 0) + 1 from audit_lines)
    begin select raise(abort, 'lines of the audit are added in order'); end`,
  `create trigger audit_lines_are_not_changed before update on audit_lines
    begin select raise(abort, 'lines of the audit are not changed'); end`,
  `create trigger audit_lines_are_not_removed before delete on audit_lines
    begin select raise(abort, 'lines of the audit are not removed'); end`,
];

export async function up(trx: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
}
