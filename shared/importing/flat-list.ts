import type { NewFamily } from '#shared/families/families.ts';
import type { ForeignCell, ForeignSheet } from '#shared/ipc/shell.ts';
import type { PlaceIndex } from '#shared/places/place-index.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { wordsOf } from '#shared/vocabulary/text/folding.ts';
import { cellText } from './cells.ts';
import { columnsOf, isHead, type ListColumn } from './columns.ts';
import type { OfficeFactors } from './factor-names.ts';
import { readAddress, readCase, readCircumstances, readMember } from './family-of-row.ts';
import type { ImportColumn, ImportRemark, ImportRepair } from './importing.contract.ts';
import { makeRowDesk } from './row-desk.ts';

/** A row of people in a list, with its number as the spreadsheet shows it (from 1). */
export interface ListRow {
  readonly number: number;
  readonly cells: readonly ForeignCell[];
}

/** A sheet in which one row is one family. */
export interface FlatList {
  readonly columns: readonly ListColumn[];
  readonly rows: readonly ListRow[];
}

export interface ImportedFamily {
  readonly row: number;
  readonly family: NewFamily;
  readonly remarks: readonly ImportRemark[];
  readonly repairs: readonly { readonly column: ImportColumn; readonly repair: ImportRepair }[];
  /** The cells as they will be, for the eye, in the order of the columns. */
  readonly shown: readonly string[];
}

/** What reading a row needs to know of the world. */
export interface ImportWorld {
  readonly places: PlaceIndex;
  /** What the office calls factors. */
  readonly factors: OfficeFactors;
  readonly today: DateOnly;
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

function isFamily({ cells }: ListRow): boolean {
  return !(isBlank(cells) || isTotal(cells) || isColumnNumbers(cells) || isHead(columnsOf(cells)));
}

/** The list that a sheet holds, its head found by itself; null when no row of the first thirty is a head. */
export function recogniseList(sheet: Pick<ForeignSheet, 'rows'>): FlatList | null {
  const heads = sheet.rows.slice(0, ROWS_SEARCHED_FOR_HEAD).map(columnsOf);
  const at = heads.findIndex(isHead);
  const columns = heads[at];
  if (columns === undefined) return null;
  const rows = sheet.rows.map((cells, index) => ({ number: index + 1, cells })).slice(at + 1);
  return { columns, rows: rows.filter(isFamily) };
}

/** One row as a family to register. Nothing of the row is dropped: what has no place stands in the notes. */
export function readRow(list: FlatList, row: ListRow, world: ImportWorld): ImportedFamily {
  const desk = makeRowDesk(list.columns, row);
  const members = [readMember(desk, world.today)];
  const address = readAddress(desk, world.places);
  const circumstances = readCircumstances(desk, world.factors);
  const family = { members, address, circumstances, tags: [], case: readCase(desk, world.today) };
  return { row: row.number, family, remarks: desk.remarks, repairs: desk.repairs, shown: desk.shown() };
}
