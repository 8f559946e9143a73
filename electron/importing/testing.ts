import { join } from 'node:path';
import { visibleTo } from '#electron/access/visibility.ts';
import { noLine } from '#electron/ipc/testing.ts';
import { FAMILIES } from '#shared/importing/families-target.ts';
import type { Decisions, ImportPlan } from '#shared/importing/importing.ts';
import { recogniseList, type SheetList } from '#shared/importing/sheet-list.ts';
import type { ForeignCell, ForeignSheet } from '#shared/ipc/shell.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import { importingHandlers } from './importing.ipc.ts';
import { makeShelf } from './shelf.ts';
import { readWorkbook } from './workbook.ts';

export const EXAMPLE = join(import.meta.dirname, '../../tests/data/journal-example.xlsx');
export const NOW = new Date('2026-06-30T09:00:00Z');
export const session: Session = { userId: 'u', userName: 'Головна', role: 'head' };

/** The workbook of the example, read. */
export function exampleSheets(): Promise<ForeignSheet[]> {
  return readWorkbook(EXAMPLE);
}

/** A sheet as a spreadsheet program saves it as text: cells between semicolons, in quotes where needed. */
export function asCsv(rows: ForeignSheet['rows']): string {
  const cell = (value: ForeignCell) => {
    const text = typeof value === 'object' ? (value?.date ?? '') : String(value);
    return /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => row.map(cell).join(';')).join('\r\n');
}

/** The list of a sheet, which it must have. */
export function listIn(sheets: readonly ForeignSheet[], name: string): SheetList {
  const sheet = must(
    sheets.find((each) => each.name === name),
    'the sheet',
  );
  return must(recogniseList(FAMILIES, sheet), 'a list in the sheet');
}

/** What a call has beside the register. */
export const quiet = {
  session,
  visible: visibleTo(session),
  record: noLine,
  now: NOW,
  signal: new AbortController().signal,
  progress: () => {},
  shell: () => Promise.reject(new Error('not asked')),
};

/** Handlers with a file on their shelf, and a plan for one of its sheets as guessed. */
export function deskWith(sheets: readonly ForeignSheet[], sheet: string, change: Partial<ImportPlan> = {}) {
  const shelf = makeShelf();
  const { token } = shelf.put('journal-example.xlsx', sheets);
  const plan: ImportPlan = { token, sheet, headRow: null, meanings: [], communityCode: null, places: [], ...change };
  return { shelf, made: importingHandlers(async () => {}, shelf), plan };
}

/** Everything is taken as it stands in the file. */
export const ALL_APART: Decisions = { strong: 'apart', possible: 'apart', rows: [] };
