import type { Reader } from '#electron/register/handles.ts';
import { makePlaceIndex, type PlaceIndex } from '#shared/places/place-index.ts';
import { COMMUNITY_LEVELS, SETTLEMENT_LEVELS } from '#shared/places/places.rules.ts';
import type { Place } from '#shared/places/places.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { PlaceCode } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import { exactKey } from '#shared/vocabulary/text/folding.ts';
import type { PlacesTable } from './places.table.ts';

export const MAX_FOUND = 20;

export type FoundPlace = Place & { matched: 'name' | 'former' | 'alias'; matchedName: string };

/** Communities that the centre covers, sorted by name. */
export async function listCoveredCommunities(db: Reader): Promise<Place[]> {
  const covered = db.selectFrom('centre_communities').select('community_code');
  const rows = await withAncestors(db).where('p.code', 'in', covered).orderBy('p.sort_key').orderBy('p.code').execute();
  return toPlaces(db, rows);
}

/** Cities, settlements and villages of one community and the districts of its cities, sorted by name; none that ended. */
export async function listSettlementsOf(db: Reader, communityCode: string): Promise<Place[]> {
  const cities = db.selectFrom('places').select('code').where('parent_code', '=', communityCode);
  const rows = await withAncestors(db)
    .where((eb) => eb.or([eb('p.parent_code', '=', communityCode), eb('p.parent_code', 'in', cities)]))
    .where('p.level', 'in', SETTLEMENT_LEVELS)
    .where('p.ended_on', 'is', null)
    .orderBy('p.sort_key')
    .orderBy('p.code')
    .execute();
  return toPlaces(db, rows);
}

/** One place, or undefined. */
export async function findPlace(db: Reader, code: string): Promise<Place | undefined> {
  const rows = await withAncestors(db).where('p.code', '=', code).execute();
  return (await toPlaces(db, rows))[0];
}

/** Places by their codes, in no order. */
export async function listPlaces(db: Reader, codes: readonly string[]): Promise<Place[]> {
  return toPlaces(db, await withAncestors(db).where('p.code', 'in', codes).execute());
}

/**
 * Places one of whose names begins with the text (folded), at most MAX_FOUND: those of the covered communities first,
 * present names before former ones, then by name. Places that ended are not among them.
 */
export async function findPlaces(db: Reader, text: string, kind: 'settlement' | 'community'): Promise<FoundPlace[]> {
  const key = exactKey(text);
  if (key === '') return [];
  const levels = kind === 'community' ? COMMUNITY_LEVELS : SETTLEMENT_LEVELS;
  const matches = await listMatches(db, key, levels);
  const best = new Map<string, Match>();
  for (const match of matches.sort(compareMatches)) if (!best.has(match.code)) best.set(match.code, match);
  const found = [...best.values()].slice(0, MAX_FOUND);
  const rows = await withAncestors(db)
    .where(
      'p.code',
      'in',
      found.map(({ code }) => code),
    )
    .execute();
  const places = new Map((await toPlaces(db, rows)).map((place) => [place.code as string, place]));
  return found.map(({ code, matched, matchedName }) => {
    return { ...must(places.get(code), 'a place that was just found'), matched, matchedName };
  });
}

/** Day of the loaded edition of the classifier and the number of its places. */
export async function getEdition(db: Reader): Promise<{ editionOn: string; places: number }> {
  const { classifier_on } = await db.selectFrom('centre').select('classifier_on').executeTakeFirstOrThrow();
  const { places } = await db
    .selectFrom('places')
    .select((eb) => eb.fn.countAll<number>().as('places'))
    .executeTakeFirstOrThrow();
  return { editionOn: classifier_on, places };
}

/** Every name of every community and settlement in memory, for `resolvePlace`: once an import, about 20 ms. */
export async function buildPlaceIndex(db: Reader): Promise<PlaceIndex> {
  const covered = await listCoveredCodes(db);
  const rows = await withAncestors(db)
    .where('p.level', 'in', [...SETTLEMENT_LEVELS, 'H'])
    .execute();
  const otherNames = await db.selectFrom('place_names').select(['place_code', 'key']).execute();
  const named = rows.map((row) => {
    const communityCode = PlaceCode.parse(communityOf(row)?.code ?? row.code);
    const { level, key } = row;
    return {
      code: PlaceCode.parse(row.code),
      level,
      key,
      communityCode,
      covered: covered.has(communityCode),
      // Old lists go on naming a place that ended; one that is there goes before it.
      present: row.ended_on === null,
    };
  });
  const byCode = new Map(named.map((place) => [place.code as string, place]));
  const others = otherNames.flatMap(({ place_code, key }) => {
    const place = byCode.get(place_code);
    return place ? [{ ...place, key, present: false }] : [];
  });
  return makePlaceIndex([...named, ...others]);
}

async function listCoveredCodes(db: Reader): Promise<Set<string>> {
  const rows = await db.selectFrom('centre_communities').select('community_code').execute();
  return new Set(rows.map((row) => row.community_code));
}

interface Match {
  code: string;
  sortKey: string;
  covered: boolean;
  matched: FoundPlace['matched'];
  matchedName: string;
}

const MATCH_ORDER = { name: 0, alias: 1, former: 2 } as const;

function compareMatches(a: Match, b: Match): number {
  if (a.covered !== b.covered) return a.covered ? -1 : 1;
  if (a.matched !== b.matched) return MATCH_ORDER[a.matched] - MATCH_ORDER[b.matched];
  if (a.sortKey !== b.sortKey) return a.sortKey < b.sortKey ? -1 : 1;
  return a.code < b.code ? -1 : 1;
}

async function listMatches(db: Reader, key: string, levels: readonly PlacesTable['level'][]): Promise<Match[]> {
  const present = await presentNames(db, key, levels).execute();
  const other = await otherNames(db, key, levels).execute();
  const covered = await listCoveredCodes(db);
  return [...present.map((row) => ({ ...row, matched: 'name' as const })), ...other].map((row) => {
    const { code, sort_key: sortKey, matched, matchedName } = row;
    const above = [code, row.parent_code, row.grandparent_code];
    return {
      code,
      sortKey,
      matched,
      matchedName,
      covered: above.some((place) => place !== null && covered.has(place)),
    };
  });
}

/** Names that begin with the key, by the index on it. Exported for the test of its query plan. */
export function presentNames(db: Reader, key: string, levels: readonly PlacesTable['level'][]) {
  return db
    .selectFrom('places as p')
    .leftJoin('places as parent', 'parent.code', 'p.parent_code')
    .select([
      'p.code',
      'p.sort_key',
      'p.parent_code',
      'parent.parent_code as grandparent_code',
      'p.name as matchedName',
    ])
    .where('p.key', '>=', key)
    .where('p.key', '<', afterAllBeginningWith(key))
    .where('p.level', 'in', levels)
    .where('p.ended_on', 'is', null);
}

function otherNames(db: Reader, key: string, levels: readonly PlacesTable['level'][]) {
  return db
    .selectFrom('place_names as o')
    .innerJoin('places as p', 'p.code', 'o.place_code')
    .leftJoin('places as parent', 'parent.code', 'p.parent_code')
    .select(['p.code', 'p.sort_key', 'p.parent_code', 'parent.parent_code as grandparent_code'])
    .select(['o.name as matchedName', 'o.kind as matched'])
    .where('o.key', '>=', key)
    .where('o.key', '<', afterAllBeginningWith(key))
    .where('p.level', 'in', levels)
    .where('p.ended_on', 'is', null);
}

function afterAllBeginningWith(key: string): string {
  return `${key}\u{10ffff}`;
}

/** A place with the places above it; a city district has four of them. */
function withAncestors(db: Reader) {
  return db
    .selectFrom('places as p')
    .leftJoin('places as a', 'a.code', 'p.parent_code')
    .leftJoin('places as b', 'b.code', 'a.parent_code')
    .leftJoin('places as c', 'c.code', 'b.parent_code')
    .leftJoin('places as d', 'd.code', 'c.parent_code')
    .select(['p.code', 'p.level', 'p.name', 'p.key', 'p.ended_on'])
    .select(['a.code as a_code', 'a.level as a_level', 'a.name as a_name'])
    .select(['b.code as b_code', 'b.level as b_level', 'b.name as b_name'])
    .select(['c.code as c_code', 'c.level as c_level', 'c.name as c_name'])
    .select(['d.code as d_code', 'd.level as d_level', 'd.name as d_name']);
}

type AncestorsRow = Awaited<ReturnType<ReturnType<typeof withAncestors>['execute']>>[number];

interface Ancestor {
  code: string | null;
  level: string | null;
  name: string | null;
}

function ancestorsOf(row: AncestorsRow): Ancestor[] {
  return [
    { code: row.a_code, level: row.a_level, name: row.a_name },
    { code: row.b_code, level: row.b_level, name: row.b_name },
    { code: row.c_code, level: row.c_level, name: row.c_name },
    { code: row.d_code, level: row.d_level, name: row.d_name },
  ];
}

function communityOf(row: AncestorsRow): Ancestor | undefined {
  return ancestorsOf(row).find(({ level }) => level === 'H');
}

async function toPlaces(db: Reader, rows: readonly AncestorsRow[]): Promise<Place[]> {
  const names = await db.selectFrom('place_names').select(['place_code', 'name', 'kind']).orderBy('n').execute();
  const named = (code: string, kind: 'former' | 'alias') =>
    names.filter((name) => name.place_code === code && name.kind === kind).map(({ name }) => name);
  return rows.map((row) => {
    const community = communityOf(row);
    const above = (level: string) => ancestorsOf(row).find((ancestor) => ancestor.level === level)?.name ?? null;
    return {
      code: PlaceCode.parse(row.code),
      level: row.level,
      name: row.name,
      communityCode: community ? PlaceCode.parse(community.code) : null,
      communityName: community?.name ?? null,
      raionName: above('P'),
      regionName: above('O'),
      formerNames: named(row.code, 'former'),
      aliases: named(row.code, 'alias'),
      endedOn: row.ended_on as DateOnly | null,
    };
  });
}
