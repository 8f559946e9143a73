import { sql } from 'kysely';
import type { Reader } from '#electron/register/handles.ts';
import { keptRows } from '#electron/register/lists.ts';
import type { PlaceHit } from '#shared/search/search.ts';
import { exactKey } from '#shared/vocabulary/text/folding.ts';

/** Shorter beginnings name hundreds of villages. */
const SHORTEST = 3;

/**
 * Settlements of the centre's communities one of whose names begins so; those found by a former name say by which. The
 * register has no part in it, so that it tells nothing of who lives where.
 */
export async function findPlaceHits(db: Reader, text: string, limit: number): Promise<PlaceHit[]> {
  const key = exactKey(text);
  if (key.length < SHORTEST) return [];
  return await keptRows(db, 'search-places', [key, `${key}\u{10ffff}`, limit] as const, ([from, to, most]) => ({
    compile: () =>
      sql<PlaceHit>`
    select p.code, p.name, p.level, c.name as communityName, found.matchedName
    from (
      select code, null as matchedName from places where key >= ${from} and key < ${to} and ended_on is null
      union all
      select place_code, name from place_names where key >= ${from} and key < ${to}
    ) as found
    join places as p on p.code = found.code
    join places as parent on parent.code = p.parent_code
    join places as c on c.code = iif(parent.level = 'H', parent.code, parent.parent_code)
    where p.level in ('M', 'X', 'C', 'B') and p.ended_on is null
      and c.code in (select community_code from centre_communities)
    group by p.code
    order by found.matchedName is not null, p.sort_key, p.code
    limit ${most}`.compile(db as never),
  }));
}
