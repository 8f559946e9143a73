import { z } from 'zod';
import { unrecorded } from '#shared/ipc/audit.ts';
import { command, query } from '#shared/ipc/procedure.ts';
import { ListLayout, ListName, MAX_VIEWS, SavedView, ViewContent, ViewId, ViewName } from './views.ts';

/** Tabs over a list and the look of its table: each user has their own. */
export const viewsContract = {
  /** Views of a list in the order of their tabs. */
  list: query({
    needs: 'views.use',
    audit: unrecorded("tabs and columns of one's own"),
    input: z.object({ list: ListName }),
    output: z.array(SavedView),
  }),

  /** Keeps what a list shows under a new name, as the last tab. */
  save: command({
    needs: 'views.use',
    audit: unrecorded("tabs and columns of one's own"),
    input: z.object({ name: ViewName, view: ViewContent }),
    output: z.object({ id: ViewId }),
    refusals: ['views/name-taken', 'views/too-many'],
  }),

  /** Makes a view show what the list shows now. */
  replace: command({
    needs: 'views.use',
    audit: unrecorded("tabs and columns of one's own"),
    input: z.object({ id: ViewId, view: ViewContent }),
    output: z.null(),
    refusals: ['views/not-found'],
  }),

  rename: command({
    needs: 'views.use',
    audit: unrecorded("tabs and columns of one's own"),
    input: z.object({ id: ViewId, name: ViewName }),
    output: z.null(),
    refusals: ['views/not-found', 'views/name-taken'],
  }),

  remove: command({
    needs: 'views.use',
    audit: unrecorded("tabs and columns of one's own"),
    input: z.object({ id: ViewId }),
    output: z.null(),
    refusals: ['views/not-found'],
  }),

  /** Puts the tabs into this order; tabs that it does not name stand behind them as they were. */
  reorder: command({
    needs: 'views.use',
    audit: unrecorded("tabs and columns of one's own"),
    input: z.object({ list: ListName, ids: z.array(ViewId).max(MAX_VIEWS) }),
    output: z.null(),
  }),

  /** The layout that the user chose for a list, or null. */
  layout: query({
    needs: 'views.use',
    audit: unrecorded("tabs and columns of one's own"),
    input: z.object({ list: ListName }),
    output: ListLayout.nullable(),
  }),

  /** Null goes back to the layout of the program. */
  saveLayout: command({
    needs: 'views.use',
    audit: unrecorded("tabs and columns of one's own"),
    input: z.object({ list: ListName, layout: ListLayout.nullable() }),
    output: z.null(),
  }),
};
