import type { Handlers } from '#electron/ipc/handlers.ts';
import type { facilitatorsContract } from '#shared/facilitators/facilitators.contract.ts';
import { addFacilitator, changeFacilitator } from './facilitators.commands.ts';
import { listFacilitators } from './facilitators.queries.ts';

/** Handlers of those who lead circles. */
export const facilitatorsHandlers: Handlers<typeof facilitatorsContract> = {
  list: ({ db }) => listFacilitators(db),
  add: addFacilitator,
  change: changeFacilitator,
};
