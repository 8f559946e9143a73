import type { Handlers } from '#electron/ipc/handlers.ts';
import type { safetyContract } from '#shared/safety/safety.contract.ts';
import { nameSafetyPerson, settleTalk } from './safety.commands.ts';
import { findSafetyPerson, listTalks } from './safety.queries.ts';

/** Handlers of the silent check. */
export const safetyHandlers: Handlers<typeof safetyContract> = {
  talks: async ({ db, session }) => ({ talks: await listTalks(db, session) }),
  settle: settleTalk,
  person: ({ db }) => findSafetyPerson(db),
  namePerson: nameSafetyPerson,
};
