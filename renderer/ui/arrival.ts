import { type RefObject, useLayoutEffect, useRef } from 'react';

/** The state of a step to a page for the sake of one line of it. */
export const arrivalFor = (id: string) => ({ arrivalFor: id });

/** Of the line of a record: where the page was opened for its sake, it is brought into view, focused and marked. */
export function useArrival<E extends HTMLElement>(id: string): RefObject<E | null> {
  const line = useRef<E>(null);
  useLayoutEffect(() => {
    const state = window.history.state as { arrivalFor?: unknown } | null;
    if (state?.arrivalFor !== id || line.current === null) return;
    // Once: whoever comes back to the page comes for the page.
    window.history.replaceState({ ...state, arrivalFor: undefined }, '');
    line.current.dataset.arrival = '';
    line.current.tabIndex = -1;
    line.current.focus({ preventScroll: true });
    line.current.scrollIntoView({ block: 'center' });
  }, [id]);
  return line;
}
