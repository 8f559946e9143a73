import type { ReactNode } from 'react';

export interface PaperColumn {
  readonly head: string;
  /** CSS pixels, borders and padding included; the columns of a landscape table sum up to `TABLE_WIDTH`. */
  readonly width: number;
  readonly isCentred?: boolean;
}

/** A list as it goes on paper: what is said once, and the table that fills the pages. */
export interface Paper {
  readonly isDemonstration: boolean;
  /** One line at the top of every page but the first, so that a lost sheet is known by it. */
  readonly runningTitle: string;
  /** Above the table on the first page. */
  readonly opening: ReactNode;
  /** After the last row, never split: totals, notes, signatures. */
  readonly closing: ReactNode;
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly string[])[];
}

/*
 * Sizes in CSS pixels (96 to the inch); `paper.css` draws with the same numbers. Rows and columns are whole pixels, so
 * that no rounding differs between the screen and the printer.
 */

/** 297 − 30 − 10 mm */
export const TABLE_WIDTH = 971;
/** 210 − 20 − 20 mm, less 2 mm of slack. */
export const TEXT_HEIGHT = 635;
export const LINE_HEIGHT = 17;
/** Padding above and below, and the line under the row. */
export const ROW_EXTRA = 5;
/** Padding at both sides, and the line at the right. */
export const CELL_EXTRA = 7;
/** The line above the table's head. */
export const TABLE_BORDER = 1;
