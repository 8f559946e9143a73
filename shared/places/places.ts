import { z } from 'zod';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { PlaceCode } from '#shared/vocabulary/ids.ts';

/**
 * Levels of the official classifier (KATOTTG): O oblast, K city of special status, P raion, H community,
 * M city, X settlement (селище), C village, B city district. Old editions write T for X.
 */
export const PLACE_LEVELS = ['O', 'K', 'P', 'H', 'M', 'X', 'C', 'B'] as const;
export const PlaceLevel = z.enum(PLACE_LEVELS);
export type PlaceLevel = z.output<typeof PlaceLevel>;

/** A settlement or a community with all that is needed to tell it from its namesakes. */
export const Place = z.object({
  code: PlaceCode,
  level: PlaceLevel,
  name: z.string(),
  /** Community of a settlement; null for a community itself. */
  communityCode: PlaceCode.nullable(),
  communityName: z.string().nullable(),
  raionName: z.string().nullable(),
  regionName: z.string().nullable(),
  formerNames: z.array(z.string()),
  aliases: z.array(z.string()),
  /** Day of the edition of the classifier that no longer has the place; null while it is there. */
  endedOn: DateOnly.nullable(),
});
export type Place = z.output<typeof Place>;
