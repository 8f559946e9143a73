import { useCallback, useState } from 'react';
import type { FamilyFilter, FamilySort } from '#shared/families/families.ts';
import { type ListState, readListState, withListState } from './list-state.ts';

function keep(list: ListState): void {
  window.history.replaceState(withListState(window.history.state, list), '');
}

/**
 * Filter and order of the list, kept in the present entry of the history so that the back key finds them; the row is
 * kept there too, without drawing the page anew.
 */
export function useListState() {
  const [list, setList] = useState(() => readListState(window.history.state));
  const change = (part: { filter?: FamilyFilter; sort?: FamilySort }) => {
    const next = { ...list, ...part, row: null };
    setList(next);
    keep(next);
  };
  const keepRow = useCallback(
    (row: NonNullable<ListState['row']>) => keep({ filter: list.filter, sort: list.sort, row }),
    [list],
  );
  return { ...list, change, keepRow };
}
