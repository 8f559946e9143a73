import type { Cell, PaperColumn, RowKind } from '#shared/papers/paper.ts';
import { sortKey } from '#shared/vocabulary/text/sort-key.ts';

/** A row with what it is ordered and grouped by. */
export interface ListRow {
  readonly cells: readonly Cell[];
  /** One for each column that is sorted by, in order. */
  readonly sortedBy: readonly (Cell | undefined)[];
  readonly group: Cell;
  /** In place of the group's value, where values have an order of their own. */
  readonly groupRank?: number;
}

export interface Arrangement {
  readonly columns: readonly PaperColumn[];
  readonly isGrouped: boolean;
  /** For each key of `sortedBy`. */
  readonly descending: readonly boolean[];
  /** Numbers of the columns that are summed up. */
  readonly summed: ReadonlySet<number>;
  readonly words: {
    readonly group: (value: Cell, count: number) => string;
    readonly total: string;
  };
}

/**
 * Rows in their order, under the names of their groups, with sums under each group and at the end. The first cell of
 * every row is its number within the whole list; that of a line of sums is how many rows it sums up.
 */
export function arranged(
  rows: readonly ListRow[],
  arrangement: Arrangement,
): { rows: Cell[][]; rowKinds: Record<string, RowKind> } {
  const { isGrouped, summed, words } = arrangement;
  const ordered = [...rows].sort((one, other) => order(one, other, arrangement));
  const out: Cell[][] = [];
  const rowKinds: Record<string, RowKind> = {};
  const add = (cells: Cell[], kind?: RowKind) => {
    if (kind !== undefined) rowKinds[out.length] = kind;
    out.push(cells);
  };
  let number = 0;
  for (const group of isGrouped ? groupsOf(ordered) : [ordered]) {
    if (isGrouped) add([words.group(group[0]?.group ?? null, group.length)], 'group');
    for (const { cells } of group) add([(number += 1), ...cells]);
    if (isGrouped && summed.size > 0) add(sums(group, arrangement), 'total');
  }
  if (rows.length > 0) add(sums(ordered, arrangement), 'total');
  return { rows: out, rowKinds };
}

function groupsOf(rows: readonly ListRow[]): ListRow[][] {
  return [...Map.groupBy(rows, ({ group }) => group).values()];
}

function sums(rows: readonly ListRow[], { columns, summed, words }: Arrangement): Cell[] {
  const cells = columns.map((_, at): Cell => {
    if (!summed.has(at)) return null;
    return rows.reduce((sum, row) => sum + (typeof row.cells[at] === 'number' ? Number(row.cells[at]) : 0), 0);
  });
  const free = cells.indexOf(null);
  if (free >= 0) cells[free] = words.total;
  return [rows.length, ...cells];
}

function order(one: ListRow, other: ListRow, { isGrouped, descending }: Arrangement): number {
  const byGroup = isGrouped ? compare(one.groupRank ?? one.group, other.groupRank ?? other.group) : 0;
  if (byGroup !== 0) return byGroup;
  for (const [at, isDescending] of descending.entries()) {
    const [first, second] = [one.sortedBy[at] ?? null, other.sortedBy[at] ?? null];
    const found = compare(first, second);
    // What is not known stands last either way.
    if (found !== 0) return isDescending && isKnown(first) && isKnown(second) ? -found : found;
  }
  return 0;
}

const isKnown = (value: Cell): boolean => value !== null && value !== '';

/** Texts in the order of the alphabet, numbers by size; nothing comes last. */
function compare(one: Cell, other: Cell): number {
  if (one === other) return 0;
  if (!isKnown(one) || !isKnown(other)) return Number(isKnown(other)) - Number(isKnown(one));
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  const [first, second] = [sortKey(String(one)), sortKey(String(other))];
  return first < second ? -1 : first > second ? 1 : 0;
}
