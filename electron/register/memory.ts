import { must } from '#shared/vocabulary/must.ts';
import type { Reader, Register, Writer } from './handles.ts';

/**
 * What is kept in memory beside one open register: shared by its reader and its transactions, gone when it is closed.
 * Nothing in it may be believed across a rollback.
 */
export interface Memory {
  readonly changeCount: Register['changeCount'];
  readonly kept: Map<string, unknown>;
}

const memories = new WeakMap<Reader | Writer, Memory>();

/** Told by the register, for its reader and for every transaction that it begins. */
export function shareMemory(handle: Reader | Writer, memory: Memory): void {
  memories.set(handle, memory);
}

/** The memory of the register that a handle belongs to; undefined for a handle of something else (a migration). */
export function memoryOf(handle: Reader | Writer): Memory | undefined {
  return memories.get(handle);
}

/** What was kept under `key`, or what `make` reads now and is kept then. Whoever writes what it is made of forgets it. */
export async function keptInMemory<T>(handle: Reader, key: string, make: () => Promise<T>): Promise<T> {
  const { kept, changeCount } = must(memoryOf(handle), 'a handle of an open register');
  const known = kept.get(key);
  if (known !== undefined) return known as T;
  const before = changeCount();
  const made = await make();
  // It may lack what was written meanwhile.
  if (changeCount() === before) kept.set(key, made);
  return made;
}

/** How many changes the register has seen: what was made at one count is as good as new while it stands still. */
export function changeCountOf(handle: Reader): number {
  return must(memoryOf(handle), 'a handle of an open register').changeCount();
}

/** What was kept under `key` at this count of changes, or what is made now: for what many write, none of whom tells. */
export async function keptAtCount<T>(handle: Reader, key: string, count: number, make: () => Promise<T>): Promise<T> {
  const { kept, changeCount } = must(memoryOf(handle), 'a handle of an open register');
  const known = kept.get(key) as { readonly count: number; readonly made: T } | undefined;
  if (known?.count === count) return known.made;
  const made = await make();
  if (changeCount() === count) kept.set(key, { count, made });
  return made;
}

export function forgetKept(handle: Reader | Writer, key: string): void {
  memoryOf(handle)?.kept.delete(key);
}
