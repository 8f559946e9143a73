import type { Writer } from '#electron/register/handles.ts';
import type { DraftContent, DraftPlace } from '#shared/drafts/drafts.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import { deleteDraft } from './drafts.queries.ts';

/** Whose drafts, and when. */
interface Scene {
  readonly trx: Writer;
  readonly session: Session;
  readonly now: Date;
}

/** Keeps what a form holds; the draft that was kept for it before is gone. */
export async function saveDraft(
  { trx, session, now }: Scene,
  { form, recordId, content }: DraftPlace & { content: DraftContent },
): Promise<{ savedAtMs: number }> {
  const kept = { content: JSON.stringify(content), saved_at_ms: now.getTime() };
  await trx
    .insertInto('drafts')
    .values({ id: newId(), user_id: session.userId, form, record_id: recordId, ...kept })
    .onConflict((conflict) => conflict.columns(['user_id', 'form', 'record_id']).doUpdateSet(kept))
    .execute();
  return { savedAtMs: kept.saved_at_ms };
}

export async function discardDraft({ trx, session }: Scene, place: DraftPlace): Promise<null> {
  await deleteDraft(trx, session.userId, place);
  return null;
}
