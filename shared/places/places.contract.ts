import { z } from 'zod';
import { unrecorded } from '#shared/ipc/audit.ts';
import { query } from '#shared/ipc/procedure.ts';
import { PlaceCode } from '#shared/vocabulary/ids.ts';
import { Place } from './places.ts';

export const placesContract = {
  /** Communities that the centre covers, sorted by name. */
  coveredCommunities: query({
    needs: 'places.see',
    audit: unrecorded('the official classifier holds no person'),
    input: z.null(),
    output: z.array(Place),
  }),

  /** Settlements of one community, sorted by name. */
  settlementsOf: query({
    needs: 'places.see',
    audit: unrecorded('the official classifier holds no person'),
    input: z.object({ communityCode: PlaceCode }),
    output: z.array(Place),
  }),

  /**
   * Settlements and communities whose present name, former name or alias begins with the text (folded),
   * those of the covered communities first; at most 20.
   */
  find: query({
    needs: 'places.see',
    audit: unrecorded('the official classifier holds no person'),
    input: z.object({ text: z.string().max(100), kind: z.enum(['settlement', 'community']) }),
    output: z.array(Place.extend({ matched: z.enum(['name', 'former', 'alias']), matchedName: z.string() })),
  }),

  get: query({
    needs: 'places.see',
    audit: unrecorded('the official classifier holds no person'),
    input: z.object({ code: PlaceCode }),
    output: Place,
    refusals: ['places/unknown'],
  }),

  /** Date of the edition of the official classifier that is loaded. */
  edition: query({
    needs: 'places.see',
    audit: unrecorded('the official classifier holds no person'),
    input: z.null(),
    output: z.object({ editionOn: z.string(), places: z.number().int() }),
  }),
};
