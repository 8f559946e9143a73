import type { ReactNode } from 'react';

/** One column of a table. Columns are made once (`useMemo`): a row is drawn anew when they are other objects. */
export interface Column<Row> {
  /** Also what `onSort` is called with. */
  readonly key: string;
  readonly title: string;
  /** Track of the CSS grid: `124px`, `minmax(120px, 1.3fr)`. */
  readonly width: string;
  /** The head can be clicked to sort by this column. */
  readonly sortable?: boolean;
  readonly align?: 'start' | 'end';
  /** Always shown and before the others. */
  readonly isFixed?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

export interface TableSort {
  readonly by: string;
  readonly descending: boolean;
}

/** Where a person is in a list: the row with the focus, and how far it is scrolled in pixels. */
export interface TablePosition {
  readonly index: number;
  readonly top: number;
}

/** Heights of a row in pixels; the head has that of a row that is not dense. */
export const ROW_HEIGHT = 44;
export const DENSE_ROW_HEIGHT = 36;
