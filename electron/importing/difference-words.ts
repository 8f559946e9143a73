import { listPlaces } from '#electron/places/places.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import type { Difference } from '#shared/importing/merge-family.ts';

const PLACES = new Set<Difference['column']>(['community', 'settlement']);

/** Differences with names of places in the place of their codes; days, levels and factors are the screen's to say. */
export async function differenceWords(db: Reader, differences: readonly Difference[]): Promise<Difference[]> {
  const codes = differences.flatMap(({ column, there, here }) => (PLACES.has(column) ? [there, here] : []));
  if (codes.length === 0) return [...differences];
  const names = new Map((await listPlaces(db, codes)).map(({ code, name }) => [code as string, name]));
  return differences.map((difference) => {
    if (!PLACES.has(difference.column)) return difference;
    const { column, there, here } = difference;
    return { column, there: names.get(there) ?? there, here: names.get(here) ?? here };
  });
}
