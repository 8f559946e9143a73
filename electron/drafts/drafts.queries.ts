import { type Expression, type SqlBool, sql } from 'kysely';
import type { Visibility } from '#electron/access/visibility.ts';
import type { Reader, Writer } from '#electron/register/handles.ts';
import type { Draft, DraftContent, DraftMark, DraftPlace } from '#shared/drafts/drafts.ts';

/** Records that hang on a family. */
const OF_FAMILY = ['case_documents', 'visits', 'given_services', 'reports'] as const;

/** A draft over a family, a record of it or a person that is not there for its writer any more is not there either. */
function ofVisible(visible: Visibility): Expression<SqlBool> {
  const unseen = (condition: Expression<SqlBool>) => sql<SqlBool>`(${condition}) is not true`;
  const unseenFamily = sql<SqlBool>`${unseen(visible.families)} and ${unseen(visible.familiesInBin)}`;
  const ofFamily = OF_FAMILY.map(
    (table) => sql<SqlBool>`not exists (
      select 1 from ${sql.table(table)} as r join families as f on f.n = r.family_n
      where r.id = record_id and ${unseenFamily})`,
  );
  return sql<SqlBool>`not exists (select 1 from families as f where f.id = record_id and ${unseenFamily})
    and not exists (select 1 from persons as p where p.id = record_id and ${unseen(visible.persons)})
    and ${sql.join(ofFamily, sql` and `)}`;
}

/** The draft of one form of this user, or null. */
export async function findDraft(
  db: Reader,
  visible: Visibility,
  userId: string,
  { form, recordId }: DraftPlace,
): Promise<Draft | null> {
  const row = await db
    .selectFrom('drafts')
    .where('user_id', '=', userId)
    .where('form', '=', form)
    .where('record_id', '=', recordId)
    .where(ofVisible(visible))
    .select(['content', 'saved_at_ms'])
    .executeTakeFirst();
  return row === undefined ? null : { content: JSON.parse(row.content) as DraftContent, savedAtMs: row.saved_at_ms };
}

/** Forms of this user with a draft, the latest first. */
export async function listDrafts(db: Reader, visible: Visibility, userId: string): Promise<DraftMark[]> {
  const rows = await db
    .selectFrom('drafts')
    .where('user_id', '=', userId)
    .where(ofVisible(visible))
    .orderBy('saved_at_ms', 'desc')
    .orderBy('n', 'desc')
    .select(['form', 'record_id', 'saved_at_ms'])
    .execute();
  return rows.map(({ form, record_id, saved_at_ms }) => ({ form, recordId: record_id, savedAtMs: saved_at_ms }));
}

/** Forgets the draft of one form. A command that saves a form calls it, so that both happen or neither. */
export async function deleteDraft(trx: Writer, userId: string, { form, recordId }: DraftPlace): Promise<void> {
  await trx
    .deleteFrom('drafts')
    .where('user_id', '=', userId)
    .where('form', '=', form)
    .where('record_id', '=', recordId)
    .execute();
}

/** Forgets the drafts of every user over a record, of all its forms or of one. */
export async function deleteEveryDraft(
  trx: Writer,
  { form, recordId }: { form?: DraftPlace['form']; recordId: DraftPlace['recordId'] },
): Promise<void> {
  const ofRecord = trx.deleteFrom('drafts').where('record_id', '=', recordId);
  await (form === undefined ? ofRecord : ofRecord.where('form', '=', form)).execute();
}
