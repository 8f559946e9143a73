import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { patiently, removeDurably, syncFolder } from '#electron/register/durable-file.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import type { BACKUP_STAGES, Backup } from '#shared/backup/backup.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import { getBackupKeys } from './backup-keys.ts';
import { type Image, takeSoundImage } from './image.ts';
import {
  type Attempt,
  beginAttempt,
  type NewAttempt,
  settleVerified,
  settleWithout,
  type Verified,
} from './journal.ts';
import { copyName, lookInto, readFromMedium, SIGNATURE, UNFINISHED, writeNew } from './medium.ts';
import { digestOf, type Follow, hashing, inPieces, release } from './pieces.ts';
import { BackupProblem, type MakeCode, onMedium } from './problem.ts';
import type { Sealing } from './sealing.ts';
import { assertRoom, type Target } from './target.ts';

type Stage = (typeof BACKUP_STAGES)[number];

/** One backup: of what, for whom, how it is followed and stopped. */
export interface BackupScene {
  readonly register: OpenRegister;
  /** Who can open the copy, besides the regional key and the check itself: the holder of the paper. */
  readonly recoveryRecipient: string;
  readonly sealing: Sealing;
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
 * Checks the register, writes a copy of that moment into a folder, reads it back from the medium, decrypts it and
 * compares every byte; only then the journal says that it counts. The private half of the key for the check lives in
 * this call only. Work on the register goes on meanwhile: the image is one moment, the rest lets others
 * through.
 *
 * Refuses with a code of MAKE_REFUSALS; throws when cancelled. Then the file is removed, or, where the medium is gone,
 * left under a name that ends in `.part` and counts for nothing. A copy that has its name was checked and stays.
 */
export async function makeBackup(
  scene: BackupScene,
  target: Target,
  reason: NewAttempt['reason'] = 'asked',
): Promise<MadeBackup | Refusal<MakeCode>> {
  const { register, recoveryRecipient } = scene;
  try {
    const { lastNumber, ignored } = await onMedium(() => lookInto(target.folder));
    const { regionalRecipient } = await getBackupKeys(register.reader);
    const begun: NewAttempt = {
      lastNumberInFolder: lastNumber,
      nameOf: (number) => copyName(number, randomBytes(2).toString('hex')),
      target,
      reason,
      sealedTo: recoveryRecipient,
      regionalTo: regionalRecipient,
      now: scene.now(),
    };
    const attempt = await beginAttempt(register, begun);
    const found = await attempted(scene, target, attempt);
    return { ...(await noted(scene, attempt, begun, found)), ignored: [...ignored] };
  } catch (error) {
    if (!(error instanceof BackupProblem) || scene.signal.aborted) throw error;
    const isGone = error.code === 'backup/not-written' && !existsSync(target.folder);
    return refuse(isGone ? 'backup/medium-gone' : error.code, { details: error.details });
  }
}

/** The copy is whole and has its name: whatever becomes of its line in the journal, it is not touched again. */
async function noted({ register }: BackupScene, attempt: Attempt, begun: NewAttempt, found: Verified) {
  try {
    return { backup: await settleVerified(register, attempt.id, found), isNoted: true };
  } catch {
    const { number, fileName } = attempt;
    const { target, reason, now } = begun;
    const { bytes, families, persons, verifiedAtMs } = found;
    const backup: Backup = {
      ...{ number, fileName, reason, bytes, families, persons, verifiedAtMs },
      madeAtMs: now.getTime(),
      outcome: 'verified',
      place: target.folder,
      placeKind: target.placeKind,
      medium: target.medium?.id ?? null,
      label: target.medium?.label ?? null,
      isSigned: true,
      isForFormerSheet: false,
      checkedAtMs: verifiedAtMs,
      removedAtMs: null,
    };
    return { backup, isNoted: false };
  }
}

async function attempted(scene: BackupScene, target: Target, attempt: Attempt): Promise<Verified> {
  const path = join(target.folder, attempt.fileName);
  try {
    const { bytes, facts, signature } = await writtenAndChecked(scene, target, path);
    await onMedium(async () => {
      await writeSignature(path + SIGNATURE, signature, scene.signal);
      await giveName(path);
    });
    const { families = 0, persons = 0 } = facts.rows;
    return { bytes, families, persons, verifiedAtMs: scene.now().getTime(), audit: facts.audit };
  } catch (error) {
    await discard(scene, attempt, path);
    throw error;
  }
}

/**
 * Leaves the checked copy at `path` with the end of an unfinished one. Of image, sealed file and decrypted content only
 * one is in memory at a time.
 */
async function writtenAndChecked(scene: BackupScene, target: Target, path: string): Promise<Written> {
  const { signal, sealing, register } = scene;
  scene.progress({ stage: 'image', done: null, total: null });
  signal.throwIfAborted();
  const { signingSeed } = await getBackupKeys(register.reader);
  const identity = await sealing.newIdentity();
  const written = await write(scene, target, path, await sealing.recipientOf(identity));
  const sealed = await readBack(scene, path + UNFINISHED, written.bytes);
  try {
    if ((await digestInside(scene, sealed, identity)) !== written.digest) {
      throw new BackupProblem('backup/does-not-read-back');
    }
    signal.throwIfAborted();
    return { ...written, signature: sealing.sign(signingSeed, sealed, basename(path)) };
  } finally {
    release(sealed);
  }
}

interface Written {
  readonly facts: Image['facts'];
  /** Of the plain image. */
  readonly digest: string;
  /** Of the file. */
  readonly bytes: number;
  /** Text of the signature file. */
  readonly signature: string;
}

/** Seals the image while it is written, and has no memory of it afterwards. */
async function write(scene: BackupScene, target: Target, path: string, checkRecipient: string) {
  const { register, recoveryRecipient, sealing } = scene;
  const { regionalRecipient } = await getBackupKeys(register.reader);
  // In a turn of its own among the writes: what nobody has saved yet is not in the image.
  const image = await register.write(async () => takeSoundImage(register.connection));
  if (image === null) throw new BackupProblem('backup/register-damaged');
  try {
    const size = image.bytes.length;
    await assertRoom(target, sealedAtMost(size));
    const holders = regionalRecipient === null ? [recoveryRecipient] : [recoveryRecipient, regionalRecipient];
    const hash = createHash('sha256');
    const plain = hashing(inPieces(image.bytes, follow(scene, 'writing', size)), hash);
    const bytes = await onMedium(async () => {
      const written = await writeNew(path + UNFINISHED, sealing.encryptPieces([...holders, checkRecipient], plain));
      await settleFolder(dirname(path));
      return written;
    });
    return { facts: image.facts, digest: hash.digest('hex'), bytes };
  } finally {
    release(image.bytes);
  }
}

/** An age file: a tag for every 64 KiB, and a header that three recipients do not fill. */
const sealedAtMost = (size: number): number => size + 16 * (Math.ceil(size / 65_536) + 1) + 4096;

async function readBack(scene: BackupScene, path: string, bytes: number): Promise<Uint8Array> {
  return await readingBack(scene, () =>
    onMedium(() => readFromMedium(path, bytes, follow(scene, 'reading-back', bytes))),
  );
}

/** Of what comes out when the file is decrypted; nothing of it is kept. */
async function digestInside(scene: BackupScene, sealed: Uint8Array, identity: string): Promise<string> {
  const file = inPieces(sealed, follow(scene, 'checking', sealed.length));
  return await readingBack(scene, () => digestOf(scene.sealing.decryptPieces(identity, file)));
}

/** Whatever goes wrong with what was written means that it does not read back. */
async function readingBack<T>({ signal }: BackupScene, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackupProblem || signal.aborted) throw error;
    throw new BackupProblem('backup/does-not-read-back', error);
  }
}

/** Written and read back like the copy, before the copy has its name: a copy that counts is signed. */
async function writeSignature(path: string, text: string, signal: AbortSignal): Promise<void> {
  const follow: Follow = { signal, onBytes: () => {} };
  const bytes = new Uint8Array(Buffer.from(text));
  await writeNew(path, inPieces(bytes, follow));
  const found = await readFromMedium(path, bytes.length, follow).catch(() => null);
  if (found === null || !Buffer.from(found).equals(bytes)) throw new BackupProblem('backup/does-not-read-back');
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
  for (const file of [path + UNFINISHED, path, path + SIGNATURE]) await removeDurably(file).catch(() => {});
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

function follow({ signal, progress }: BackupScene, stage: Stage, total: number): Follow {
  progress({ stage, done: 0, total });
  return { signal, onBytes: (done) => progress({ stage, done, total }) };
}
