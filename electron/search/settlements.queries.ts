import type { Reader, Writer } from '#electron/register/handles.ts';
import { forgetKept, keptInMemory } from '#electron/register/memory.ts';
import type { PlaceLevel } from '#shared/places/places.ts';

const KEPT = 'search settlements';

/** What settlements are called, by code. */
export type Settlements = ReadonlyMap<string, Settlement>;

interface Settlement {
  readonly name: string;
  readonly level: PlaceLevel;
}

/**
 * At least the settlements that some rows name. Those of one search were mostly met before: they are kept until the
 * classifier changes, since looking each of them up takes a fourth of the time of a search.
 */
export async function settlementsOf(
  db: Reader,
  rows: readonly { readonly settlement_code: string | null }[],
): Promise<Settlements> {
  const known = await keptInMemory(db, KEPT, async () => new Map<string, Settlement>());
  const missing = new Set<string>();
  for (const { settlement_code: code } of rows) if (code !== null && !known.has(code)) missing.add(code);
  if (missing.size === 0) return known;
  const read = await db
    .selectFrom('places')
    .where('code', 'in', [...missing])
    .select(['code', 'name', 'level'])
    .execute();
  for (const { code, name, level } of read) known.set(code, { name, level: level as PlaceLevel });
  return known;
}

/** Told by whoever writes places. */
export function forgetSettlements(trx: Writer): void {
  forgetKept(trx, KEPT);
}
