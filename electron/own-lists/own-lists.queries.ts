import type { Reader } from '#electron/register/handles.ts';
import { ListDefinition, type OwnList, type OwnListId } from '#shared/own-lists/own-lists.ts';
import { sortKey } from '#shared/vocabulary/text/sort-key.ts';

/** Every list of the centre by title; one that this program cannot read is left out. */
export async function listOwnLists(db: Reader): Promise<OwnList[]> {
  const rows = await db.selectFrom('own_lists').select(['id', 'title', 'definition']).execute();
  const lists = rows.flatMap(({ id, definition }) => {
    const read = ListDefinition.safeParse(JSON.parse(definition));
    return read.success ? [{ id: id as OwnListId, definition: read.data }] : [];
  });
  return lists.sort((one, other) => (sortKey(one.definition.title) < sortKey(other.definition.title) ? -1 : 1));
}
