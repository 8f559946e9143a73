import { randomFillSync } from 'node:crypto';
import type { DiskEvent } from './disk.ts';

/**
 * What a disk may hold after a power cut at any point of a recording. What was synced is there. What was written since
 * is lost (`none`), there in part and in any order, torn at sectors (`torn`), or partly garbage (`garbage`). Names
 * that were made, changed or taken away since the folder was synced are there up to some point.
 */
export const WAYS = ['none', 'torn', 'garbage'] as const;
export type Way = (typeof WAYS)[number];

const SECTOR = 512;

type Change = Extract<DiskEvent, { kind: 'write' | 'truncate' }>;
type NameChange = Extract<DiskEvent, { kind: 'create' | 'rename' | 'unlink' }>;

interface File {
  durable: Buffer;
  pending: Change[];
}

export class Disk {
  readonly #files = new Map<number, File>();
  #names = new Map<string, number>();
  #pendingNames: NameChange[] = [];
  readonly acknowledged: string[] = [];
  readonly #before: ReadonlyMap<string, Buffer>;

  /** `before` are the files that were there, by path. */
  constructor(before: ReadonlyMap<string, Buffer>) {
    this.#before = before;
  }

  apply(event: DiskEvent): void {
    switch (event.kind) {
      case 'open':
        this.#files.set(event.inode, { durable: Buffer.from(this.#before.get(event.path) ?? []), pending: [] });
        this.#names.set(event.path, event.inode);
        return;
      case 'create':
        this.#files.set(event.inode, { durable: Buffer.alloc(0), pending: [] });
        this.#pendingNames.push(event);
        return;
      case 'write':
      case 'truncate':
        this.#fileOf(event.inode).pending.push(event);
        return;
      case 'sync': {
        const file = this.#fileOf(event.inode);
        for (const change of file.pending) file.durable = changed(file.durable, change);
        file.pending = [];
        return;
      }
      case 'rename':
      case 'unlink':
        this.#pendingNames.push(event);
        return;
      case 'sync-folder':
        this.#names = named(this.#names, this.#pendingNames);
        this.#pendingNames = [];
        return;
      case 'acknowledged':
        this.acknowledged.push(event.text);
    }
  }

  /** The files after a power cut now; `chance` gives numbers from 0 to below 1. */
  afterPowerCut(way: Way, chance: () => number): Map<string, Buffer> {
    const kept = way === 'none' ? 0 : Math.floor(chance() * (this.#pendingNames.length + 1));
    const names = named(this.#names, this.#pendingNames.slice(0, kept));
    return new Map([...names].map(([path, inode]) => [path, survived(this.#fileOf(inode), way, chance)]));
  }

  #fileOf(inode: number): File {
    const file = this.#files.get(inode);
    if (!file) throw new Error('a change of a file that was never opened');
    return file;
  }
}

function named(names: ReadonlyMap<string, number>, changes: readonly NameChange[]): Map<string, number> {
  const after = new Map(names);
  for (const change of changes) {
    if (change.kind === 'create') after.set(change.path, change.inode);
    if (change.kind === 'unlink') after.delete(change.path);
    if (change.kind !== 'rename') continue;
    const inode = after.get(change.from);
    if (inode === undefined) continue;
    after.delete(change.from);
    after.set(change.to, inode);
  }
  return after;
}

function changed(content: Buffer, change: Change): Buffer {
  if (change.kind === 'truncate') return resized(content, change.length);
  const grown = resized(content, Math.max(content.length, change.offset + change.bytes.length));
  change.bytes.copy(grown, change.offset);
  return grown;
}

function resized(content: Buffer, length: number): Buffer {
  if (length <= content.length) return content.subarray(0, length);
  const grown = Buffer.alloc(length);
  content.copy(grown);
  return grown;
}

function survived({ durable, pending }: File, way: Way, chance: () => number): Buffer {
  let content: Buffer = Buffer.from(durable);
  if (way === 'none') return content;
  const pieces = pending.flatMap(sectorsOf).filter(() => chance() < 0.5);
  for (const piece of shuffled(pieces, chance)) {
    const isGarbage = way === 'garbage' && piece.kind === 'write' && chance() < 0.5;
    content = changed(
      content,
      isGarbage ? { ...piece, bytes: randomFillSync(Buffer.alloc(piece.bytes.length)) } : piece,
    );
  }
  return content;
}

/** A write as the disk does it: sector by sector. */
function sectorsOf(change: Change): Change[] {
  if (change.kind === 'truncate') return [change];
  const { offset, bytes } = change;
  const pieces: Change[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = Math.min(SECTOR - ((offset + at) % SECTOR), bytes.length - at);
    pieces.push({ ...change, offset: offset + at, bytes: bytes.subarray(at, at + length) });
    at += length;
  }
  return pieces;
}

function shuffled<T>(list: T[], chance: () => number): T[] {
  for (let last = list.length - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1));
    [list[last], list[other]] = [list[other] as T, list[last] as T];
  }
  return list;
}
