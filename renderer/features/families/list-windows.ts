import type { FamilyFilter, FamilySort, NameDisplay } from '#shared/families/family-list.ts';

/** Everything read about families hangs under this key: one invalidation after a change. */
export const FAMILIES = ['families'] as const;

export interface ListQuestion {
  readonly filter: FamilyFilter;
  readonly sort: FamilySort;
  readonly names: NameDisplay;
}

/** Where a window of a list is kept; one with names is never kept where one without them is looked for. */
export const windowKey = (question: ListQuestion, window: number) =>
  [...FAMILIES, 'list', question.filter, question.sort, question.names, window] as const;

/** Rows that are read at once: a little more than a screen shows, since a key waits for all of them. */
export const WINDOW_ROWS = 40;

/** Rows asked for, both ends included. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** Numbers of the windows that hold these rows. */
export function windowsOf({ from, to }: RowRange): number[] {
  const first = Math.floor(Math.max(0, from) / WINDOW_ROWS);
  const last = Math.floor(Math.max(0, to) / WINDOW_ROWS);
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}

/** The row of a number in the windows that are there, or undefined while its window is on the way. */
export function rowIn<Row>(windows: ReadonlyMap<number, readonly Row[]>, index: number): Row | undefined {
  return windows.get(Math.floor(index / WINDOW_ROWS))?.[index % WINDOW_ROWS];
}
