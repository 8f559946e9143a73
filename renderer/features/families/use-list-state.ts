import { useEffect, useRef, useState } from 'react';
import type { FamilyFilter, FamilySort } from '#shared/families/family-list.ts';
import { type ListState, readListState, withListState } from './list-state.ts';

/** Writing into the history takes milliseconds: not with every key. */
const REST_MS = 200;

function keep(list: ListState): void {
  window.history.replaceState(withListState(window.history.state, list), '');
}

/**
 * Filter and order of the list, kept in the present entry of the history so that the back key finds them; the row is
 * kept there too, without drawing the page anew.
 */
export function useListState() {
  const [list, setList] = useState(() => readListState(window.history.state));
  const timer = useRef(0);
  // The entry of the history is another page's by then.
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const change = (part: { filter?: FamilyFilter; sort?: FamilySort }) => {
    const next = { ...list, ...part, row: null };
    setList(next);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => keep(next), REST_MS);
  };
  const keepRow = (row: NonNullable<ListState['row']>) => {
    window.clearTimeout(timer.current);
    keep({ filter: list.filter, sort: list.sort, row });
  };
  return { ...list, change, keepRow };
}
