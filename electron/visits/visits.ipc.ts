import type { Handlers } from '#electron/ipc/handlers.ts';
import { refuse } from '#shared/ipc/reply.ts';
import type { visitsContract } from '#shared/visits/visits.contract.ts';
import { addVisit, changeVisit, finishVisit } from './visits.commands.ts';
import { listDueVisits, listVisits } from './visits.queries.ts';

/** Handlers of visits. */
export const visitsHandlers: Handlers<typeof visitsContract> = {
  ofFamily: async ({ db, visible, session }, { familyId }) =>
    (await listVisits(db, visible, session, familyId)) ?? refuse('families/not-found'),
  due: ({ db, visible }, input) => listDueVisits(db, visible, input),
  add: addVisit,
  change: changeVisit,
  finish: finishVisit,
};
