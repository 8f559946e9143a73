import type { Handlers } from '#electron/ipc/handlers.ts';
import type { advocacyContract } from '#shared/advocacy/advocacy.contract.ts';
import { refuse } from '#shared/ipc/reply.ts';
import { addAdvocacy, changeAdvocacy } from './advocacy.commands.ts';
import { findAdvocacy, listAdvocacy, listAdvocacyChanges } from './advocacy.queries.ts';

/** Handlers of talks with communities. */
export const advocacyHandlers: Handlers<typeof advocacyContract> = {
  list: ({ db }) => listAdvocacy(db),
  get: async ({ db }, { id }) => (await findAdvocacy(db, id)) ?? refuse('records/not-found'),
  history: async ({ db }, { id }) => (await listAdvocacyChanges(db, id)) ?? refuse('records/not-found'),
  add: addAdvocacy,
  change: changeAdvocacy,
};
