import { rename, rm } from 'node:fs/promises';
import { registerPathIn, unfinishedPathIn } from '#electron/access/key-files.ts';
import { patiently, syncFolder } from '#electron/register/durable-file.ts';
import type { RegisterKey } from '#electron/register/key.ts';
import { type Connection, createRegisterFile } from '#electron/register/open.ts';
import { refuse } from '#shared/ipc/reply.ts';
import type { Door } from './door.ts';

const FILE_ENDS = ['', '-wal', '-shm', '-journal'];

/**
 * Makes a register file and lets `fill` write all that it begins with. It gets its name only when it is whole; until
 * then it has another, so that half of one is never opened, and what an earlier attempt left is removed. Throws what
 * `fill` throws, and when cancelled; then nothing is left.
 */
export async function makeRegisterFile(
  folder: string,
  key: RegisterKey,
  signal: AbortSignal,
  fill: (connection: Connection) => Promise<void>,
): Promise<void> {
  const path = unfinishedPathIn(folder);
  await removeFile(path);
  const connection = createRegisterFile(path, key);
  try {
    await fill(connection);
    connection.pragma('wal_checkpoint(truncate)');
    connection.close();
    signal.throwIfAborted();
    await patiently(() => rename(path, registerPathIn(folder)));
    await syncFolder(folder);
  } catch (error) {
    connection.close();
    await removeFile(path);
    throw error;
  }
}

async function removeFile(path: string): Promise<void> {
  for (const end of FILE_ENDS) await rm(path + end, { force: true });
}

/**
 * Runs `make` unless a register is being made already, by a set-up or by a restore: the second would put the keys of
 * the first aside.
 */
export async function makingAlone<T>(door: Door, make: () => Promise<T>) {
  if (door.isMaking) return refuse('entry/already-making');
  door.isMaking = true;
  try {
    return await make();
  } finally {
    door.isMaking = false;
  }
}
