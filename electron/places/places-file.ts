import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  type Classifier,
  communitiesOf,
  parseOtherNames,
  parsePlaces,
  type Region,
  type RegionCommunity,
  regionsOf,
} from '#shared/places/classifier.ts';

const Edition = z.object({ editionOn: z.iso.date() });

/**
 * The classifier as shipped in `<resourcesDir>/places`: Ukraine down to communities, and every settlement of the
 * regions that Kolo knows in full. Reads 280 kB; throws when a file is missing or damaged.
 */
export function readClassifier(resourcesDir: string): Classifier {
  const text = (name: string) => readFileSync(join(resourcesDir, 'places', name), 'utf8');
  return {
    editionOn: Edition.parse(JSON.parse(text('edition.json'))).editionOn,
    places: parsePlaces(text('classifier.tsv')),
    otherNames: parseOtherNames(text('other-names.tsv')),
  };
}

/** Regions of Ukraine, sorted by name. Needs no register. */
export function readRegions(resourcesDir: string): Region[] {
  return regionsOf(readClassifier(resourcesDir).places);
}

/** Communities of one region with their raions, sorted by name; none for an unknown code. Needs no register. */
export function readCommunities(resourcesDir: string, regionCode: string): RegionCommunity[] {
  return communitiesOf(readClassifier(resourcesDir).places, regionCode);
}
