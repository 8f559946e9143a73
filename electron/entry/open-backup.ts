import { type FileHandle, open, stat } from 'node:fs/promises';
import { AgeProblem, decryptPieces } from '#electron/access/age.ts';
import { AccessProblem } from '#electron/access/problem.ts';
import { parseRecovery } from '#electron/access/recovery.ts';
import { signingKeyOf } from '#electron/access/signing.ts';
import { examineImage, type OpenedImage } from '#electron/backup/contents.ts';
import { readFromMedium } from '#electron/backup/medium.ts';
import { inPieces, joined, release } from '#electron/backup/pieces.ts';
import type { READING_STAGES } from '#shared/backup/backup.ts';
import type { CopySignature } from '#shared/backup/copy.ts';
import type { OPEN_BACKUP_REFUSALS } from '#shared/backup/restore.contract.ts';
import { Refusal, refuse } from '#shared/ipc/reply.ts';
import { readSignatureOf, type SeenSignature, verdictOf } from './copy-signature.ts';

type OpenRefusal = Refusal<(typeof OPEN_BACKUP_REFUSALS)[number]>;
type LookRefusal = Refusal<'backup/unreadable-file' | 'backup/empty-file' | 'backup/not-a-backup'>;

/** What every age file begins with. */
const AGE_HEAD = 'age-encryption.org/v1\n';

/** More than any register; a larger file would only fill the memory. */
const LARGEST_BYTES = 2 ** 31;

/** A copy that was opened with the key from the paper, or with the regional centre's. */
export interface OpenedBackup extends OpenedImage {
  readonly path: string;
  readonly fileBytes: number;
  readonly identity: string;
  readonly signature: CopySignature;
}

/** Whether a file looks like a copy at all, before anybody types a key for it. Gives its size. */
export async function lookAtFile(path: string): Promise<{ bytes: number } | LookRefusal> {
  try {
    const { size } = await stat(path);
    if (size === 0) return refuse('backup/empty-file');
    if (size > LARGEST_BYTES || !(await beginsAsAge(path))) return refuse('backup/not-a-backup');
    return { bytes: size };
  } catch {
    return refuse('backup/unreadable-file');
  }
}

async function beginsAsAge(path: string): Promise<boolean> {
  const file: FileHandle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(AGE_HEAD.length), 0, AGE_HEAD.length, 0);
    return buffer.toString('latin1', 0, bytesRead) === AGE_HEAD;
  } finally {
    await file.close();
  }
}

export interface Opening {
  readonly signal: AbortSignal;
  readonly progress: (value: {
    stage: (typeof READING_STAGES)[number];
    done: number | null;
    total: number | null;
  }) => void;
}

/** The identity on a paper, as it was typed. */
export async function identityFrom(typedKey: string) {
  try {
    return await parseRecovery(typedKey);
  } catch (error) {
    if (!(error instanceof AccessProblem && error.code === 'access/recovery-mistyped')) throw error;
    const { group } = error.details;
    if (group === undefined) return refuse('backup/key-mistyped');
    return refuse('backup/key-group-mistyped', { details: { group: group + 1 } });
  }
}

/**
 * Decrypts a copy into memory and checks it whole. Nothing on any disk is changed, whatever the file holds. Throws when
 * cancelled. `ownKey` is the public key that signs copies of the open register; null without one.
 */
export async function openBackup(
  path: string,
  identity: string,
  ownKey: string | null,
  opening: Opening,
): Promise<OpenedBackup | OpenRefusal> {
  const read = await readCopy(path, opening);
  if (read instanceof Refusal) return read;
  const fileBytes = read.sealed.length;
  const plain = await decrypted(read.sealed, identity, opening);
  // The check takes a second image into memory: the sealed file is gone by then.
  release(read.sealed);
  if (plain instanceof Refusal) return plain;
  opening.progress({ stage: 'checking', done: null, total: null });
  const image = await examineImage(plain);
  if (image instanceof Refusal) return image;
  const keyInside = image.signingSeed === null ? null : signingKeyOf(image.signingSeed).publicKey;
  const signature = verdictOf(read.signature, ownKey ?? keyInside, ownKey !== null);
  return { ...image, path, fileBytes, identity, signature };
}

/** Every byte of a copy, past the memory of the system, and what its signature says of them. */
export async function readCopy(
  path: string,
  { signal, progress }: Opening,
): Promise<{ sealed: Uint8Array; signature: SeenSignature } | LookRefusal> {
  const looked = await lookAtFile(path);
  if (looked instanceof Refusal) return looked;
  const total = looked.bytes;
  const onBytes = (done: number) => progress({ stage: 'reading', done, total });
  onBytes(0);
  try {
    const sealed = await readFromMedium(path, total, { signal, onBytes });
    return { sealed, signature: await readSignatureOf(path, sealed) };
  } catch (error) {
    if (signal.aborted) throw error;
    return refuse('backup/unreadable-file');
  }
}

async function decrypted(sealed: Uint8Array, identity: string, { signal, progress }: Opening) {
  const total = sealed.length;
  const onBytes = (done: number) => progress({ stage: 'decrypting', done, total });
  try {
    return await joined(decryptPieces(identity, inPieces(sealed, { signal, onBytes })), total);
  } catch (error) {
    if (signal.aborted || !(error instanceof AgeProblem)) throw error;
    if (error.fault === 'not-for-this-key') return refuse('backup/other-key');
    return refuse(error.fault === 'damaged' ? 'backup/damaged' : 'backup/not-a-backup');
  }
}
