import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { patiently, removeDurably, syncFolder } from '#electron/register/durable-file.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import type { BACKUP_STAGES, Backup } from '#shared/backup/backup.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import { type Image, isSoundImage, takeImage } from './image.ts';
import {
  type Attempt,
  beginAttempt,
  type NewAttempt,
  settleVerified,
  settleWithout,
  type Verified,
} from './journal.ts';
import { copyName, lookInto, readFromMedium, UNFINISHED, writeNew } from './medium.ts';
import { digestOf, type Follow, inPieces, joined } from './pieces.ts';
import { BackupProblem, type MakeCode, onMedium } from './problem.ts';
import type { Sealing } from './sealing.ts';

type Stage = (typeof BACKUP_STAGES)[number];

/** One backup: of what, for whom, how it is followed and stopped. */
export interface BackupScene {
  readonly register: OpenRegister;
  /** Who can open the copy, besides the check itself: the holder of the recovery key. */
  readonly recoveryRecipient: string;
  readonly sealing: Sealing;
  readonly driveKind: (folder: string) => Promise<'fixed' | 'network' | 'removable' | 'unknown'>;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly progress: (value: { stage: Stage; done: number | null; total: number | null }) => void;
}

export interface MadeBackup {
  readonly backup: Backup;
  /** False when the journal has no line of it: the disk of the register is full. The copy is as good as any. */
  readonly isNoted: boolean;
  readonly ignored: string[];
}

/**
 * Writes a copy of the register into a folder, reads it back from the medium, decrypts it, checks it and compares it
 * with the register of that moment; only then the journal says that it counts. The private half of the key for the
 * check lives in this call only. Work on the register goes on meanwhile: the image is one moment, the rest lets others
 * through.
 *
 * Refuses with a code of MAKE_REFUSALS; throws when cancelled. Then the file is removed, or, where the medium is gone,
 * left under a name that ends in `.part` and counts for nothing. A copy that has its name was checked and stays.
 */
export async function makeBackup(scene: BackupScene, folder: string): Promise<MadeBackup | Refusal<MakeCode>> {
  try {
    const { lastNumber, ignored } = await onMedium(() => lookInto(folder));
    const begun: NewAttempt = {
      lastNumberInFolder: lastNumber,
      nameOf: (number) => copyName(number, randomBytes(2).toString('hex')),
      place: folder,
      placeKind: await placeKindOf(scene, folder),
      now: scene.now(),
    };
    const attempt = await beginAttempt(scene.register, begun);
    const found = await attempted(scene, folder, attempt);
    return { ...(await noted(scene, attempt, begun, found)), ignored: [...ignored] };
  } catch (error) {
    if (error instanceof BackupProblem && !scene.signal.aborted) return refuse(error.code);
    throw error;
  }
}

/** The copy is whole and has its name: whatever becomes of its line in the journal, it is not touched again. */
async function noted({ register }: BackupScene, attempt: Attempt, begun: NewAttempt, found: Verified) {
  try {
    return { backup: await settleVerified(register, attempt.id, found), isNoted: true };
  } catch {
    const { number, fileName } = attempt;
    const { place, placeKind, now } = begun;
    const backup: Backup = {
      number,
      fileName,
      place,
      placeKind,
      madeAtMs: now.getTime(),
      outcome: 'verified',
      ...found,
    };
    return { backup, isNoted: false };
  }
}

async function attempted(scene: BackupScene, folder: string, attempt: Attempt): Promise<Verified> {
  const path = join(folder, attempt.fileName);
  try {
    const { bytes, facts } = await writtenAndChecked(scene, path + UNFINISHED);
    await onMedium(() => giveName(path));
    const { families = 0, persons = 0 } = facts.rows;
    return { bytes, families, persons, verifiedAtMs: scene.now().getTime() };
  } catch (error) {
    await discard(scene, attempt, path);
    throw error;
  }
}

/** Leaves the checked copy at `path` and gives its size on the medium. */
async function writtenAndChecked(scene: BackupScene, path: string): Promise<{ bytes: number; facts: Image['facts'] }> {
  const { signal, sealing } = scene;
  scene.progress({ stage: 'image', done: null, total: null });
  signal.throwIfAborted();
  const identity = await sealing.newIdentity();
  const { size, digest, facts, bytes } = await write(scene, path, await sealing.recipientOf(identity));
  const plain = await readBack(scene, path, { identity, size, bytes });
  if ((await digestOf(plain, signal)) !== digest) throw new BackupProblem('backup/does-not-read-back');
  scene.progress({ stage: 'checking', done: null, total: null });
  if (!isSoundImage(plain, facts)) throw new BackupProblem('backup/register-damaged');
  signal.throwIfAborted();
  return { bytes, facts };
}

interface Written {
  readonly facts: Image['facts'];
  /** Of the plain image. */
  readonly size: number;
  readonly digest: string;
  /** Of the file. */
  readonly bytes: number;
}

/** A function of its own, so that image and encrypted copy are out of memory when the reading begins. */
async function write(scene: BackupScene, path: string, checkRecipient: string): Promise<Written> {
  const { register, recoveryRecipient, sealing, signal } = scene;
  const image = takeImage(register.connection);
  const size = image.bytes.length;
  const digest = await digestOf(image.bytes, signal);
  const plain = inPieces(image.bytes, follow(scene, 'encrypting', size));
  const pieces: Uint8Array[] = [];
  for await (const piece of sealing.encryptPieces([recoveryRecipient, checkRecipient], plain)) pieces.push(piece);
  const bytes = pieces.reduce((sum, piece) => sum + piece.length, 0);
  await onMedium(async () => {
    await writeNew(path, pieces, follow(scene, 'writing', bytes));
    await settleFolder(dirname(path));
  });
  return { facts: image.facts, size, digest, bytes };
}

async function readBack(scene: BackupScene, path: string, sealed: { identity: string; size: number; bytes: number }) {
  const file = readFromMedium(path, follow(scene, 'reading-back', sealed.bytes));
  try {
    const plain = scene.sealing.decryptPieces(sealed.identity, file);
    return await onMedium(() => joined(plain, sealed.size));
  } catch (error) {
    if (error instanceof BackupProblem || scene.signal.aborted) throw error;
    throw new BackupProblem('backup/does-not-read-back', error);
  }
}

/** Under its name the copy counts. The name is new: a file that is there is never replaced. */
async function giveName(path: string): Promise<void> {
  if (existsSync(path)) throw new BackupProblem('backup/not-written');
  await patiently(() => rename(path + UNFINISHED, path));
  await settleFolder(dirname(path));
  await stat(path);
}

/** The copy must count for nothing; whatever else fails on the way is not worth hiding the first failure. */
async function discard(scene: BackupScene, attempt: Attempt, path: string): Promise<void> {
  for (const file of [path + UNFINISHED, path]) await removeDurably(file).catch(() => {});
  const outcome = scene.signal.aborted ? 'cancelled' : 'failed';
  // On a full disk, or when the register was locked meanwhile, the line stays `unfinished`, which does not count either.
  await settleWithout(scene.register, attempt.id, outcome).catch(() => {});
}

/** File systems of sticks do not all know how to settle a folder; the file itself is settled before. */
async function settleFolder(folder: string): Promise<void> {
  try {
    await syncFolder(folder);
  } catch (error) {
    const isUnknown =
      error instanceof Error && 'code' in error && ['EINVAL', 'ENOSYS', 'ENOTSUP'].includes(String(error.code));
    if (!isUnknown) throw error;
  }
}

async function placeKindOf(scene: BackupScene, folder: string): Promise<Backup['placeKind']> {
  const [there, here] = await onMedium(() => Promise.all([stat(folder), stat(scene.register.connection.name)]));
  if (there.dev === here.dev) return 'same-disk';
  const kind = await scene.driveKind(folder);
  return kind === 'removable' || kind === 'network' ? kind : 'elsewhere';
}

function follow({ signal, progress }: BackupScene, stage: Stage, total: number): Follow {
  progress({ stage, done: 0, total });
  return { signal, onBytes: (done) => progress({ stage, done, total }) };
}
