import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { type Page } from '@playwright/test';

/** The texts in a heap snapshot of V8, one a line. */
export function textsOfSnapshot(snapshot: string): string {
  const { strings } = JSON.parse(snapshot) as { strings: string[] };
  if (strings.length < 1000) throw new Error('a heap without texts');
  return strings.join('\n');
}

/** Every text that the JavaScript of a page holds, after the collector has run. */
export async function textsInHeap(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => void chunks.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return textsOfSnapshot(chunks.join(''));
}

/** Every process of the program with this profile: those that bear its mark, and what they started. Linux only. */
export function processesOf(userData: string): number[] {
  const mark = Buffer.from(`KOLO_USER_DATA=${userData}\0`);
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const parent = Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1]);
        return [{ pid: Number(name), parent, isMarked: readFileSync(`/proc/${name}/environ`).includes(mark) }];
      } catch {
        // Another's, or gone.
        return [];
      }
    });
  const found = new Set(all.filter(({ isMarked }) => isMarked).map(({ pid }) => pid));
  // Chromium's pages write the list of processes over their environment.
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid);
  }
  return [...found];
}

/** What the process is called in the list of processes. */
export const commandOf = (pid: number): string => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');

const CHUNK = 16 * 2 ** 20;

/** Those of the byte strings that lie anywhere in the memory which a process can write. Linux only. */
export function foundInMemory(pid: number, secrets: readonly Buffer[]): Buffer[] {
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const found = new Set<Buffer>();
  const overlap = Math.max(...secrets.map(({ length }) => length)) - 1;
  try {
    for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
      const [, from = '', to = ''] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
      if (from === '') continue;
      const end = Number.parseInt(to, 16);
      for (let at = Number.parseInt(from, 16); at < end; at += CHUNK) {
        const bytes = readChunk(memory, at, Math.min(CHUNK + overlap, end - at));
        for (const secret of secrets) if (bytes.includes(secret)) found.add(secret);
      }
    }
  } finally {
    closeSync(memory);
  }
  return [...found];
}

function readChunk(memory: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let read = 0;
  try {
    // A large read may end before its end.
    for (let more = 1; more > 0 && read < length; read += more) {
      more = readSync(memory, bytes, read, length - read, at + read);
    }
  } catch {
    // A range that is mapped and cannot be read.
  }
  return bytes.subarray(0, read);
}
