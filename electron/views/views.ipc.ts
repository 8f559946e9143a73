import type { Handlers } from '#electron/ipc/handlers.ts';
import type { viewsContract } from '#shared/views/views.contract.ts';
import { removeView, renameView, reorderViews, replaceView, saveLayout, saveView } from './views.commands.ts';
import { findLayout, listViews } from './views.queries.ts';

export const viewsHandlers: Handlers<typeof viewsContract> = {
  list: ({ db, session }, { list }) => listViews(db, session.userId, list),
  save: saveView,
  replace: replaceView,
  rename: renameView,
  remove: removeView,
  reorder: reorderViews,
  layout: ({ db, session }, { list }) => findLayout(db, session.userId, list),
  saveLayout,
};
