import { constants } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Follow, PIECE_BYTES, type Pieces } from './pieces.ts';

/** What names of copies look like: neutral, ASCII, with the number and four random digits, so that none meets another. */
const NAME = /^copy-(\d{6,9})-[0-9a-f]{4}\.age(\.part)?$/;

/** A signature stands beside its copy, as minisign looks for it. */
export const SIGNATURE = '.minisig';

/** A copy that is not verified yet ends so; nothing that ends so counts. */
export const UNFINISHED = '.part';

export function copyName(number: number, random: string): string {
  return `copy-${String(number).padStart(6, '0')}-${random}.age`;
}

export interface FolderOfCopies {
  /** The highest number that stands in a name; 0 without any. */
  readonly lastNumber: number;
  /** Whole files under the name of a copy, newest first. */
  readonly copies: readonly CopyFile[];
  /** Copies that were broken off: empty, or still under the name of an unfinished one. */
  readonly ignored: readonly string[];
}

export interface CopyFile {
  readonly name: string;
  readonly number: number;
  readonly bytes: number;
}

const IGNORED_AT_MOST = 20;

export async function lookInto(folder: string): Promise<FolderOfCopies> {
  const names = (await readdir(folder)).filter((name) => NAME.test(name));
  const copies: CopyFile[] = [];
  const ignored: string[] = [];
  for (const name of names) {
    const { size: bytes } = await stat(join(folder, name));
    if (name.endsWith(UNFINISHED) || bytes === 0) ignored.push(name);
    else copies.push({ name, number: numberIn(name), bytes });
  }
  return {
    lastNumber: Math.max(0, ...names.map(numberIn)),
    copies: copies.sort((a, b) => b.number - a.number),
    ignored: ignored.sort().slice(0, IGNORED_AT_MOST),
  };
}

function numberIn(name: string): number {
  return Number(NAME.exec(name)?.[1]);
}

/** Writes a new file to the medium itself, as its pieces come; never over another. Gives its size. */
export async function writeNew(path: string, content: Pieces): Promise<number> {
  const file = await open(path, 'wx', 0o600);
  try {
    let bytes = 0;
    for await (const piece of content) {
      await file.writeFile(piece);
      bytes += piece.length;
    }
    await file.sync();
    return bytes;
  } finally {
    await file.close();
  }
}

/** FILE_FLAG_NO_BUFFERING, which libuv calls UV_FS_O_DIRECT on Windows. */
const WINDOWS_DIRECT = 0x02000000;
const DIRECT = process.platform === 'win32' ? WINDOWS_DIRECT : constants.O_DIRECT;

/**
 * The whole file, past the memory of the system where it can: what was just written would else come back from there,
 * however the medium lies. A file system that refuses this is read as usual. Throws a RangeError when it is longer than
 * `atMost` bytes.
 */
export async function readFromMedium(path: string, atMost: number, { signal, onBytes }: Follow): Promise<Uint8Array> {
  const file = await openPastMemory(path);
  try {
    const whole = new Uint8Array(atMost);
    // Reading past the memory needs a buffer that begins at a page; the memory of WebAssembly does.
    const buffer = new Uint8Array(new WebAssembly.Memory({ initial: PIECE_BYTES / 65_536 }).buffer);
    for (let at = 0; ; onBytes(at)) {
      signal.throwIfAborted();
      const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
      if (bytesRead === 0) return whole.subarray(0, at);
      whole.set(buffer.subarray(0, bytesRead), at);
      at += bytesRead;
    }
  } finally {
    await file.close();
  }
}

async function openPastMemory(path: string): Promise<FileHandle> {
  try {
    return await open(path, constants.O_RDONLY | (DIRECT ?? 0));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EINVAL') return await open(path, 'r');
    throw error;
  }
}
