import type { Visibility } from '#electron/access/visibility.ts';
import type { Reader } from '#electron/register/handles.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import { MAX_LINES, type PlaceLine } from '#shared/places/classifier.contract.ts';
import type { ClassifierPlace } from '#shared/places/classifier.ts';
import {
  compareEditions,
  type EditionChanges,
  type HeldPlace,
  isMoved,
  isRegraded,
  isRenamed,
  missingRegions,
  placesAbove,
  regionPrefix,
} from '#shared/places/edition-changes.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';

/** An edition that a register may be brought to. */
export interface Edition {
  readonly editionOn: DateOnly;
  readonly places: readonly ClassifierPlace[];
}

export type EditionRefusal = Refusal<'classifier/incomplete' | 'classifier/in-future' | 'places/older-edition'>;

/** Every place of the register, those that ended too. */
export async function listHeldPlaces(db: Reader): Promise<HeldPlace[]> {
  const rows = await db.selectFrom('places').select(['code', 'level', 'name', 'parent_code', 'ended_on']).execute();
  return rows.map(({ code, level, name, parent_code, ended_on }) => ({
    code: code as PlaceCode,
    level,
    name,
    parentCode: parent_code as PlaceCode | null,
    endedOn: ended_on as DateOnly | null,
  }));
}

/** The day of the loaded edition. */
export async function loadedEditionOn(db: Reader): Promise<DateOnly> {
  const { classifier_on } = await db.selectFrom('centre').select('classifier_on').executeTakeFirstOrThrow();
  return classifier_on as DateOnly;
}

/** Regions of which the centre needs every settlement: its own, and those of the communities that it covers. */
async function listOwnRegions(db: Reader): Promise<string[]> {
  const { region_code } = await db.selectFrom('centre').select('region_code').executeTakeFirstOrThrow();
  const covered = await db.selectFrom('centre_communities').select('community_code').execute();
  return [region_code, ...covered.map(({ community_code }) => community_code)].map(regionPrefix);
}

/**
 * What an edition changes, or why it is not taken: older than the loaded one (of the same day is taken: it may hold
 * more regions in full), of a day to come, or only a part of Ukraine.
 */
export async function findChanges(
  db: Reader,
  { editionOn, places }: Edition,
  now: Date,
): Promise<{ held: HeldPlace[]; changes: EditionChanges } | EditionRefusal> {
  const loaded = await loadedEditionOn(db);
  if (editionOn < loaded) return refuse('places/older-edition', { details: { given: editionOn, loaded } });
  if (editionOn > todayIn(now)) return refuse('classifier/in-future');
  const held = await listHeldPlaces(db);
  if (missingRegions(held, places).length > 0) return refuse('classifier/incomplete');
  return { held, changes: compareEditions(held, places, await listOwnRegions(db)) };
}

/** The changes as lines for the eye, and how many families live in places that are gone. */
export async function previewChanges(
  db: Reader,
  visible: Visibility,
  edition: Edition,
  { held, changes }: { held: readonly HeldPlace[]; changes: EditionChanges },
) {
  const before = new Map<string, ClassifierPlace>(held.map((place) => [place.code, place]));
  const after = new Map<string, ClassifierPlace>(edition.places.map((place) => [place.code, place]));
  const line = (places: typeof before, place: ClassifierPlace, was: string | null): PlaceLine => {
    const above = placesAbove(places, place).map(({ name }) => name);
    return { code: place.code, level: place.level, name: place.name, above, was };
  };
  const namesAbove = (places: typeof before, place: ClassifierPlace) => line(places, place, null).above.join(', ');
  const { added, changed, gone } = changes;
  return {
    loadedOn: await loadedEditionOn(db),
    added: listed(added, (place) => line(after, place, null)),
    renamed: listed(changed.filter(isRenamed), (place) => line(after, place.after, place.before.name)),
    moved: listed(changed.filter(isMoved), (place) => line(after, place.after, namesAbove(before, place.before))),
    regraded: listed(changed.filter(isRegraded), (place) => line(after, place.after, place.before.level)),
    gone: listed(gone, (place) => line(before, place, null)),
    familiesInGone: await countFamiliesIn(
      db,
      visible,
      gone.map(({ code }) => code),
    ),
  };
}

function listed<T>(items: readonly T[], toLine: (item: T) => PlaceLine) {
  return { count: items.length, lines: items.slice(0, MAX_LINES).map(toLine) };
}

/** Families in use whose present address is in one of the places. */
async function countFamiliesIn(db: Reader, visible: Visibility, codes: readonly string[]): Promise<number> {
  const gone = new Set(codes);
  if (gone.size === 0) return 0;
  const rows = await db
    .selectFrom('families as f')
    .where(visible.families)
    .groupBy(['community_code', 'settlement_code'])
    .select((eb) => ['community_code', 'settlement_code', eb.fn.countAll<number>().as('families')])
    .execute();
  const isGone = (code: string | null) => code !== null && gone.has(code);
  const there = rows.filter((row) => isGone(row.community_code) || isGone(row.settlement_code));
  return there.reduce((sum, { families }) => sum + families, 0);
}
