import type { Writer } from '#electron/register/handles.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import { type ListLayout, type ListName, MAX_VIEWS, type ViewContent, type ViewId } from '#shared/views/views.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import { exactKey } from '#shared/vocabulary/text/folding.ts';
import { findView, listViewPlaces } from './views.queries.ts';

/** Whose views, and when. */
interface Scene {
  readonly trx: Writer;
  readonly session: Session;
  readonly now: Date;
}

const isNamed = (name: string) => (view: { name: string }) => exactKey(view.name) === exactKey(name);

/** Keeps what a list shows as its last tab. Names that differ only in letter case or apostrophes are one name. */
export async function saveView(
  { trx, session, now }: Scene,
  { name, view }: { name: string; view: ViewContent },
): Promise<{ id: ViewId } | Refusal<'views/name-taken' | 'views/too-many'>> {
  const others = await listViewPlaces(trx, session.userId, view.list);
  if (others.some(isNamed(name))) return refuse('views/name-taken');
  if (others.length >= MAX_VIEWS) return refuse('views/too-many', { details: { most: MAX_VIEWS } });
  const id = newId<ViewId>();
  await trx
    .insertInto('saved_views')
    .values({
      id,
      user_id: session.userId,
      list: view.list,
      name,
      content: JSON.stringify(view.content),
      position: (others.at(-1)?.position ?? -1) + 1,
      created_at_ms: now.getTime(),
    })
    .execute();
  return { id };
}

/** Makes a view show what the list shows now. A view of another list is not there for this one. */
export async function replaceView(
  { trx, session }: Scene,
  { id, view }: { id: ViewId; view: ViewContent },
): Promise<null | Refusal<'views/not-found'>> {
  const known = await findView(trx, session.userId, id);
  if (known === undefined || known.list !== view.list) return refuse('views/not-found');
  const content = JSON.stringify(view.content);
  await trx.updateTable('saved_views').set({ content }).where('n', '=', known.n).execute();
  return null;
}

export async function renameView(
  { trx, session }: Scene,
  { id, name }: { id: ViewId; name: string },
): Promise<null | Refusal<'views/not-found' | 'views/name-taken'>> {
  const known = await findView(trx, session.userId, id);
  if (known === undefined) return refuse('views/not-found');
  const others = (await listViewPlaces(trx, session.userId, known.list)).filter((view) => view.id !== id);
  if (others.some(isNamed(name))) return refuse('views/name-taken');
  await trx.updateTable('saved_views').set({ name }).where('n', '=', known.n).execute();
  return null;
}

export async function removeView(
  { trx, session }: Scene,
  { id }: { id: ViewId },
): Promise<null | Refusal<'views/not-found'>> {
  const known = await findView(trx, session.userId, id);
  if (known === undefined) return refuse('views/not-found');
  await trx.deleteFrom('saved_views').where('n', '=', known.n).execute();
  return null;
}

/** Puts the tabs into this order; those that it does not name stand behind them as they were. */
export async function reorderViews(
  { trx, session }: Scene,
  { list, ids }: { list: ListName; ids: readonly ViewId[] },
): Promise<null> {
  const views = await listViewPlaces(trx, session.userId, list);
  const named = ids.flatMap((id) => views.find((view) => view.id === id) ?? []);
  const ordered = [...new Set([...named, ...views])];
  for (const [position, { n }] of ordered.entries()) {
    await trx.updateTable('saved_views').set({ position }).where('n', '=', n).execute();
  }
  return null;
}

/** Keeps the layout of a list, or forgets it. */
export async function saveLayout(
  { trx, session }: Scene,
  { list, layout }: { list: ListName; layout: ListLayout | null },
): Promise<null> {
  const user_id = session.userId;
  await trx.deleteFrom('list_layouts').where('user_id', '=', user_id).where('list', '=', list).execute();
  if (layout !== null) {
    await trx
      .insertInto('list_layouts')
      .values({ user_id, list, content: JSON.stringify(layout) })
      .execute();
  }
  return null;
}
