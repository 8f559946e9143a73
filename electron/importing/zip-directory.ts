import { inflateRawSync } from 'node:zlib';
import { ForeignFileError, LIMITS } from './foreign-file.ts';

/** One file of a zip archive as its directory declares it. */
export interface ZipEntry {
  readonly name: string;
  readonly compressedBytes: number;
  readonly expandedBytes: number;
  readonly method: number;
  readonly headerAt: number;
}

// Layout and signatures: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;
const ENCRYPTED = 0x0001;
const STORED = 0;
const DEFLATED = 8;

function unreadable(why: string): ForeignFileError {
  return new ForeignFileError('shell/unreadable-file', why);
}

function endOfDirectory(file: Buffer): number {
  const lowest = Math.max(0, file.length - END_BYTES - LONGEST_COMMENT);
  for (let at = file.length - END_BYTES; at >= lowest; at -= 1) {
    if (file.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw unreadable('no end of a zip directory');
}

/** Names that would leave a folder, if anything were unpacked. Nothing is; such a file is still not an office's. */
function isHostileName(name: string): boolean {
  return name.startsWith('/') || /^[a-z]:/i.test(name) || /[\\\0]/.test(name) || name.split('/').includes('..');
}

function readEntry(file: Buffer, at: number): { entry: ZipEntry; next: number } {
  if (at + 46 > file.length || file.readUInt32LE(at) !== DIRECTORY_HEADER) throw unreadable('broken zip directory');
  const nameBytes = file.readUInt16LE(at + 28);
  const next = at + 46 + nameBytes + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  const entry = {
    name: file.toString('utf8', at + 46, at + 46 + nameBytes),
    method: file.readUInt16LE(at + 10),
    compressedBytes: file.readUInt32LE(at + 20),
    expandedBytes: file.readUInt32LE(at + 24),
    headerAt: file.readUInt32LE(at + 42),
  };
  if ((file.readUInt16LE(at + 8) & ENCRYPTED) !== 0) {
    throw new ForeignFileError('shell/protected', 'encrypted entry');
  }
  if (isHostileName(entry.name)) throw unreadable('entry outside the archive');
  if (entry.expandedBytes === IN_ZIP64 || entry.compressedBytes === IN_ZIP64) {
    throw new ForeignFileError('shell/too-large', 'entry of more than 4 GB');
  }
  return { entry, next };
}

/**
 * The directory of a zip archive, before anything is expanded.
 *
 * Throws a ForeignFileError when the archive is damaged, encrypted, has too many entries or a name
 * that leaves the archive.
 */
export function readZipDirectory(file: Buffer): ZipEntry[] {
  if (file.length < END_BYTES) throw unreadable('shorter than an empty zip');
  const end = endOfDirectory(file);
  const count = file.readUInt16LE(end + 10);
  if (count > LIMITS.entries) throw new ForeignFileError('shell/too-large', 'too many entries');
  const entries: ZipEntry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    const { entry, next } = readEntry(file, at);
    entries.push(entry);
    at = next;
  }
  if (new Set(entries.map((entry) => entry.name)).size !== count) throw unreadable('two entries of one name');
  return entries;
}

/** What the entries together declare may not pass the limits; a lie is found when they are expanded. */
export function refuseTooLarge(entries: readonly ZipEntry[]): void {
  const declared = entries.reduce((sum, entry) => sum + entry.expandedBytes, 0);
  if (declared > LIMITS.expandedBytes) throw new ForeignFileError('shell/too-large', 'declares too many bytes');
  for (const { expandedBytes, compressedBytes } of entries) {
    if (expandedBytes >= LIMITS.ratioFromBytes && expandedBytes > compressedBytes * LIMITS.ratio) {
      throw new ForeignFileError('shell/too-large', 'compression ratio of a bomb');
    }
  }
}

/** The content of one entry. It never grows beyond what the directory declared, whatever the data want. */
export function expand(file: Buffer, entry: ZipEntry): Buffer {
  const { headerAt, compressedBytes, expandedBytes, method } = entry;
  if (headerAt + 30 > file.length || file.readUInt32LE(headerAt) !== LOCAL_HEADER) throw unreadable('entry not there');
  const from = headerAt + 30 + file.readUInt16LE(headerAt + 26) + file.readUInt16LE(headerAt + 28);
  const packed = file.subarray(from, from + compressedBytes);
  if (packed.length !== compressedBytes) throw unreadable('archive cut off');
  const content = method === STORED ? packed : inflate(packed, method, expandedBytes);
  if (content.length !== expandedBytes) throw unreadable('declared size is not the size');
  return content;
}

function inflate(packed: Buffer, method: number, expandedBytes: number): Buffer {
  if (method !== DEFLATED) throw new ForeignFileError('shell/unsupported-file', 'unknown compression');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, expandedBytes) });
  } catch {
    throw unreadable('compressed data do not expand to the declared size');
  }
}
