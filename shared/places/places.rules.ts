import type { Place, PlaceLevel } from './places.ts';

/** Levels at which people live. */
export const SETTLEMENT_LEVELS = ['M', 'X', 'C', 'B', 'K'] as const satisfies readonly PlaceLevel[];
/** What counts as a community: a city of special status is its own. */
export const COMMUNITY_LEVELS = ['H', 'K'] as const satisfies readonly PlaceLevel[];

/**
 * What a line about a place is made of, without words: «с. Рудня, Овруцька громада, Коростенський р-н». The words
 * (с., громада, р-н, обл.) are the screen's, in its language.
 */
export interface PlaceLabel {
  readonly level: PlaceLevel;
  readonly name: string;
  readonly communityName: string | null;
  readonly raionName: string | null;
  readonly regionName: string | null;
  /** Last digits of the code, where nothing else tells the place from a twin: Рудня twice in one community. */
  readonly codeTail: string | null;
}

/** Digits that are unique within a region in the classifier. */
const TAIL_DIGITS = 5;

/** The parts of a place's label. `others` are the places that stand beside it in the list, itself included or not. */
export function placeLabel(place: Place, others: readonly Place[] = []): PlaceLabel {
  const { level, name, communityName, raionName, regionName } = place;
  const hasTwin = others.some((other) => isTwin(place, other));
  return { level, name, communityName, raionName, regionName, codeTail: hasTwin ? codeTail(place.code) : null };
}

function isTwin(place: Place, other: Place): boolean {
  if (place.code === other.code) return false;
  return place.level === other.level && place.name === other.name && place.communityCode === other.communityCode;
}

function codeTail(code: string): string {
  return code.slice(-TAIL_DIGITS);
}
