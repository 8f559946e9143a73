import type { Handlers } from '#electron/ipc/handlers.ts';
import { refuse } from '#shared/ipc/reply.ts';
import type { placesContract } from '#shared/places/places.contract.ts';
import { findPlace, findPlaces, getEdition, listCoveredCommunities, listSettlementsOf } from './places.queries.ts';

/** Handlers of the places' contract. */
export const placesHandlers: Handlers<typeof placesContract> = {
  coveredCommunities: ({ db }) => listCoveredCommunities(db),
  settlementsOf: ({ db }, { communityCode }) => listSettlementsOf(db, communityCode),
  find: ({ db }, { text, kind }) => findPlaces(db, text, kind),
  get: async ({ db }, { code }) => (await findPlace(db, code)) ?? refuse('places/unknown'),
  edition: ({ db }) => getEdition(db),
};
