import { basename } from 'node:path';
import type { Handlers, JobContext } from '#electron/ipc/handlers.ts';
import type { Reader } from '#electron/register/handles.ts';
import type { TakeSnapshot } from '#electron/register/snapshot.ts';
import { MOST_COLUMNS, MOST_ROWS } from '#shared/cohorts/applicants.ts';
import { APPLICANTS } from '#shared/importing/applicants-target.ts';
import { cellText } from '#shared/importing/cells.ts';
import type { importingContract } from '#shared/importing/importing.contract.ts';
import { type ChosenSheet, type ImportPlan, TOP_CELLS, TOP_ROWS } from '#shared/importing/importing.ts';
import { listUnderHead, recogniseList } from '#shared/importing/sheet-list.ts';
import type { ParsedInputOf } from '#shared/ipc/procedure.ts';
import { Refusal, type Reply, refuse } from '#shared/ipc/reply.ts';
import type { ForeignCell, ShellCode } from '#shared/ipc/shell.ts';
import { duplicatePage, findDuplicates } from './duplicates.ts';
import { FAMILIES_ON_REGISTER } from './families-register.ts';
import { READER_MEMORY_MB } from './foreign-file.ts';
import { importRows } from './importing.commands.ts';
import { findImport, listImports, pageOfLines } from './imports.queries.ts';
import { findLayout } from './layouts.queries.ts';
import { layoutOf, previewPage, questionsOf, summaryOf } from './preview.ts';
import { listOf, plannedList, readPlanned } from './reading.ts';
import { makeShelf, type Shelf } from './shelf.ts';
import { previewUndo, undoImport } from './undo.commands.ts';

type Contract = typeof importingContract;

/** What the procedures of this contract import. */
const TARGET = FAMILIES_ON_REGISTER;

const CELL_LENGTH = 80;
const MAX_SECONDS = 10;
const EXTENSIONS = ['xlsx', 'csv', 'tsv', 'txt', 'xls', 'ods', 'xlsm', 'xlsb'];

const REFUSALS = {
  'shell/unreadable-file': 'importing/unreadable-file',
  'shell/unsupported-file': 'importing/unsupported-file',
  'shell/old-excel': 'importing/old-excel',
  'shell/open-document': 'importing/open-document',
  'shell/macros': 'importing/macros',
  'shell/protected': 'importing/protected',
  'shell/empty-file': 'importing/empty-file',
  'shell/too-large': 'importing/too-large',
  'shell/too-slow': 'importing/too-slow',
} as const;

/** A failure of the shell as the import's refusal; one that has nothing to do with the file is a surprise. */
function valueOrRefusal<T>(reply: Reply<T, ShellCode>) {
  if (reply.ok) return reply.value;
  const { code } = reply.failure;
  if (!(code in REFUSALS)) throw new Error(`the shell failed: ${code}`);
  return refuse(REFUSALS[code as keyof typeof REFUSALS]);
}

/** The sheets of a file that somebody chose; null when the dialog was closed. */
async function chosenSheets(
  { shell, signal }: Pick<JobContext<Contract['chooseFile']>, 'shell' | 'signal'>,
  title: string,
) {
  const path = valueOrRefusal(await shell('chooseFile', { title, extensions: EXTENSIONS }, { signal }));
  if (path === null || path instanceof Refusal) return path;
  const limits = { maxSeconds: MAX_SECONDS, maxMegabytes: READER_MEMORY_MB };
  const sheets = valueOrRefusal(await shell('readSheets', { path, withText: true, ...limits }, { signal }));
  return sheets instanceof Refusal ? sheets : { fileName: basename(path), sheets };
}

/** The first sheet with a head of applicants; else the first with anything in it, its columns to be named by hand. */
async function readApplicants(context: JobContext<Contract['readApplicants']>, title: string) {
  const chosen = await chosenSheets(context, title);
  if (chosen === null || chosen instanceof Refusal) return chosen;
  const isFilled = (cells: readonly ForeignCell[]) => cells.some((cell) => cellText(cell).trim() !== '');
  const known = chosen.sheets.map((sheet) => recogniseList(APPLICANTS, sheet));
  const unknown = chosen.sheets.map((sheet) => listUnderHead(APPLICANTS, sheet, sheet.rows.findIndex(isFilled) + 1));
  const list = [...known, ...unknown].find((found) => found !== null);
  if (list === undefined || list === null) return refuse('importing/no-list-found');
  return {
    ...{ fileName: chosen.fileName, columns: list.columns.slice(0, MOST_COLUMNS) },
    rows: list.rows.slice(0, MOST_ROWS).map(({ number, cells }) => {
      return { number, cells: cells.slice(0, MOST_COLUMNS).map(cellText) };
    }),
  };
}

async function chooseFile(context: JobContext<Contract['chooseFile']>, title: string, shelf: Shelf) {
  const chosen = await chosenSheets(context, title);
  if (chosen === null || chosen instanceof Refusal) return chosen;
  const file = shelf.put(chosen.fileName, chosen.sheets);
  return {
    token: file.token,
    fileName: file.fileName,
    sheets: file.sheets.map(({ name, rows, list }) => ({ name, rows: rows.length, recognised: list !== null })),
  };
}

/** Rows where a head may stand, as the file has them. */
function topRows(chosen: Pick<ChosenSheet, 'token' | 'sheet'>, shelf: Shelf) {
  const file = shelf.find(chosen.token);
  if (file === null) return refuse('importing/gone');
  const rows = file.sheets.find(({ name }) => name === chosen.sheet)?.rows ?? [];
  return rows.slice(0, TOP_ROWS).map((cells, index) => {
    return {
      row: index + 1,
      cells: cells.slice(0, TOP_CELLS).map((cell) => cellText(cell).trim().slice(0, CELL_LENGTH)),
    };
  });
}

async function layout(db: Reader, chosen: ChosenSheet, shelf: Shelf) {
  const found = listOf(shelf, chosen);
  if (found instanceof Refusal) return found;
  const remembered = await findLayout(db, TARGET.name, found.list);
  const planned = plannedList(found.list, { meanings: remembered ?? [] });
  return { ...layoutOf(found.list, planned), isRemembered: remembered !== undefined };
}

async function preview(db: Reader, now: Date, plan: ImportPlan, shelf: Shelf) {
  const found = listOf(shelf, plan);
  if (found instanceof Refusal) return found;
  const { list, rows } = await readPlanned(db, now, found, plan);
  return {
    ...summaryOf(rows),
    columns: list.columns.map(({ head, meaning }) => ({ head, meaning })),
    questions: await questionsOf(db, rows),
  };
}

type Looking = Pick<JobContext<Contract['run']>, 'register' | 'visible' | 'now' | 'signal' | 'progress'>;

/** Reading and looking for what is known: each half of `share` of the way. */
async function knownRows(context: Looking, plan: ImportPlan, shelf: Shelf, share: number) {
  const { register, visible, now, signal, progress } = context;
  const found = listOf(shelf, plan);
  if (found instanceof Refusal) return found;
  const total = found.list.rows.length;
  const half = (from: number) => ({
    signal,
    onProgress: (done: number) => progress({ done: Math.floor(((from * total + done) / 2) * share), total }),
  });
  const read = await readPlanned(register.reader, now, found, plan, half(0));
  const { file } = found;
  const key = `${JSON.stringify(plan)} ${visible.key} ${register.changeCount()}`;
  if (file.known?.key !== key) {
    const duplicates = await findDuplicates(register.reader, visible, { target: TARGET, rows: read.rows }, half(1));
    file.known = { key, duplicates };
  }
  return { file, ...read, duplicates: file.known.duplicates };
}

async function lookForDuplicates(context: JobContext<Contract['findDuplicates']>, plan: ImportPlan, shelf: Shelf) {
  const known = await knownRows(context, plan, shelf, 1);
  if (known instanceof Refusal) return known;
  const strong = known.duplicates.filter(({ isStrong }) => isStrong).length;
  return { strong, possible: known.duplicates.length - strong };
}

async function run(
  context: JobContext<Contract['run']>,
  { plan, decisions }: ParsedInputOf<Contract['run']>,
  { shelf, takeSnapshot }: Tools,
) {
  const known = await knownRows(context, plan, shelf, 0.5);
  if (known instanceof Refusal) return known;
  const { file, list, rows, duplicates } = known;
  await takeSnapshot('import');
  context.signal.throwIfAborted();
  const source = { fileName: file.fileName, sheet: plan.sheet };
  const result = await importRows(context, { target: TARGET, list, rows, duplicates, decisions, source });
  // What was imported is not imported twice by a second click.
  if (!(result instanceof Refusal)) shelf.drop(plan.token);
  return result;
}

interface Tools {
  readonly shelf: Shelf;
  /** Makes the sealed copy that lies beside the register. */
  readonly takeSnapshot: TakeSnapshot;
}

/** The handlers, with a shelf of their own: one for a register process. */
export function importingHandlers(takeSnapshot: TakeSnapshot, shelf: Shelf = makeShelf()): Handlers<Contract> {
  return {
    chooseFile: (context, { title }) => chooseFile(context, title, shelf),
    readApplicants: (context, { title }) => readApplicants(context, title),
    topRows: async (_context, chosen) => topRows(chosen, shelf),
    layout: ({ db }, chosen) => layout(db, chosen, shelf),
    preview: ({ db, now }, plan) => preview(db, now, plan, shelf),
    previewRows: async ({ db, now }, { plan, ...page }) => {
      const found = listOf(shelf, plan);
      if (found instanceof Refusal) return found;
      const { list, rows } = await readPlanned(db, now, found, plan);
      return previewPage(list, rows, page);
    },
    findDuplicates: (context, plan) => lookForDuplicates(context, plan, shelf),
    duplicateRows: async ({ db, visible, now }, { plan, offset }) => {
      const found = listOf(shelf, plan);
      if (found instanceof Refusal) return found;
      const { rows } = await readPlanned(db, now, found, plan);
      return await duplicatePage(db, visible, { rows, duplicates: found.file.known?.duplicates ?? [], offset });
    },
    run: (context, input) => run(context, input, { shelf, takeSnapshot }),
    list: ({ db }) => listImports(db),
    find: async ({ db }, { id }) => (await findImport(db, id)) ?? refuse('importing/not-found'),
    lines: ({ db, visible }, { id, offset }) => pageOfLines(db, TARGET, visible, { id, offset }),
    previewUndo: ({ db, visible }, { id }) => previewUndo(db, TARGET, visible, id),
    undo: (context, { id }) => undoImport(context, TARGET, id),
  };
}
