/** Of one place: a stick, a folder, or the folder of copies beside the register. */
export interface Generation {
  readonly number: number;
  readonly isVerified: boolean;
}

/** Never fewer verified copies than this are left in a place. */
export const KEPT_GENERATIONS = 3;

/**
 * Copies of a place that may go when room is needed, oldest first: verified ones older than the `keep` newest verified
 * (never fewer than three are kept). What was not verified is left alone: it may be all that there is.
 */
export function expendable<G extends Generation>(generations: readonly G[], keep: number): G[] {
  const verified = generations.filter(({ isVerified }) => isVerified).sort((a, b) => b.number - a.number);
  return verified.slice(Math.max(keep, KEPT_GENERATIONS)).reverse();
}
