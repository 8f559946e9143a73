import { basename } from 'node:path';
import type { Handlers, JobContext } from '#electron/ipc/handlers.ts';
import type { Reader } from '#electron/register/handles.ts';
import type { ChosenSheet, ImportPlan, importingContract } from '#shared/importing/importing.contract.ts';
import { Refusal, type Reply, refuse } from '#shared/ipc/reply.ts';
import type { ShellCode } from '#shared/ipc/shell.ts';
import { READER_MEMORY_MB } from './foreign-file.ts';
import { importRows } from './importing.commands.ts';
import { findLayout, keepLayout } from './layouts.queries.ts';
import { layoutOf, previewPage, questionsOf, summaryOf } from './preview.ts';
import { listOf, plannedList, readPlanned } from './reading.ts';
import { makeShelf, type Shelf } from './shelf.ts';

type Contract = typeof importingContract;

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

async function chooseFile({ shell, signal }: JobContext<Contract['chooseFile']>, title: string, shelf: Shelf) {
  const path = valueOrRefusal(await shell('chooseFile', { title, extensions: EXTENSIONS }, { signal }));
  if (path === null || path instanceof Refusal) return path;
  const limits = { maxSeconds: MAX_SECONDS, maxMegabytes: READER_MEMORY_MB };
  const sheets = valueOrRefusal(await shell('readSheets', { path, withText: true, ...limits }, { signal }));
  if (sheets instanceof Refusal) return sheets;
  const file = shelf.put(basename(path), sheets);
  return {
    token: file.token,
    fileName: file.fileName,
    sheets: file.sheets.map(({ name, rows, list }) => ({ name, rows, recognised: list !== null })),
  };
}

async function layout(db: Reader, chosen: ChosenSheet, shelf: Shelf) {
  const found = listOf(shelf, chosen);
  if (found instanceof Refusal) return found;
  const remembered = await findLayout(db, 'families', found.list);
  const planned = plannedList(found.list, { meanings: remembered ?? [] });
  return { ...layoutOf(found.list, planned), isRemembered: remembered !== undefined };
}

async function preview(db: Reader, now: Date, plan: ImportPlan, shelf: Shelf) {
  const found = listOf(shelf, plan);
  if (found instanceof Refusal) return found;
  const { list, rows } = await readPlanned(db, now, found, plan);
  const { families, repaired, remarkCount } = summaryOf(rows);
  return {
    ...{ families, repaired, remarkCount },
    columns: list.columns.map(({ head, meaning }) => ({ head, meaning })),
    remarkedRows: rows.filter(({ remarks }) => remarks.length > 0).length,
    questions: await questionsOf(db, rows),
  };
}

async function run(context: JobContext<Contract['run']>, { plan }: { plan: ImportPlan }, shelf: Shelf) {
  const { register, now, signal, progress } = context;
  const found = listOf(shelf, plan);
  if (found instanceof Refusal) return found;
  const total = found.list.rows.length;
  const onProgress = (done: number) => progress({ done: Math.floor(done / 2), total });
  const { list, rows } = await readPlanned(register.reader, now, found, plan, { signal, onProgress });
  const result = await importRows(context, rows);
  if (result instanceof Refusal) return result;
  await register.write((trx) => keepLayout(trx, 'families', list, now.getTime()));
  // What was imported is not imported twice by a second click.
  shelf.drop(plan.token);
  return result;
}

/** The handlers, with a shelf of their own: one for a register process. */
export function importingHandlers(shelf: Shelf = makeShelf()): Handlers<Contract> {
  return {
    chooseFile: (context, { title }) => chooseFile(context, title, shelf),
    layout: ({ db }, chosen) => layout(db, chosen, shelf),
    preview: ({ db, now }, plan) => preview(db, now, plan, shelf),
    previewRows: async ({ db, now }, { plan, ...page }) => {
      const found = listOf(shelf, plan);
      if (found instanceof Refusal) return found;
      const { list, rows } = await readPlanned(db, now, found, plan);
      return previewPage(list, rows, page);
    },
    run: (context, input) => run(context, input, shelf),
  };
}
