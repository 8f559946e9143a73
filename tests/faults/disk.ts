import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a process did to the files of one folder, in the order in which it did it; see `disk-shim.c`. */
export type DiskEvent =
  /** `open` is a file that was there before. */
  | { readonly kind: 'open'; readonly inode: number; readonly path: string }
  | { readonly kind: 'create'; readonly inode: number; readonly path: string }
  | { readonly kind: 'write'; readonly inode: number; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly inode: number; readonly length: number }
  | { readonly kind: 'sync'; readonly inode: number }
  | { readonly kind: 'sync-folder' }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'unlink'; readonly path: string }
  /** What the person was told is saved. */
  | { readonly kind: 'acknowledged'; readonly text: string };

const SOURCE = join(import.meta.dirname, 'disk-shim.c');
const CACHE = join(import.meta.dirname, '../../.cache');

/** The compiled shim; compiled anew when its source is younger. */
export function diskShim(): string {
  const built = join(CACHE, 'disk-shim.so');
  if (existsSync(built) && statSync(built).mtimeMs > statSync(SOURCE).mtimeMs) return built;
  mkdirSync(CACHE, { recursive: true });
  // Under another name first: two tests may begin at once.
  const part = `${built}.${process.pid}`;
  execFileSync('gcc', ['-shared', '-fPIC', '-O2', '-Wall', '-Werror', '-o', part, SOURCE, '-ldl', '-lpthread']);
  renameSync(part, built);
  return built;
}

/** Environment of a child whose changes under `folder` are watched, and recorded when there is a `log`. */
export function underShim(folder: string, log?: string): NodeJS.ProcessEnv {
  return { ...process.env, LD_PRELOAD: diskShim(), KOLO_DISK_FOLDER: folder, ...(log ? { KOLO_DISK_LOG: log } : {}) };
}

const HEAD = 21;

export function readEvents(log: string): DiskEvent[] {
  const bytes = readFileSync(log);
  const events: DiskEvent[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = bytes.readUInt32LE(at + 17);
    const body = bytes.subarray(at + HEAD, at + HEAD + length);
    const inode = Number(bytes.readBigUInt64LE(at + 1));
    events.push(eventOf(String.fromCharCode(bytes[at] ?? 0), inode, Number(bytes.readBigUInt64LE(at + 9)), body));
    at += HEAD + length;
  }
  return events;
}

function eventOf(kind: string, inode: number, offset: number, body: Buffer): DiskEvent {
  switch (kind) {
    case 'O':
      return { kind: 'open', inode, path: body.toString() };
    case 'C':
      return { kind: 'create', inode, path: body.toString() };
    case 'W':
      return { kind: 'write', inode, offset, bytes: body };
    case 'T':
      return { kind: 'truncate', inode, length: offset };
    case 'S':
      return { kind: 'sync', inode };
    case 'D':
      return { kind: 'sync-folder' };
    case 'U':
      return { kind: 'unlink', path: body.toString() };
    case 'A':
      return { kind: 'acknowledged', text: body.toString().trim() };
    case 'R': {
      const [from = '', to = ''] = body.toString().split('\n');
      return { kind: 'rename', from, to };
    }
    default:
      throw new Error(`a record of an unknown kind ${kind}`);
  }
}
