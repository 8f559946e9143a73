import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { newIdentity } from '#electron/access/age.ts';
import type { UserKeys } from '#electron/access/keys.ts';
import { unlockWithPassword } from '#electron/access/keys.ts';
import { newSigningSeed } from '#electron/access/signing.ts';
import { loadDemonstration } from '#electron/demonstration/load.ts';
import { createRegister } from '#electron/entry/create-register.ts';
import { openDoor, openedOf } from '#electron/entry/door.ts';
import { readCommunities } from '#electron/places/places-file.ts';
import { type RegisterKey, rawKeyText } from '#electron/register/key.ts';
import type { Connection } from '#electron/register/open.ts';
import { Centre } from '#shared/entry/entry.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { must } from '#shared/vocabulary/must.ts';

export const RESOURCES = resolve(import.meta.dirname, '../../resources');
export const HEAD = { name: 'Гриценко Н. П.', login: 'head', password: 'калина росте над ставком' };

const REGION = 'UA18000000000041385';
const SEED = 2026;
/** The least that opens: what is measured around a derivation must not drown in it. It is measured on its own. */
const LEAST_WORK_FACTOR = 15;

/** A made-up region on the disk, as a person would have it: profile, key files, encrypted register; and its double. */
export interface Region {
  readonly families: number;
  readonly userData: string;
  readonly registerFolder: string;
  readonly keys: UserKeys;
  /** A plain SQLite file with the same content, for the floors. */
  readonly plainPath: string;
  remove(): Promise<void>;
}

/** Sets a register up as first run does and fills it. */
export async function makeRegion(families: number): Promise<Region> {
  const root = await mkdtemp(join(tmpdir(), 'kolo-bench-'));
  const userData = join(root, 'profile');
  const registerFolder = join(userData, 'register');
  const plainPath = join(root, 'plain.db');
  await setUp(userData, registerFolder, families, plainPath);
  const door = await openDoor({ userData, resources: RESOURCES, locale: 'uk' });
  const keys = await unlockWithPassword(registerFolder, door.settings.salt, HEAD.login, HEAD.password);
  decrypt(plainPath, keys.dek);
  const remove = () => rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  return { families, userData, registerFolder, keys, plainPath, remove };
}

async function setUp(userData: string, folder: string, families: number, plainPath: string): Promise<void> {
  const door = await openDoor({ userData, resources: RESOURCES, locale: 'uk' }, LEAST_WORK_FACTOR);
  door.recovery = { identity: await newIdentity(), signingSeed: newSigningSeed(), confirm: [0, 1], confirmed: true };
  const communityCodes = readCommunities(RESOURCES, REGION).map(({ code }) => code);
  const name = 'Житомирський обласний центр соціальних служб';
  const centre = Centre.parse({ kind: 'regional', name, letter: 'Ж', regionCode: REGION, communityCodes });
  const now = new Date();
  const creation = { now, signal: new AbortController().signal, progress: () => {} };
  const created = await createRegister(door, folder, { centre, head: HEAD, content: 'empty' }, creation);
  if (created instanceof Refusal) throw new Error(`the register was not set up: ${created.failure.code}`);
  const { register } = openedOf(door);
  // A hundred regions in one transaction: with the log and the small cache of daily work that takes most of an hour.
  register.connection.pragma('journal_mode = off');
  register.connection.pragma('cache_size = -4000000');
  await loadDemonstration(register, RESOURCES, { families, seed: SEED, today: now });
  register.connection.pragma('journal_mode = wal');
  register.connection.prepare('vacuum into ?').run(plainPath);
  register.close();
}

/** Takes the cipher off a file: an image in memory ends at two gigabytes. */
function decrypt(path: string, dek: RegisterKey): void {
  const connection = new Database(path) as Connection;
  connection.key(rawKeyText(dek));
  must(connection.rekey(Buffer.alloc(0)) === 0 ? true : null, 'a file without a cipher');
  connection.close();
}

/** The plain double, as durable as the register: WAL, FULL. */
export function openPlain({ plainPath }: Region): Database.Database {
  const plain = new Database(plainPath, { fileMustExist: true });
  plain.pragma('journal_mode = wal');
  plain.pragma('synchronous = full');
  const isDurable = plain.pragma('synchronous', { simple: true }) === 2;
  must(isDurable ? true : null, 'a floor as durable as the register');
  return plain;
}
