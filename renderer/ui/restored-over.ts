/** What a form keeps while it is typed in: what stands in it, and what it began from. */
export interface Kept<D> {
  readonly draft: D;
  readonly base: D;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * A draft over its record as it is now: what was typed stands, what was not typed in is taken from the record. Contested
 * where the record was changed in a field that was typed in as well.
 */
export function restoredOver<D extends object>(
  initial: D,
  { draft, base }: Partial<Kept<D>>,
): { draft: D; isContested: boolean } {
  const now = initial as Readonly<Record<string, unknown>>;
  const [typed, began] = [(draft ?? {}) as typeof now, (base ?? {}) as typeof now];
  const touched = Object.keys(now).filter((field) => field in typed && !isSame(typed[field], began[field]));
  return {
    draft: { ...initial, ...Object.fromEntries(touched.map((field) => [field, typed[field]])) },
    isContested: touched.some((field) => !isSame(began[field], now[field]) && !isSame(typed[field], now[field])),
  };
}
