import { memo } from 'react';
import type { Column } from './column.ts';
import classes from './data-table.module.css';

interface TableRowProps<Row> {
  id: string;
  index: number;
  /** Pixels from the first row. */
  top: number;
  /** Undefined while its window is on the way. */
  row: Row | undefined;
  columns: readonly Column<Row>[];
  isActive: boolean;
  isChosen: boolean;
}

function PlainTableRow<Row>({ id, index, top, row, columns, isActive, isChosen }: TableRowProps<Row>) {
  return (
    <div
      id={id}
      className={classes.row}
      role="row"
      // The head is row 1.
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      data-index={index}
      data-active={isActive || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div className={classes.cell} role="gridcell" data-tick>
        <span className={classes.box} data-on={isChosen} aria-hidden />
      </div>
      {columns.map((column) => (
        <div key={column.key} className={classes.cell} role="gridcell" data-align={column.align}>
          {row === undefined ? (
            <span className={classes.coming} aria-hidden />
          ) : (
            <span className={classes.text}>{column.cell(row)}</span>
          )}
        </div>
      ))}
    </div>
  );
}

/** One row; drawn anew only when something of it is another. */
export const TableRow = memo(PlainTableRow) as typeof PlainTableRow;
