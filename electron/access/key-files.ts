import { randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { removeDurably, writeDurably } from '#electron/register/durable-file.ts';
import { erase, registerKeyFromHex } from '#electron/register/key.ts';
import { opensWith } from '#electron/register/open.ts';
import {
  AgeProblem,
  decryptWith,
  decryptWithPassphrase,
  encryptTo,
  encryptWithPassphrase,
  WORK_FACTOR,
} from './age.ts';
import { sealFolderIn } from './audit-seal.ts';
import { AccessProblem } from './problem.ts';
import { normalisePassword } from './slots.ts';

/**
 * Key files beside the register, all of them plain age files:
 *
 *   users/<slot>.age       passphrase file with the user's identity
 *   dek/<generation>.age   the data key for every user's recipient and the recovery recipient
 *
 * `age -d -i users/<slot>.age dek/<n>.age` shows the data key without Kolo.
 */
const Payload = z.object({
  key: z.string().regex(/^[0-9a-f]{64}$/),
  registerId: z.string(),
  generation: z.number().int().positive(),
  /** Who can open it: needed to write the next generation. Public parts only. */
  recovery: z.string(),
  users: z.record(z.string(), z.string()),
  /**
   * Of the slots' names: for another Windows account, or a laptop that lost its settings. Sealed like the key, so that
   * the names still tell nothing to who holds the folder alone. Registers of the first days lack it.
   */
  salt: z
    .string()
    .regex(/^[0-9a-f]+$/)
    .optional(),
});
export type Payload = z.output<typeof Payload>;

/** The register's file in its folder. */
export const registerPathIn = (folder: string): string => join(folder, 'register.db');
/** The register's file while it is being made. */
export const UNFINISHED_REGISTER = 'creating.db';
/** The register's copy under a new key, until it takes its place. */
export const UNFINISHED_ROTATION = 'rotating.db';
export const unfinishedPathIn = (folder: string): string => join(folder, UNFINISHED_REGISTER);
const userPath = (folder: string, slot: string): string => join(folder, 'users', `${slot}.age`);
const dekPath = (folder: string, generation: number): string => join(folder, 'dek', `${generation}.age`);

/** Writes one generation of the data key for all its users and the recovery recipient. */
export async function writeDek(folder: string, payload: Payload): Promise<void> {
  const recipients = [...new Set([...Object.values(payload.users), payload.recovery])];
  const content = Buffer.from(JSON.stringify(payload));
  await mkdir(join(folder, 'dek'), { recursive: true });
  await writeDurably(dekPath(folder, payload.generation), await encryptTo(recipients, content));
  erase(content);
}

/** Writes or replaces a user's slot; takes about a second at the usual work factor. */
export async function writeSlot(
  folder: string,
  slot: string,
  identity: string,
  password: string,
  workFactor = WORK_FACTOR,
): Promise<void> {
  const sealed = await encryptWithPassphrase(normalisePassword(password), Buffer.from(`${identity}\n`), workFactor);
  await mkdir(join(folder, 'users'), { recursive: true });
  await writeDurably(userPath(folder, slot), sealed);
}

/** The identity in a slot, or null when the password is not its own. */
export async function openSlot(folder: string, slot: string, password: string): Promise<string | null> {
  const opened = await ifForThisKey(async () =>
    decryptWithPassphrase(normalisePassword(password), await readFile(userPath(folder, slot))),
  );
  return opened && Buffer.from(opened).toString('latin1').trim();
}

/**
 * What the identity opens of the data keys: the generation whose key is the register's, since a change that broke off
 * leaves another one beside it. Null when it opens none, or only a key that was changed for others and not for it.
 */
export async function openDek(folder: string, identity: string): Promise<Payload | null> {
  const { payloads, generations } = await openDeks(folder, identity);
  const [newest] = payloads;
  if (newest === undefined || generations.length === 1) return newest ?? null;
  const fitting = payloads.find((payload) => isKeyOf(folder, payload));
  const isLeftOut = newest.generation < Math.max(...generations);
  return fitting ?? (isLeftOut ? null : newest);
}

/** Whether the register beside opens with this key; true where there is none to try. */
function isKeyOf(folder: string, { key }: Payload): boolean {
  return !existsSync(registerPathIn(folder)) || opensWith(registerPathIn(folder), registerKeyFromHex(key));
}

/** Every generation that the identity opens, the newest first. Throws an AccessProblem when damage keeps all closed. */
async function openDeks(folder: string, identity: string): Promise<{ payloads: Payload[]; generations: number[] }> {
  const generations = await generationsIn(folder);
  if (generations.length === 0) throw new AccessProblem('access/keys-missing');
  const payloads: Payload[] = [];
  let damage: unknown;
  for (const generation of generations) {
    try {
      const file = await readFile(dekPath(folder, generation));
      const opened = await ifForThisKey(() => decryptWith(identity, file));
      if (opened) payloads.push(Payload.parse(JSON.parse(Buffer.from(opened).toString('utf8'))));
    } catch (error) {
      damage = error;
    }
  }
  if (damage && payloads.length === 0) throw new AccessProblem('access/keys-damaged', {}, damage);
  return { payloads, generations };
}

/**
 * Clears away what a change of the data key left that broke off: generations with another key than the register's, and
 * slots that have no part in it any more.
 */
export async function clearLeftKeys(folder: string, identity: string): Promise<void> {
  const present = await openDek(folder, identity);
  if (present === null) return;
  const { payloads, generations } = await openDeks(folder, identity);
  // With one generation there is nothing to tell apart.
  if (generations.length > 1 && !isKeyOf(folder, present)) return;
  const keys = new Map(payloads.map(({ generation, key }) => [generation, key]));
  const isLeft = (generation: number) =>
    keys.has(generation) ? keys.get(generation) !== present.key : generation < present.generation;
  await removeDeks(folder, generations.filter(isLeft));
  for (const slot of await slotsIn(folder)) {
    if (!Object.hasOwn(present.users, slot)) await removeSlot(folder, slot);
  }
}

/** Removes a user's slot. */
export async function removeSlot(folder: string, slot: string): Promise<void> {
  await removeDurably(userPath(folder, slot));
}

/** Removes generations of the data key's file. */
export async function removeDeks(folder: string, generations: readonly number[]): Promise<void> {
  for (const generation of generations) await removeDurably(dekPath(folder, generation));
}

async function ifForThisKey(decrypt: () => Promise<Uint8Array>): Promise<Uint8Array | null> {
  try {
    return await decrypt();
  } catch (error) {
    if (error instanceof AgeProblem && error.fault === 'not-for-this-key') return null;
    throw new AccessProblem('access/keys-damaged', {}, error);
  }
}

/** Names of the key slots that are there. */
export async function slotsIn(folder: string): Promise<string[]> {
  return namesIn(join(folder, 'users'), /^([0-9a-f]{32})\.age$/);
}

/** Newest first. */
export async function generationsIn(folder: string): Promise<number[]> {
  const names = await namesIn(join(folder, 'dek'), /^([1-9]\d{0,8})\.age$/);
  return names.map(Number).sort((a, b) => b - a);
}

async function namesIn(folder: string, pattern: RegExp): Promise<string[]> {
  if (!existsSync(folder)) return [];
  return (await readdir(folder)).flatMap((name) => pattern.exec(name)?.[1] ?? []);
}

/** Key files without a register are left of a set-up that broke off. Nothing is deleted. */
export async function putUnfinishedAside(folder: string): Promise<void> {
  for (const name of ['users', 'dek']) {
    const path = join(folder, name);
    let n = 1;
    while (existsSync(`${path}.unfinished-${n}`)) n++;
    if (existsSync(path)) await rename(path, `${path}.unfinished-${n}`);
  }
}

const FILE_ENDS = ['', '-wal', '-shm', '-journal'];

/** Removes the register's own files and the seal of its audit. It must not be open: Windows then refuses. */
export function removeRegisterFiles(folder: string): void {
  for (const path of [registerPathIn(folder), unfinishedPathIn(folder)]) {
    for (const end of FILE_ENDS) rmSync(path + end, { force: true, maxRetries: 20, retryDelay: 100 });
  }
  rmSync(sealFolderIn(folder), { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

/**
 * Destroys every key file of a folder: overwritten, settled, removed. Nothing here opens the register afterwards, the
 * paper neither. On a solid-state disk the overwritten blocks may live on until the disk reuses them.
 */
export async function destroyKeys(folder: string): Promise<void> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  for (const name of names.filter((each) => /^(users|dek)(\.unfinished-\d+)?$/.test(each))) {
    const path = join(folder, name);
    for (const file of await readdir(path)) await overwrite(join(path, file));
    await rm(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

async function overwrite(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    await file.write(randomBytes(size), 0, size, 0);
    await file.sync();
  } finally {
    await file.close();
  }
}
