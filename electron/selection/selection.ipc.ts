import type { Handlers } from '#electron/ipc/handlers.ts';
import { refuse } from '#shared/ipc/reply.ts';
import type { selectionContract } from '#shared/selection/selection.contract.ts';
import { decide, saveSheet } from './selection.commands.ts';
import { selectionOf } from './selection.queries.ts';

/** Handlers of the selection of a course. */
export const selectionHandlers: Handlers<typeof selectionContract> = {
  ofCohort: async ({ db, session }, { cohortId }) =>
    (await selectionOf(db, session, cohortId)) ?? refuse('records/not-found'),
  saveSheet,
  decide,
};
