import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { removeDurably, writeDurably } from './durable-file.ts';
import type { Connection } from './open.ts';

/** Encrypts a whole image; only the holder of the recovery key opens it again. */
export type Seal = (image: Uint8Array) => Promise<Uint8Array>;

/**
 * The register as one plain SQLite file in memory, in rollback-journal mode: `serialize()` of a WAL register marks it
 * as WAL (bytes 18 and 19), and such an image opens nowhere read-only.
 */
export function standaloneImage(connection: Connection): Uint8Array {
  const image = connection.serialize();
  image[18] = 1;
  image[19] = 1;
  return image;
}

/** What a copy beside the register is taken before. */
export type SnapshotReason = 'migration' | 'import' | 'restore' | 'rotation';

/**
 * Takes a copy of the open register beside it, sealed to the recovery key, before a step that could go wrong. Throws
 * when there is none: then the step must not be taken.
 */
export type TakeSnapshot = (before: SnapshotReason) => Promise<void>;

const NAME = /^copy-(\d{6})\.age$/;

/**
 * Writes a sealed copy of the register beside it as `copy-000001.age`, numbered upwards: order does not hang on the
 * clock, and the name tells nobody which centre it belongs to. Reads it back; throws, and leaves nothing behind, when
 * it is not what was written. Answers its path.
 */
export async function writeSnapshot(image: Uint8Array, seal: Seal, folder: string): Promise<string> {
  const sealed = await seal(image);
  await mkdir(folder, { recursive: true });
  const path = join(folder, `copy-${String((await lastNumber(folder)) + 1).padStart(6, '0')}.age`);
  await writeDurably(path, sealed);
  if (sha256(await readFile(path)) !== sha256(sealed)) {
    await removeDurably(path);
    throw new Error('the copy beside the register does not read back as written');
  }
  return path;
}

async function lastNumber(folder: string): Promise<number> {
  const numbers = (await readdir(folder)).map((name) => Number(NAME.exec(name)?.[1] ?? 0));
  return Math.max(0, ...numbers);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
