import type { Handlers } from '#electron/ipc/handlers.ts';
import type { servicesContract } from '#shared/services/services.contract.ts';
import { removeService, saveService } from './services.commands.ts';
import { listServices } from './services.queries.ts';

export const servicesHandlers: Handlers<typeof servicesContract> = {
  list: ({ db }) => listServices(db),
  save: saveService,
  remove: removeService,
};
