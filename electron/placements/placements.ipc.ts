import type { Handlers } from '#electron/ipc/handlers.ts';
import { refuse } from '#shared/ipc/reply.ts';
import type { placementsContract } from '#shared/placements/placements.contract.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { addPlacement, changePlacement } from './placements.commands.ts';
import { countWork, findPlacement, listBoard, listPlacementChanges } from './placements.queries.ts';

/** Handlers of work in communities. */
export const placementsHandlers: Handlers<typeof placementsContract> = {
  list: ({ db, now }) => listBoard(db, todayIn(now)),
  get: async ({ db }, { id }) => (await findPlacement(db, id)) ?? refuse('records/not-found'),
  add: addPlacement,
  change: changePlacement,
  history: async ({ db }, { id }) => (await listPlacementChanges(db, id)) ?? refuse('records/not-found'),
  counted: async ({ db }, { id, month }) => {
    const placement = await findPlacement(db, id);
    return placement === undefined ? refuse('records/not-found') : await countWork(db, placement.worksAs, month);
  },
};
