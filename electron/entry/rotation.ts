import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { writeSeal } from '#electron/access/audit-seal.ts';
import { registerPathIn, UNFINISHED_ROTATION } from '#electron/access/key-files.ts';
import { rotate } from '#electron/access/keys.ts';
import { factsOf, sameFacts } from '#electron/backup/image.ts';
import { auditHead } from '#electron/register/audit-chain.ts';
import { syncFolder } from '#electron/register/durable-file.ts';
import { fullCheck, isSound } from '#electron/register/integrity.ts';
import { erase, type RegisterKey } from '#electron/register/key.ts';
import { copyUnderKey, openRegisterFile } from '#electron/register/open.ts';
import { type OpenRegister, registerOver } from '#electron/register/register.ts';
import { must } from '#shared/vocabulary/must.ts';
import { watchAudit } from './audit-watch.ts';
import { type Door, type Opened, openedOf } from './door.ts';
import { snapshotsOf } from './snapshots.ts';

export type RotationStage = 'copying' | 'checking' | 'swapping';

/** What changes with the key; see `Rotation`. */
export interface KeyChange {
  readonly without?: readonly string[];
  readonly recovery?: string;
}

/** Something may be saved while the copy is checked: then it is made again. */
const TRIES = 5;

/**
 * Changes the data key of the open register and goes on with it under the new one. A sealed copy is taken before. Throws
 * when the copy does not read back as it was written, or the disk is full: then all is as before.
 */
export async function changeDataKey(
  door: Door,
  change: KeyChange,
  onStage: (stage: RotationStage) => void,
): Promise<void> {
  const folder = must(door.settings.registerFolder, 'the folder of the open register');
  await snapshotsOf(door)('rotation');
  let opened = openedOf(door);
  const swap = async (newKey: RegisterKey) => {
    // The seal of the audit stands under both keys while either may be the register's.
    await opened.audit.close();
    await writeSeal(folder, newKey, auditHead(opened.register.connection), true);
    let key = opened.keys.dek;
    try {
      opened = await swapRegister(opened, folder, newKey, { onStage, onSwapped: (after) => replace(door, after) });
      key = newKey;
    } finally {
      const { register } = door.opened ?? door.locked ?? opened;
      opened = { ...opened, register, audit: await watchAudit(register, { dek: key }, new Date()) };
      replace(door, opened);
    }
  };
  const keys = await rotate(folder, opened.keys, { ...change, swap });
  replace(door, { ...opened, keys: { ...opened.keys, ...keys } });
  erase(opened.keys.dek);
}

/** A lock that came meanwhile stays: what it closes is the register under the new key. */
function replace(door: Door, after: Opened): void {
  if (door.opened === null) door.locked = after;
  else door.opened = after;
}

interface Swapping {
  readonly onStage: (stage: RotationStage) => void;
  readonly onSwapped: (after: Opened) => void;
}

async function swapRegister(
  opened: Opened,
  folder: string,
  newKey: RegisterKey,
  { onStage, onSwapped }: Swapping,
): Promise<Opened> {
  const { register } = opened;
  const copy = join(folder, UNFINISHED_ROTATION);
  try {
    for (let tries = 0; tries < TRIES; tries++) {
      onStage('copying');
      const changes = await copyBetweenSaves(opened, copy, newKey);
      onStage('checking');
      // What was asked meanwhile is answered before the check takes the thread.
      await pause(0);
      const isSame = () => savedRows(register) === changes && !register.connection.inTransaction;
      checkCopy(copy, newKey, isSame() ? register : null);
      await pause(0);
      if (!isSame()) continue;
      onStage('swapping');
      const after = putInPlace(opened, folder, copy, newKey, onSwapped);
      await syncFolder(folder);
      return after;
    }
    throw new Error('the register was changed whenever its copy was checked');
  } finally {
    removeFile(copy);
  }
}

/** Copies the register while no transaction is open, and gives the count of its changes at that moment. */
async function copyBetweenSaves({ register, keys }: Opened, copy: string, newKey: RegisterKey): Promise<number> {
  while (register.connection.inTransaction) await pause(10);
  removeFile(copy);
  copyUnderKey(register.connection, copy, keys.dek, newKey);
  const file = openSync(copy, 'r+');
  fsyncSync(file);
  closeSync(file);
  return savedRows(register);
}

/** Grows with every row that is saved, lines of the audit as well. */
function savedRows({ connection }: OpenRegister): number {
  return Number(connection.prepare('select total_changes()').pluck().get());
}

/** `original` is null when something was saved since: the copy is then made again. */
function checkCopy(copy: string, newKey: RegisterKey, original: OpenRegister | null): void {
  const connection = openRegisterFile(copy, newKey);
  try {
    if (!isSound(fullCheck(connection))) throw new Error('the copy under the new key is not sound');
    if (original !== null && !sameFacts(factsOf(connection), factsOf(original.connection)))
      throw new Error('the copy under the new key has other counts');
  } finally {
    connection.close();
  }
}

/**
 * In one turn of the thread: nothing can be asked of the register between the old file and the new one. When the file
 * cannot be put in place, the register goes on under the old key and this throws.
 */
function putInPlace(
  before: Opened,
  folder: string,
  copy: string,
  newKey: RegisterKey,
  onSwapped: (after: Opened) => void,
): Opened {
  const path = registerPathIn(folder);
  before.register.close();
  const reopened = (key: RegisterKey) => ({ ...before, register: registerOver(openRegisterFile(path, key)) });
  try {
    renamePatiently(copy, path);
  } catch (error) {
    onSwapped(reopened(before.keys.dek));
    throw error;
  }
  const after = reopened(newKey);
  onSwapped(after);
  return after;
}

/** As `patiently`, but without leaving the turn: Windows may hold a file that was just closed for a moment. */
function renamePatiently(from: string, to: string): void {
  const until = Date.now() + (process.platform === 'win32' ? 10_000 : 0);
  for (;;) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (Date.now() >= until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
}

function removeFile(path: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(path + end, { force: true });
}
