import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useStable } from '#renderer/ui/use-stable.ts';
import { must } from '#shared/vocabulary/must.ts';
import { ROW_HEIGHT } from './column.ts';

interface RowsInSightOptions {
  readonly count: number;
  readonly rowHeight: number;
  /** Pixels scrolled at the beginning. */
  readonly initialTop: number;
}

/** What scrolls the rows, for whoever moves the focus. */
export interface RowsScroller {
  /** Pixels scrolled as last seen: to ask the element would lay out the page once more. */
  readonly top: () => number;
  /** Brings a row into sight by the shortest way; the head covers the top of the scroller. */
  readonly showRow: (index: number) => void;
}

const NOTHING = { first: 0, end: 0 };

/**
 * Which rows of one height are in sight: `first` up to and without `end`. Drawn anew only when they are others. `body`
 * holds the rows; what scrolls is around it, and is known before a ref of its own is filled.
 */
export function useRowsInSight(body: RefObject<HTMLElement | null>, options: RowsInSightOptions) {
  const { count, rowHeight, initialTop } = options;
  const seen = useRef({ top: initialTop, height: 0 });
  const [{ first, end }, setRows] = useState(NOTHING);
  const look = useStable(() => {
    const { top, height } = seen.current;
    const next = { first: Math.floor(top / rowHeight), end: Math.ceil((top + height) / rowHeight) };
    setRows((rows) => (rows.first === next.first && rows.end === next.end ? rows : next));
  });
  useLayoutEffect(() => {
    const element = must(body.current?.parentElement, 'what scrolls around the rows');
    const measure = () => {
      seen.current = { top: element.scrollTop, height: element.clientHeight };
      look();
    };
    const onScroll = () => {
      seen.current.top = element.scrollTop;
      look();
    };
    if (initialTop > 0) element.scrollTo({ top: initialTop });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [body, look, initialTop]);
  // Rows of another height, from the same place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `look` reads the height.
  useLayoutEffect(() => look(), [look, rowHeight]);
  const showRow = useStable((index: number) => {
    const { top, height } = seen.current;
    const [above, below] = [index * rowHeight, (index + 1) * rowHeight + ROW_HEIGHT - height];
    const next = top > above ? above : Math.max(top, below);
    if (next !== top) body.current?.parentElement?.scrollTo({ top: next });
  });
  const rows: RowsScroller = { top: () => seen.current.top, showRow };
  return { first: Math.min(first, count), end: Math.min(end, count), rows };
}
