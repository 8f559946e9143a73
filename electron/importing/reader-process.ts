/**
 * Entry of the throw-away process that reads one foreign spreadsheet: takes `{ path, withText }`, answers once, ends.
 * Whoever starts it gives it a limit of memory (READER_MEMORY_MB) and of time, and takes an end without an answer
 * for 'shell/too-large'.
 */
import type { Sealed } from '#shared/ipc/messages.ts';
import type { ForeignSheet, ShellCode } from '#shared/ipc/shell.ts';
import { openNodeSealingEnd } from '../ipc/sealing-node.ts';
import { readDelimitedText } from './delimited-text.ts';
import { ForeignFileError } from './foreign-file.ts';
import { readWhole, readWorkbook } from './workbook.ts';

export interface ReadRequest {
  readonly path: string;
  /** Tables saved as text are read too; otherwise they are refused. */
  readonly withText?: boolean;
  /** Public key that the sheets are sealed for; they are told in clear where there is none. */
  readonly to?: Uint8Array<ArrayBuffer>;
}

export type ReadAnswer =
  | { readonly ok: true; readonly sheets: readonly ForeignSheet[] | Sealed }
  | { readonly ok: false; readonly code: ShellCode };

/** What Electron's utilityProcess puts into `process.parentPort`. */
interface ParentPort {
  once(event: 'message', listener: (event: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

const parentPort = (process as { parentPort?: ParentPort }).parentPort;

const TEXT_NAME = /\.(?:csv|tsv|txt)$/i;

async function read({ path, withText = false }: ReadRequest): Promise<ForeignSheet[]> {
  return withText && TEXT_NAME.test(path) ? readDelimitedText(await readWhole(path)) : await readWorkbook(path);
}

async function answer(request: ReadRequest): Promise<ReadAnswer> {
  try {
    const sheets = await read(request);
    return { ok: true, sheets: request.to ? await (await openNodeSealingEnd()).seal(request.to, sheets) : sheets };
  } catch (error) {
    return { ok: false, code: error instanceof ForeignFileError ? error.code : 'shell/unreadable-file' };
  }
}

/** Time for the answer to leave, where nothing tells that it has left; whoever started the process may end it sooner. */
const FAREWELL_MS = 1000;

async function handle(request: unknown): Promise<void> {
  const message = await answer(request as ReadRequest);
  if (parentPort) {
    parentPort.postMessage(message);
    setTimeout(() => process.exit(0), FAREWELL_MS);
  } else {
    process.send?.(message, undefined, undefined, () => process.exit(0));
  }
}

if (parentPort) parentPort.once('message', ({ data }) => void handle(data));
else process.once('message', (message) => void handle(message));
