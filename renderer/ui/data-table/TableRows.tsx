import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { type Column, ROW_HEIGHT } from './column.ts';
import classes from './data-table.module.css';
import { TableRow } from './TableRow.tsx';
import { useWholeText } from './use-whole-text.ts';

const OVERSCAN = 8;

export type RowsVirtualizer = Virtualizer<HTMLElement, Element>;

interface TableRowsProps<Row> {
  id: string;
  scroller: RefObject<HTMLElement | null>;
  /** Filled with what scrolls the rows. */
  virtualizer: RefObject<RowsVirtualizer | null>;
  columns: readonly Column<Row>[];
  count: number;
  rowHeight: number;
  rowAt: (index: number) => Row | undefined;
  onRangeNeeded: (from: number, to: number) => void;
  active: number;
  hasFocus: boolean;
  chosen: ReadonlySet<number>;
  initialTop: number;
}

/** The rows in sight and a few around them. The row with the focus is always there: the grid points to it. */
export function TableRows<Row>(props: TableRowsProps<Row>) {
  const { id, scroller, columns, count, rowHeight, rowAt, onRangeNeeded, active, hasFocus, chosen } = props;
  const rows = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    initialOffset: props.initialTop,
    // The head covers the top of the scroller: the last row is in sight only above the height of the head.
    scrollPaddingEnd: ROW_HEIGHT,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      return inSight.includes(active) || active >= count ? inSight : [...inSight, active].sort((a, b) => a - b);
    },
  });
  useLayoutEffect(() => {
    props.virtualizer.current = virtualizer;
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const from = virtualizer.range?.startIndex ?? 0;
  const to = virtualizer.range?.endIndex ?? 0;
  useEffect(() => {
    if (count > 0) onRangeNeeded(Math.max(0, from - OVERSCAN), Math.min(count - 1, to + OVERSCAN));
  }, [count, from, to, onRangeNeeded]);
  const whole = useWholeText(rows, `${id}-${active}`, hasFocus);
  return (
    <div ref={rows} className={classes.rows} role="rowgroup" style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, start }) => (
        <TableRow
          key={index}
          id={`${id}-${index}`}
          index={index}
          top={start}
          row={rowAt(index)}
          columns={columns}
          isActive={index === active}
          isChosen={chosen.has(index)}
        />
      ))}
      {whole !== null && (
        <div
          className={classes.whole}
          data-above={whole.isAbove || undefined}
          style={{ left: whole.left, top: whole.top }}
          aria-hidden
        >
          {whole.text}
        </div>
      )}
    </div>
  );
}
