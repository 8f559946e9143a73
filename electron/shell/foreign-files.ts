import { utilityProcess } from 'electron';
import type { Reply } from '#shared/ipc/reply.ts';
import type { ForeignSheet, ShellActions, ShellCode } from '#shared/ipc/shell.ts';
import type { ShellHandlers } from '../ipc/asks.ts';

type Sheets = Reply<ForeignSheet[], ShellCode>;
/** What the reader process answers to `{ path, withText }`, its one message. */
type ReaderAnswer = { ok: true; sheets: ForeignSheet[] } | { ok: false; code: ShellCode };

const refused = (code: ShellCode): Sheets => ({ ok: false, failure: { code } });

/**
 * Reads foreign files in a throw-away process from the built `entry`: a hostile file can exhaust that process,
 * and nothing else. One that takes longer than `maxSeconds` is killed (`shell/too-slow`); one that dies without
 * an answer has met the limit of memory (`shell/too-large`).
 */
export function sheetReader(entry: string): Pick<ShellHandlers, 'readSheets'> {
  return { readSheets: (input, signal) => readSheets(entry, input, signal) };
}

function readSheets(entry: string, input: ShellActions['readSheets']['input'], signal: AbortSignal): Promise<Sheets> {
  const child = utilityProcess.fork(entry, [], {
    execArgv: [`--max-old-space-size=${Math.ceil(input.maxMegabytes)}`],
    serviceName: 'Kolo file reader',
    stdio: 'ignore',
  });
  return new Promise((resolve) => {
    const end = (answer: Sheets) => {
      clearTimeout(limit);
      signal.removeEventListener('abort', stop);
      resolve(answer);
      child.kill();
    };
    const stop = () => end(refused('shell/unavailable'));
    const limit = setTimeout(() => end(refused('shell/too-slow')), input.maxSeconds * 1000);
    signal.addEventListener('abort', stop);
    child.once('message', (answer: ReaderAnswer) => end(sheetsOf(answer)));
    child.once('exit', () => end(refused('shell/too-large')));
    child.once('spawn', () => child.postMessage(requestOf(input)));
  });
}

/** `to` is what the register process adds: the sheets come sealed for it. */
function requestOf(input: ShellActions['readSheets']['input'] & { readonly to?: unknown }) {
  return { path: input.path, withText: input.withText === true, to: input.to };
}

function sheetsOf(answer: ReaderAnswer): Sheets {
  return answer.ok ? { ok: true, value: answer.sheets } : refused(answer.code);
}
