import type { Writer } from '#electron/register/handles.ts';
import { forgetPlaces } from '#electron/search/places-found.queries.ts';
import type { Classifier } from '#shared/places/classifier.ts';
import { exactKey } from '#shared/vocabulary/text/folding.ts';
import { sortKey } from '#shared/vocabulary/text/sort-key.ts';

/** Rows of one insert: SQLite takes 32,766 bound values, and a shorter statement prepares faster. */
const ROWS_AT_ONCE = 250;

/** Puts an edition of the classifier into a register that has none yet. Gives back how many places it holds. */
export async function loadPlaces(trx: Writer, classifier: Classifier): Promise<number> {
  const places = classifier.places.map(({ code, level, name, parentCode }) => {
    return { code, level, name, parent_code: parentCode, sort_key: sortKey(name), key: exactKey(name) };
  });
  const otherNames = classifier.otherNames.map(({ code, name, kind }) => {
    return { place_code: code, name, key: exactKey(name), kind };
  });
  for (const rows of inChunks(places)) await trx.insertInto('places').values(rows).execute();
  for (const rows of inChunks(otherNames)) await trx.insertInto('place_names').values(rows).execute();
  forgetPlaces(trx);
  return places.length;
}

function inChunks<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / ROWS_AT_ONCE);
  return Array.from({ length: count }, (_, at) => rows.slice(at * ROWS_AT_ONCE, (at + 1) * ROWS_AT_ONCE));
}
