import type { Handlers } from '#electron/ipc/handlers.ts';
import type { formatsContract } from '#shared/formats/formats.contract.ts';
import { resetFormat, saveFormat } from './formats.commands.ts';
import { listFormats } from './formats.queries.ts';

/** Handlers of formats of groups. */
export const formatsHandlers: Handlers<typeof formatsContract> = {
  list: ({ db }) => listFormats(db),
  save: saveFormat,
  reset: resetFormat,
};
