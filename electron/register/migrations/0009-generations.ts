import { type Kysely, sql } from 'kysely';

export const name = '0009-generations';

const STATEMENTS = [
  // Why the copy was made; everything but 'asked' and 'evacuation' lies beside the register.
  `alter table backups add column reason text not null default 'asked'
    check (reason in ('asked', 'evacuation', 'migration', 'import', 'restore', 'rotation'))`,
  // What identifies a volume (serial number, UUID), and what its owner called it. Null for a folder.
  'alter table backups add column medium text',
  'alter table backups add column medium_label text',
  'alter table backups add column file_system text',
  // Public keys that open it.
  'alter table backups add column sealed_to text',
  'alter table backups add column regional_to text',
  'alter table backups add column is_signed integer not null default 0 check (is_signed in (0, 1))',
  // Of the audit chain at the moment of the image.
  'alter table backups add column audit_head text',
  'alter table backups add column audit_count integer',
  // Last time when every byte of it was read and was as it was written.
  'alter table backups add column checked_at_ms integer',
  'alter table backups add column removed_at_ms integer',
  'update backups set checked_at_ms = verified_at_ms',
  `create table backup_keys (
    n integer primary key check (n = 1),
    signing_seed text not null check (length(signing_seed) = 64),
    recovery_recipient text,
    regional_recipient text,
    regional_since_ms integer
  ) strict`,
  `create table restorations (
    n integer primary key,
    id text not null unique,
    restored_at_ms integer not null,
    copy_number integer,
    copy_made_at_ms integer,
    dismissed_at_ms integer
  ) strict`,
];

export async function up(trx: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
}
