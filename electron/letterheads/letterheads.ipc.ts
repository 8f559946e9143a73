import type { Handlers } from '#electron/ipc/handlers.ts';
import type { letterheadsContract } from '#shared/letterheads/letterheads.contract.ts';
import { removeLetterhead, saveLetterhead } from './letterheads.commands.ts';
import { listLetterheads } from './letterheads.queries.ts';

export const letterheadsHandlers: Handlers<typeof letterheadsContract> = {
  list: ({ db }) => listLetterheads(db),
  save: saveLetterhead,
  remove: removeLetterhead,
};
