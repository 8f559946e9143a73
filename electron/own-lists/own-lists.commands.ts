import type { Writer } from '#electron/register/handles.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import type { ListDefinition, OwnListId } from '#shared/own-lists/own-lists.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import { exactKey } from '#shared/vocabulary/text/folding.ts';

interface Scene {
  readonly trx: Writer;
  readonly session: Session;
  readonly now: Date;
}

type SaveRefusal = Refusal<'own-lists/not-found'> | Refusal<'own-lists/title-taken'>;

/** Keeps a list, or puts a changed one in its place. */
export async function saveOwnList(
  { trx, session, now }: Scene,
  { id, definition }: { id: OwnListId | null; definition: ListDefinition },
): Promise<{ id: OwnListId } | SaveRefusal> {
  const key = exactKey(definition.title);
  const twin = await trx.selectFrom('own_lists').where('key', '=', key).select('id').executeTakeFirst();
  if (twin !== undefined && twin.id !== id) {
    return refuse('own-lists/title-taken', { fields: [{ path: 'title', code: 'title-taken' }] });
  }
  const row = {
    title: definition.title,
    key,
    definition: JSON.stringify(definition),
    changed_at_ms: now.getTime(),
    changed_by: session.userId,
  };
  if (id === null) {
    const added = newId<OwnListId>();
    await trx
      .insertInto('own_lists')
      .values({ id: added, ...row })
      .execute();
    return { id: added };
  }
  const { numUpdatedRows } = await trx.updateTable('own_lists').set(row).where('id', '=', id).executeTakeFirstOrThrow();
  return numUpdatedRows === 1n ? { id } : refuse('own-lists/not-found');
}

export async function removeOwnList(
  { trx }: Scene,
  { id }: { id: OwnListId },
): Promise<null | Refusal<'own-lists/not-found'>> {
  const { numDeletedRows } = await trx.deleteFrom('own_lists').where('id', '=', id).executeTakeFirstOrThrow();
  return numDeletedRows === 1n ? null : refuse('own-lists/not-found');
}
