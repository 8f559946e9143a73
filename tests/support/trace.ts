import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** Calls that put bytes into a file. `-y` shows the path behind each number. */
export const traceInto = (path: string): string[] => [
  ...['strace', '-f', '-qq', '-y', '-s', '1000000', '-o', path],
  ...['-e', 'trace=write,pwrite64,writev,pwritev,pwritev2', '-e', 'signal=none'],
];

export interface TracedWrite {
  readonly path: string;
  readonly bytes: Buffer;
}

const WRITE = /^\d+\s+(?:<\.\.\. )?p?write(?:64|v|v2)?\(\d+<([^>]*)>, (.*)/;
const TEXT = /"((?:[^"\\]|\\.)*)"/g;

/** Every write of a trace into a file on a disk; pipes, sockets and memory are left out. */
export async function* writesIn(trace: string): AsyncGenerator<TracedWrite> {
  for await (const line of createInterface({ input: createReadStream(trace, 'latin1') })) {
    const [, path = '', input = ''] = WRITE.exec(line) ?? [];
    if (!path.startsWith('/') || /^\/(memfd:|dev\/|proc\/|sys\/)/.test(path)) continue;
    const bytes = Buffer.concat([...input.matchAll(TEXT)].map(([, text = '']) => unescaped(text)));
    yield { path, bytes };
  }
}

const SIGNS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', v: '\v', f: '\f' };

/** The bytes that strace wrote as in a C program: `\320\227`, `\n`. */
function unescaped(text: string): Buffer {
  const plain = text.replaceAll(/\\([0-7]{1,3}|.)/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (SIGNS[code] ?? code),
  );
  return Buffer.from(plain, 'latin1');
}
