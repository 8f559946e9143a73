import { type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import type { Column } from './column.ts';
import classes from './data-table.module.css';
import { TableRow } from './TableRow.tsx';
import { type RowsScroller, useRowsInSight } from './use-rows-in-sight.ts';
import { useWholeText } from './use-whole-text.ts';

const OVERSCAN = 8;

interface TableRowsProps<Row> {
  id: string;
  /** Filled with what scrolls the rows. */
  handle: RefObject<RowsScroller | null>;
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

/** Numbers of the rows that are drawn: those in sight, a few around them, and the row with the focus. */
function drawnRows(first: number, end: number, count: number, active: number): number[] {
  const [from, to] = [Math.max(0, first - OVERSCAN), Math.min(count, end + OVERSCAN)];
  const rows = Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step);
  if (active >= count || (active >= from && active < to)) return rows;
  return active < from ? [active, ...rows] : [...rows, active];
}

/** The rows in sight and a few around them. The row with the focus is always there: the grid points to it. */
export function TableRows<Row>(props: TableRowsProps<Row>) {
  const { id, columns, count, rowHeight, rowAt, onRangeNeeded, active, hasFocus, chosen } = props;
  const body = useRef<HTMLDivElement>(null);
  const { first, end, rows } = useRowsInSight(body, { count, rowHeight, initialTop: props.initialTop });
  useImperativeHandle(props.handle, () => rows);
  useEffect(() => {
    if (end > 0) onRangeNeeded(Math.max(0, first - OVERSCAN), Math.min(count - 1, end - 1 + OVERSCAN));
  }, [count, first, end, onRangeNeeded]);
  const whole = useWholeText(body, `${id}-${active}`, hasFocus);
  return (
    <div ref={body} className={classes.rows} role="rowgroup" style={{ height: count * rowHeight }}>
      {drawnRows(first, end, count, active).map((index) => (
        <TableRow
          key={index}
          id={`${id}-${index}`}
          index={index}
          top={index * rowHeight}
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
