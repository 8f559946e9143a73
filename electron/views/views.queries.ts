import type { Reader } from '#electron/register/handles.ts';
import { ListLayout, type ListName, type SavedView, VIEW_CONTENTS, type ViewId } from '#shared/views/views.ts';

/** A stored JSON as the schema has it, or undefined when it is from a program that kept something else. */
function read<T>(schema: { safeParse(value: unknown): { data?: T } }, json: string): T | undefined {
  return schema.safeParse(JSON.parse(json)).data;
}

/** Views of this user over one list, in the order of their tabs. One that this program cannot read is left out. */
export async function listViews(db: Reader, userId: string, list: ListName): Promise<SavedView[]> {
  const rows = await db
    .selectFrom('saved_views')
    .where('user_id', '=', userId)
    .where('list', '=', list)
    .orderBy('position')
    .orderBy('n')
    .select(['id', 'name', 'content'])
    .execute();
  return rows.flatMap(({ id, name, content }) => {
    const view = read(VIEW_CONTENTS[list], content);
    return view === undefined ? [] : [{ id: id as ViewId, name, content: view }];
  });
}

/** A view of this user, or undefined. */
export async function findView(db: Reader, userId: string, id: string) {
  return await db
    .selectFrom('saved_views')
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .select(['n', 'list', 'name'])
    .executeTakeFirst();
}

/** Ids, names and positions of every view of this user over one list, readable or not. */
export async function listViewPlaces(db: Reader, userId: string, list: string) {
  return await db
    .selectFrom('saved_views')
    .where('user_id', '=', userId)
    .where('list', '=', list)
    .orderBy('position')
    .orderBy('n')
    .select(['n', 'id', 'name', 'position'])
    .execute();
}

/** The layout that this user chose for a list, or null. */
export async function findLayout(db: Reader, userId: string, list: ListName): Promise<ListLayout | null> {
  const row = await db
    .selectFrom('list_layouts')
    .where('user_id', '=', userId)
    .where('list', '=', list)
    .select('content')
    .executeTakeFirst();
  return row === undefined ? null : (read(ListLayout, row.content) ?? null);
}
