import { sql } from 'kysely';
import type { Reader, Writer } from '#electron/register/handles.ts';
import { forgetKept, keptInMemory } from '#electron/register/memory.ts';
import type { PlaceHit } from '#shared/search/search.ts';
import { SortedWords } from '#shared/search/sorted-words.ts';
import { exactKey } from '#shared/vocabulary/text/folding.ts';
import { forgetSettlements } from './settlements.queries.ts';

/** Shorter beginnings name hundreds of villages. */
const SHORTEST = 3;
const KEPT = 'search places';

interface NamedPlace extends PlaceHit {
  /** Exact key of the name by which it is found. */
  readonly key: string;
  readonly sortKey: string;
}

/**
 * Settlements of the centre's communities one of whose names begins so; those found by a former name say by which. The
 * register has no part in it, so that it tells nothing of who lives where.
 */
export async function findPlaceHits(db: Reader, text: string, limit: number): Promise<PlaceHit[]> {
  const key = exactKey(text);
  if (key.length < SHORTEST) return [];
  const found = new Map<string, NamedPlace>();
  for (const place of (await namedPlaces(db)).beginning(key)) {
    if (!found.has(place.code) || place.matchedName === null) found.set(place.code, place);
  }
  const shown = [...found.values()].sort(nearest).slice(0, limit);
  return shown.map(({ code, name, level, communityName, matchedName }) => {
    return { code, name, level, communityName, matchedName };
  });
}

function nearest(one: NamedPlace, other: NamedPlace): number {
  if ((one.matchedName === null) !== (other.matchedName === null)) return one.matchedName === null ? -1 : 1;
  if (one.sortKey !== other.sortKey) return one.sortKey < other.sortKey ? -1 : 1;
  return one.code < other.code ? -1 : 1;
}

/** Every name of the centre's settlements, kept until another edition of the classifier is taken. */
function namedPlaces(db: Reader): Promise<SortedWords<NamedPlace>> {
  return keptInMemory(db, KEPT, async () => {
    const places = new SortedWords<NamedPlace>();
    for (const place of await readPlaces(db)) places.add(place.key, place);
    return places;
  });
}

/** Told by whoever writes places, their names, or which communities are the centre's. */
export function forgetPlaces(trx: Writer): void {
  forgetKept(trx, KEPT);
  forgetSettlements(trx);
}

async function readPlaces(db: Reader): Promise<NamedPlace[]> {
  const { rows } = await sql<NamedPlace>`
    select p.code, p.name, p.level, c.name as communityName, named.matchedName, named.key, p.sort_key as sortKey
    from centre_communities as own
    join places as c on c.code = own.community_code
    join places as p on p.parent_code = c.code
      or p.parent_code in (select code from places where parent_code = c.code)
    join (
      select code, null as matchedName, key from places
      union all
      select place_code, name, key from place_names
    ) as named on named.code = p.code
    where p.level in ('M', 'X', 'C', 'B') and p.ended_on is null`.execute(db as never);
  return rows;
}
