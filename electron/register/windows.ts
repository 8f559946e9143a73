import { must } from '#shared/vocabulary/must.ts';
import type { Reader, Register } from './handles.ts';

/** The ids (`n`) of one filtered and sorted list, in order. */
export type IdList = Int32Array | readonly number[];

/** Lists a person goes back and forth between; each costs at most 4 bytes a row. */
const KEPT = 6;

interface Kept {
  readonly changeCount: number;
  readonly ids: Promise<IdList>;
}

interface Watched {
  readonly changeCount: Register['changeCount'];
  readonly kept: Map<string, Kept>;
}

const watched = new WeakMap<Reader, Watched>();

/** Told by the register when it opens, so that whoever holds only the reader can keep lists. */
export function watchChanges(reader: Reader, changeCount: Register['changeCount']): void {
  watched.set(reader, { changeCount, kept: new Map() });
}

/**
 * The id list under `key`, loaded once and kept while nothing in the register changes, so that scrolling costs one
 * lookup a window. `key` must name everything the list depends on: filter, sorting and what the session may see.
 */
export function idWindow(db: Reader, key: string, load: () => Promise<IdList>): Promise<IdList> {
  const { changeCount, kept } = must(watched.get(db), 'the reader comes from an open register');
  const count = changeCount();
  const known = kept.get(key);
  kept.delete(key);
  const fresh = known?.changeCount === count ? known : { changeCount: count, ids: loadOrForget(kept, key, load) };
  kept.set(key, fresh);
  for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
  return fresh.ids;
}

/** A failed load is not kept: the next call tries again. */
async function loadOrForget(kept: Map<string, Kept>, key: string, load: () => Promise<IdList>): Promise<IdList> {
  try {
    return await load();
  } catch (error) {
    kept.delete(key);
    throw error;
  }
}
