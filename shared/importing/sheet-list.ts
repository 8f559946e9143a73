import type { ForeignCell, ForeignSheet } from '#shared/ipc/shell.ts';
import { wordsOf } from '#shared/vocabulary/text/folding.ts';
import { cellText } from './cells.ts';
import { columnsOf, type ListColumn } from './columns.ts';
import type { AnyTarget, ImportTarget } from './import-target.ts';
import type { ImportColumn, ImportRemark, ImportRepair } from './importing.ts';
import { makeRowDesk } from './row-desk.ts';

/** A row of records in a list, with its number as the spreadsheet shows it (from 1). */
export interface ListRow {
  readonly number: number;
  readonly cells: readonly ForeignCell[];
}

/** A sheet in which one row is one record. */
export interface SheetList {
  /** Number of the row that is the head. */
  readonly headRow: number;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly ListRow[];
}

/** One row as it will be. */
export interface ReadRow<Item> {
  readonly row: number;
  readonly item: Item;
  readonly remarks: readonly ImportRemark[];
  readonly repairs: readonly { readonly column: ImportColumn; readonly repair: ImportRepair }[];
  /** The cells as they will be, for the eye, in the order of the columns. */
  readonly shown: readonly string[];
}

const ROWS_SEARCHED_FOR_HEAD = 30;
const TOTALS = new Set(['усього', 'всього', 'разом', 'підсумок', 'итого']);

function isBlank(cells: readonly ForeignCell[]): boolean {
  return cells.every((cell) => cellText(cell).trim() === '');
}

/** «Усього 60»: the first word of the row is a word for a sum. */
function isTotal(cells: readonly ForeignCell[]): boolean {
  const first = cells.find((cell) => typeof cell === 'string' && cell.trim() !== '');
  return TOTALS.has(wordsOf(cellText(first ?? null))[0] ?? '');
}

/** The row "1 2 3 …" under the head of a journal. */
function isColumnNumbers(cells: readonly ForeignCell[]): boolean {
  const texts = cells.map((cell) => cellText(cell).trim()).filter((text) => text !== '');
  return texts.length > 2 && texts.every((text, index) => text === String(index + 1));
}

const CELLS_OF_HEAD = 3;

/** The head once more, as lists have it at the top of a page. Of other rows the first cells show that they are none. */
function isHeadAgain(target: AnyTarget, cells: readonly ForeignCell[]): boolean {
  const first = cells.filter((cell) => typeof cell === 'string' && cell.trim() !== '').slice(0, CELLS_OF_HEAD);
  return columnsOf(target, first).some(({ isKnown }) => isKnown) && target.isHead(columnsOf(target, cells));
}

function isRecord(target: AnyTarget, { cells }: ListRow): boolean {
  return !(isBlank(cells) || isTotal(cells) || isColumnNumbers(cells) || isHeadAgain(target, cells));
}

/** The list that a sheet holds, its head found by itself; null when no row of the first thirty is a head. */
export function recogniseList(target: AnyTarget, sheet: Pick<ForeignSheet, 'rows'>): SheetList | null {
  const heads = sheet.rows.slice(0, ROWS_SEARCHED_FOR_HEAD).map((cells) => columnsOf(target, cells));
  const at = heads.findIndex((columns) => target.isHead(columns));
  return at < 0 ? null : listUnder(target, sheet, at + 1);
}

/** The list under a head that somebody pointed at; null where the sheet has no such row or nothing stands in it. */
export function listUnderHead(target: AnyTarget, sheet: Pick<ForeignSheet, 'rows'>, headRow: number): SheetList | null {
  const head = sheet.rows[headRow - 1];
  return head === undefined || isBlank(head) ? null : listUnder(target, sheet, headRow);
}

function listUnder(target: AnyTarget, sheet: Pick<ForeignSheet, 'rows'>, headRow: number): SheetList {
  const rows = sheet.rows.map((cells, index) => ({ number: index + 1, cells })).slice(headRow);
  const columns = columnsOf(target, widened(sheet.rows[headRow - 1] ?? [], rows));
  return { headRow, columns, rows: rows.filter((row) => isRecord(target, row)) };
}

/** A head may be shorter than its rows: cells beside it have no head and are kept all the same. */
function widened(head: readonly ForeignCell[], rows: readonly ListRow[]): ForeignCell[] {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, lastFilled(cells)), head.length);
  return Array.from({ length: width }, (_, index) => head[index] ?? null);
}

function lastFilled(cells: readonly ForeignCell[]): number {
  return cells.findLastIndex((cell) => cellText(cell).trim() !== '') + 1;
}

/** One row as a record of the target. Nothing of the row is dropped: what has no place stands in the notes. */
export function readRow<World, Item>(
  target: ImportTarget<World, Item>,
  list: SheetList,
  row: ListRow,
  world: World,
): ReadRow<Item> {
  const desk = makeRowDesk(list.columns, row);
  const item = target.readItem(desk, world);
  return { row: row.number, item, remarks: desk.remarks, repairs: desk.repairs, shown: desk.shown() };
}
