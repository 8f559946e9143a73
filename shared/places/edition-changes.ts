import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';
import { exactKey } from '#shared/vocabulary/text/folding.ts';
import type { ClassifierPlace } from './classifier.ts';

/** A place as the register holds it. */
export interface HeldPlace extends ClassifierPlace {
  readonly endedOn: DateOnly | null;
}

/** A place that another edition has in another way. */
export interface ChangedPlace {
  readonly before: HeldPlace;
  readonly after: ClassifierPlace;
}

/** What an edition of the classifier changes in a register. */
export interface EditionChanges {
  readonly added: readonly ClassifierPlace[];
  /** Another name, level or parent, or back after it had ended. */
  readonly changed: readonly ChangedPlace[];
  /** In the register and no longer in the edition. They stay, marked as ended. */
  readonly gone: readonly HeldPlace[];
}

/** Levels that a register holds of all Ukraine; the others only of the regions it holds in full. */
const UPPER_LEVELS: ReadonlySet<string> = new Set(['O', 'K', 'P', 'H']);
const isUpper = ({ level }: ClassifierPlace) => UPPER_LEVELS.has(level);

/** What all codes of one region begin with: `UA18`. */
export function regionPrefix(code: string): string {
  return code.slice(0, 4);
}

function regionsInFull(places: readonly ClassifierPlace[]): Set<string> {
  return new Set(places.filter((place) => !isUpper(place)).map(({ code }) => regionPrefix(code)));
}

/** Regions (oblasts and the two cities) of the register that an edition lacks: then it is only a part of one. */
export function missingRegions(held: readonly HeldPlace[], edition: readonly ClassifierPlace[]): HeldPlace[] {
  const codes = new Set<string>(edition.map(({ code }) => code));
  return held.filter(({ level, code, endedOn }) => {
    return (level === 'O' || level === 'K') && endedOn === null && !codes.has(code);
  });
}

/**
 * What an edition changes in a register that holds all Ukraine down to communities, and the settlements of some regions:
 * of those it holds already and of `ownRegions` (prefixes such as `UA18`). Where the edition has no settlements of a
 * region, those of the register stay as they are.
 */
export function compareEditions(
  held: readonly HeldPlace[],
  edition: readonly ClassifierPlace[],
  ownRegions: Iterable<string>,
): EditionChanges {
  const heldInFull = new Set([...regionsInFull(held), ...ownRegions]);
  const editionInFull = regionsInFull(edition);
  const taken = edition.filter((place) => isUpper(place) || heldInFull.has(regionPrefix(place.code)));
  const before = new Map<string, HeldPlace>(held.map((place) => [place.code, place]));
  const after = new Set<string>(taken.map(({ code }) => code));
  return {
    added: taken.filter(({ code }) => !before.has(code)),
    changed: taken.flatMap((place) => {
      const known = before.get(place.code);
      return known !== undefined && differs(known, place) ? [{ before: known, after: place }] : [];
    }),
    gone: held.filter((place) => {
      const isAsked = isUpper(place) || editionInFull.has(regionPrefix(place.code));
      return isAsked && place.endedOn === null && !after.has(place.code);
    }),
  };
}

function differs(before: HeldPlace, after: ClassifierPlace): boolean {
  const isSame = before.name === after.name && before.level === after.level && before.parentCode === after.parentCode;
  return !isSame || before.endedOn !== null;
}

/** Another name, and not only another way to write it: «Підгородне» → «Підгороднє», but not another apostrophe. */
export function isRenamed({ before, after }: ChangedPlace): boolean {
  return exactKey(before.name) !== exactKey(after.name);
}

export function isMoved({ before, after }: ChangedPlace): boolean {
  return before.parentCode !== after.parentCode;
}

/** A village became a settlement, a settlement a city, or the other way round. */
export function isRegraded({ before, after }: ChangedPlace): boolean {
  return before.level !== after.level;
}

type Family = Pick<ClassifierPlace, 'code' | 'level' | 'parentCode'>;

/** The places above one, the nearest first. */
export function placesAbove<P extends Family>(places: ReadonlyMap<string, P>, place: Family): P[] {
  const above: P[] = [];
  let parent = place.parentCode === null ? undefined : places.get(place.parentCode);
  // No place is more than four levels below a region; a circle in a damaged list must not hang.
  while (parent !== undefined && above.length < 5) {
    above.push(parent);
    parent = parent.parentCode === null ? undefined : places.get(parent.parentCode);
  }
  return above;
}

/** Code of the community that a settlement belongs to, or undefined. */
export function communityCodeOf(places: ReadonlyMap<string, Family>, code: string): PlaceCode | undefined {
  const place = places.get(code);
  return place && placesAbove(places, place).find(({ level }) => level === 'H')?.code;
}
