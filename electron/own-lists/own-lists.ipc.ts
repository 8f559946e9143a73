import type { Handlers } from '#electron/ipc/handlers.ts';
import type { ownListsContract } from '#shared/own-lists/own-lists.contract.ts';
import { removeOwnList, saveOwnList } from './own-lists.commands.ts';
import { listOwnLists } from './own-lists.queries.ts';

export const ownListsHandlers: Handlers<typeof ownListsContract> = {
  list: ({ db }) => listOwnLists(db),
  save: saveOwnList,
  remove: removeOwnList,
};
