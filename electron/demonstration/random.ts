import { must } from '#shared/vocabulary/must.ts';

/** Numbers that look like chance and are the same for the same seed, on every machine. Not for secrets. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  /** True in that share of cases (0 to 1). */
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** One of the keys, each as often as its weight says. */
  weighted<T>(from: readonly (readonly [T, number])[]): T;
}

/** The generator "mulberry32" (public domain): 32 bits of state, good enough for made-up families. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const pick = <T>(from: readonly T[]) => must(from[Math.floor(next() * from.length)], 'something to pick from');
  return {
    next,
    pick,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (share) => next() < share,
    weighted: (from) => weightedPick(from, next()),
  };
}

function weightedPick<T>(from: readonly (readonly [T, number])[], at: number): T {
  let left = at * from.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of from) {
    left -= weight;
    if (left < 0) return value;
  }
  return must(from.at(-1), 'something to pick from')[0];
}
