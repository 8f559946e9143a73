import type { Random } from './random.ts';

/** A community with its settlements, as the generator needs it. */
export interface DemonstrationPlace {
  readonly communityCode: string;
  /** The settlement that the community is named after stands first. */
  readonly settlements: readonly { readonly code: string; readonly level: string }[];
}

export interface Share {
  readonly place: DemonstrationPlace;
  readonly families: number;
}

/** With 66 communities and 3,470 families: from 8 families to 383, most communities near 25. */
const STEEPNESS = 1.7;
const FLATNESS = 7.5;

const RANKS: Readonly<Record<string, number>> = { M: 0, X: 1 };

/** Divides the families among the communities: those with a city have the most, villages the fewest. */
export function spread(random: Random, places: readonly DemonstrationPlace[], families: number): Share[] {
  const ranked = places
    .map((place) => ({ place, rank: RANKS[place.settlements[0]?.level ?? ''] ?? 2, chance: random.next() }))
    .sort((a, b) => a.rank - b.rank || a.chance - b.chance);
  const weights = ranked.map((_, index) => (index + FLATNESS) ** -STEEPNESS);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let done = 0;
  let soFar = 0;
  return ranked.map(({ place }, index) => {
    soFar += weights[index] ?? 0;
    // Rounding the running sum, so that the shares add up.
    const upTo = Math.round((families * soFar) / whole);
    const share = { place, families: upTo - done };
    done = upTo;
    return share;
  });
}
