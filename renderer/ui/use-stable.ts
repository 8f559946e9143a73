import { useCallback, useRef } from 'react';

/**
 * The same function on every render, which does what the newest one does: for what is drawn anew only when its props
 * change. Not to be called while rendering.
 */
export function useStable<A extends unknown[], R>(newest: (...args: A) => R): (...args: A) => R {
  const latest = useRef(newest);
  latest.current = newest;
  return useCallback((...args: A) => latest.current(...args), []);
}
