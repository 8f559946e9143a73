import type { Format, Paper, PaperColumn } from '#shared/papers/paper.ts';

/*
 * Sizes in CSS pixels (96 to the inch); `paper.css` draws with the same numbers. Rows and columns are whole pixels, so
 * that no rounding differs between the screen and the printer.
 */

export interface SheetSize {
  readonly width: number;
  readonly height: number;
  /** Between the margins. */
  readonly textWidth: number;
  /** Between the margins, less 2 mm of slack. */
  readonly textHeight: number;
}

/** A4 with 30 mm at the left for the punch, 10 at the right, 20 above and below (DSTU 4163); labels and envelopes without. */
export const SHEETS: Readonly<Record<Format, SheetSize>> = {
  portrait: { width: 793.7, height: 1121.8, textWidth: 642, textHeight: 963 },
  landscape: { width: 1122.5, height: 793, textWidth: 971, textHeight: 635 },
  labels: { width: 793.7, height: 1121.8, textWidth: 793, textHeight: 1121 },
  'envelope-dl': { width: 831.5, height: 415, textWidth: 755, textHeight: 340 },
  'envelope-c5': { width: 865.5, height: 611.5, textWidth: 790, textHeight: 536 },
};

/** 37 mm, eight in a column. */
export const LABEL_HEIGHT = 139;
/** Labels or cards of the alphabet side by side. */
export const cardsAcross = (format: Format): number => (format === 'labels' ? 3 : 2);

/** Sizes of the letters in a table's cells and in its head. */
export interface TableType {
  readonly cell: number;
  readonly head: number;
}

/** When nothing else helps: of 10 pt with heads of 8. */
export const SMALLEST_TYPE: TableType = { cell: 13.333, head: 10.667 };
const USUAL: readonly TableType[] = [
  { cell: 16, head: 16 },
  { cell: 16, head: 13.333 },
  { cell: 14.667, head: 12 },
  SMALLEST_TYPE,
];
const LARGE: readonly TableType[] = [
  { cell: 21.333, head: 21.333 },
  { cell: 21.333, head: 16 },
  { cell: 20, head: 16 },
  { cell: 18.667, head: 14.667 },
  { cell: 17.333, head: 14.667 },
  ...USUAL,
];
/** From what is wanted to what helps a table of many columns: cells of 12 pt, or of 16 in large print. */
export const tableTypes = ({ isLarge }: Pick<Paper, 'isLarge'>): readonly TableType[] => (isLarge ? LARGE : USUAL);

/** Height of a line in a table: 19 for 12 pt, 25 for 16 pt. */
export const lineHeightOf = (size: number): number => Math.ceil(size * 1.17);
/** Padding above and below, and the line under the row. */
export const ROW_EXTRA = 5;
/** Padding at both sides, and the line at the right. */
export const CELL_EXTRA = 7;
/** The line above the table's head. */
export const TABLE_BORDER = 1;

/** Widths of the columns in whole pixels that fill the table. */
export function columnWidths(columns: readonly PaperColumn[], tableWidth: number): number[] {
  const total = columns.reduce((sum, { weight }) => sum + weight, 0);
  const edges = columns.reduce<number[]>((before, { weight }) => [...before, (before.at(-1) ?? 0) + weight], []);
  const pixels = edges.map((edge) => Math.round((edge / total) * tableWidth));
  return pixels.map((edge, at) => edge - (pixels[at - 1] ?? 0));
}
