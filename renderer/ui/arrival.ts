import { type RefObject, useLayoutEffect, useRef } from 'react';

/*
 * A page that is opened for the sake of one line of it: the line is brought into view, focused and marked, once it is
 * there. The page itself is not drawn anew, so that nothing that is typed in it is lost.
 */

const ARRIVAL = 'kolo:arrival';
/** A page is there sooner; who comes to it later comes for something else. */
const MOST_WAITED_MS = 10_000;
let awaited: { readonly id: string; readonly untilMs: number } | null = null;

/** Tells of the line that is gone to, by the id of its record; null where the page itself is. */
export function arriveAt(id: string | null): void {
  awaited = id === null ? null : { id, untilMs: performance.now() + MOST_WAITED_MS };
  window.dispatchEvent(new Event(ARRIVAL));
}

/** For the line of a record. */
export function useArrival<E extends HTMLElement>(id: string): RefObject<E | null> {
  const line = useRef<E>(null);
  useLayoutEffect(() => {
    const arrive = () => {
      if (awaited?.id !== id || performance.now() > awaited.untilMs || line.current === null) return;
      awaited = null;
      delete document.querySelector<HTMLElement>('[data-arrival]')?.dataset.arrival;
      line.current.dataset.arrival = '';
      line.current.tabIndex = -1;
      line.current.focus({ preventScroll: true });
      line.current.scrollIntoView({ block: 'center' });
    };
    arrive();
    window.addEventListener(ARRIVAL, arrive);
    return () => window.removeEventListener(ARRIVAL, arrive);
  }, [id]);
  return line;
}
