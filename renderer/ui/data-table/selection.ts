/** Rows chosen in a list, by row number, and the row from which Shift extends. */
export interface Selection {
  readonly chosen: ReadonlySet<number>;
  readonly anchor: number;
}

export const NOTHING_CHOSEN: Selection = { chosen: new Set(), anchor: 0 };

function range(from: number, to: number): number[] {
  const first = Math.min(from, to);
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, step) => first + step);
}

/** The row changes sides; Shift extends from it afterwards. */
export function toggleRow({ chosen }: Selection, index: number): Selection {
  const next = new Set(chosen);
  if (!next.delete(index)) next.add(index);
  return { chosen: next, anchor: index };
}

/** All rows from the anchor to this one, and no others, as in a spreadsheet. */
export function extendTo({ anchor }: Selection, index: number): Selection {
  return { chosen: new Set(range(anchor, index)), anchor };
}

/** The row that Shift extends from follows the focus, as long as Shift is not held. */
export function anchorAt({ chosen }: Selection, index: number): Selection {
  return { chosen, anchor: index };
}

/** Every row of the list, or none when all are chosen already. */
export function toggleAll({ chosen }: Selection, count: number): Selection {
  return chosen.size === count || count === 0 ? NOTHING_CHOSEN : { chosen: new Set(range(0, count - 1)), anchor: 0 };
}
