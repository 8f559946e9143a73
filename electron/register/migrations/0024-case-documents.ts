import { type Kysely, sql } from 'kysely';

export const name = '0024-case-documents';

const STATEMENTS = [
  // Assessments, plans, contracts and what keeps a woman safe: what a document holds is said by its kind.
  `create table case_documents (
    n integer primary key,
    id text not null unique,
    family_n integer not null references families (n),
    version integer not null,
    kind text not null,
    body text not null check (json_valid(body)),
    on_date text not null,
    due_on text,
    number integer,
    signed_on text,
    renews_n integer references case_documents (n),
    user_id text not null,
    created_at_ms integer not null,
    changed_at_ms integer not null,
    removed_at_ms integer,
    check ((number is null) = (signed_on is null))
  ) strict`,
  'create index case_documents_by_family on case_documents (family_n, on_date)',
  'create index case_documents_due on case_documents (due_on) where due_on is not null and removed_at_ms is null',
  'create index case_documents_renewals on case_documents (renews_n) where renews_n is not null',
];

export async function up(trx: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
}
