import type { Handlers } from '#electron/ipc/handlers.ts';
import type { givenServicesContract } from '#shared/given-services/given-services.contract.ts';
import { refuse } from '#shared/ipc/reply.ts';
import { addGiven, changeGiven, setRemoved } from './given-services.commands.ts';
import { listGivenIn, listGivenTo } from './given-services.queries.ts';

/** Handlers of given services. */
export const givenServicesHandlers: Handlers<typeof givenServicesContract> = {
  ofFamily: async ({ db, visible }, { familyId }) =>
    (await listGivenTo(db, visible, familyId)) ?? refuse('families/not-found'),
  journal: ({ db, visible }, input) => listGivenIn(db, visible, input),
  add: addGiven,
  change: changeGiven,
  setRemoved,
};
