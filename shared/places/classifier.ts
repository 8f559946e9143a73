import { z } from 'zod';
import { PlaceCode } from '#shared/vocabulary/ids.ts';
import { sortKey } from '#shared/vocabulary/text/sort-key.ts';
import { PlaceLevel } from './places.ts';

/** One row of the official classifier. */
export interface ClassifierPlace {
  readonly code: PlaceCode;
  readonly level: PlaceLevel;
  readonly name: string;
  readonly parentCode: PlaceCode | null;
}

/** A name that a place had, or also goes by. */
export interface OtherName {
  readonly code: PlaceCode;
  readonly name: string;
  readonly kind: 'former' | 'alias';
}

/** An edition of the classifier; every parent stands before its children. */
export interface Classifier {
  /** Day of the ministry's edition, YYYY-MM-DD. */
  readonly editionOn: string;
  readonly places: readonly ClassifierPlace[];
  readonly otherNames: readonly OtherName[];
}

export interface Region {
  readonly code: PlaceCode;
  readonly name: string;
}

export interface RegionCommunity extends Region {
  /** '' for a city of special status, which is in no raion. */
  readonly raion: string;
}

const PlaceRow = z.tuple([PlaceCode, z.preprocess(presentLevel, PlaceLevel), z.string().min(1), z.string()]);
const OtherNameRow = z.tuple([PlaceCode, z.string().min(1), z.enum(['former', 'alias'])]);

/** Editions before 2024 write T (смт) for what is X (селище) now. */
function presentLevel(level: unknown): unknown {
  return level === 'T' ? 'X' : level;
}

/** Reads `code, level, name, parent_code` below a head line. Throws on a row of another shape. */
export function parsePlaces(tsv: string): ClassifierPlace[] {
  return cellsBelowHead(tsv).map((cells) => {
    const [code, level, name, parent] = PlaceRow.parse(cells);
    return { code, level, name, parentCode: parent === '' ? null : PlaceCode.parse(parent) };
  });
}

/** Reads `code, name, kind` below a head line. Throws on a row of another shape. */
export function parseOtherNames(tsv: string): OtherName[] {
  return cellsBelowHead(tsv).map((cells) => {
    const [code, name, kind] = OtherNameRow.parse(cells);
    return { code, name, kind };
  });
}

function cellsBelowHead(tsv: string): string[][] {
  const lines = tsv.split(/\r?\n/).slice(1);
  return lines.filter((line) => line !== '').map((line) => line.split('\t'));
}

/** Oblasts and the two cities of special status, sorted by name. */
export function regionsOf(places: readonly ClassifierPlace[]): Region[] {
  return sortedByName(places.filter(isRegion)).map(({ code, name }) => ({ code, name }));
}

/** Communities of one region, sorted by name. A city of special status is its own only community. */
export function communitiesOf(places: readonly ClassifierPlace[], regionCode: string): RegionCommunity[] {
  const raions = new Map(places.filter((place) => place.parentCode === regionCode).map((raion) => [raion.code, raion]));
  const communities = places.flatMap((place) => {
    if (place.code === regionCode && place.level === 'K') return [{ code: place.code, name: place.name, raion: '' }];
    const raion = place.level === 'H' && place.parentCode !== null ? raions.get(place.parentCode) : undefined;
    return raion ? [{ code: place.code, name: place.name, raion: raion.name }] : [];
  });
  return sortedByName(communities);
}

function isRegion({ level }: ClassifierPlace): boolean {
  return level === 'O' || level === 'K';
}

function sortedByName<T extends Region>(places: readonly T[]): T[] {
  const keyed = places.map((place) => ({ place, key: `${sortKey(place.name)} ${place.code}` }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ place }) => place);
}
