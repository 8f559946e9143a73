import { basename } from 'node:path';
import type { Handlers, JobContext } from '#electron/ipc/handlers.ts';
import type { FlatList } from '#shared/importing/flat-list.ts';
import type { importingContract } from '#shared/importing/importing.contract.ts';
import { Refusal, type Reply, refuse } from '#shared/ipc/reply.ts';
import type { ShellCode } from '#shared/ipc/shell.ts';
import { READER_MEMORY_MB } from './foreign-file.ts';
import { importList, previewList } from './importing.commands.ts';
import { makeShelf, type Shelf } from './shelf.ts';

type Contract = typeof importingContract;

const MAX_SECONDS = 10;

const REFUSALS = {
  'shell/unreadable-file': 'importing/unreadable-file',
  'shell/unsupported-file': 'importing/unsupported-file',
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
  const path = valueOrRefusal(await shell('chooseFile', { title, extensions: ['xlsx'] }, { signal }));
  if (path === null || path instanceof Refusal) return path;
  const limits = { maxSeconds: MAX_SECONDS, maxMegabytes: READER_MEMORY_MB };
  const sheets = valueOrRefusal(await shell('readSheets', { path, ...limits }, { signal }));
  if (sheets instanceof Refusal) return sheets;
  const file = shelf.put(basename(path), sheets);
  return {
    token: file.token,
    fileName: file.fileName,
    sheets: file.sheets.map(({ name, rows, list }) => ({ name, rows, recognised: list !== null })),
  };
}

function listOf(shelf: Shelf, chosen: { token: string; sheet: string }): FlatList | Refusal<ListRefusal> {
  const file = shelf.find(chosen.token);
  if (file === null) return refuse('importing/gone');
  const sheet = file.sheets.find(({ name }) => name === chosen.sheet);
  return sheet?.list ?? refuse('importing/no-list-found');
}
type ListRefusal = 'importing/gone' | 'importing/no-list-found';

async function run(context: JobContext<Contract['run']>, chosen: { token: string; sheet: string }, shelf: Shelf) {
  const list = listOf(shelf, chosen);
  if (list instanceof Refusal) return list;
  const result = await importList(context, list);
  // What was imported is not imported twice by a second click.
  if (!(result instanceof Refusal)) shelf.drop(chosen.token);
  return result;
}

/** The handlers, with a shelf of their own: one for a register process. */
export function importingHandlers(shelf: Shelf = makeShelf()): Handlers<Contract> {
  return {
    chooseFile: (context, { title }) => chooseFile(context, title, shelf),
    preview: async ({ db, now }, chosen) => {
      const list = listOf(shelf, chosen);
      return list instanceof Refusal ? list : previewList(db, now, list);
    },
    run: (context, chosen) => run(context, chosen, shelf),
  };
}
