import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newIdentity } from '#electron/access/age.ts';
import { recoveryGroups } from '#electron/access/recovery.ts';
import { newSigningSeed } from '#electron/access/signing.ts';
import { loadDemonstration } from '#electron/demonstration/load.ts';
import { createRegister } from '#electron/entry/create-register.ts';
import { type Door, openDoor } from '#electron/entry/door.ts';
import { readCommunities } from '#electron/places/places-file.ts';
import { hexOfKey, registerKeyFromHex } from '#electron/register/key.ts';
import { openRegisterFile } from '#electron/register/open.ts';
import { Centre } from '#shared/entry/entry.ts';
import { must } from '#shared/vocabulary/must.ts';
import { CENTRE, HEAD } from './story.ts';

/** Profiles made without the window, for tests that begin with a register: the head of the story signs in to them. */

const RESOURCES = join(import.meta.dirname, '../../resources');
const REGION = 'UA18000000000041385';
const SEED = 2021;
/** The lowest that the program takes: a test has no secrets. */
const WORK_FACTOR = 15;

export interface Profile {
  readonly userData: string;
  readonly recoveryGroups: readonly string[];
  /** The data key, 64 hexadecimal digits. */
  readonly dataKey: string;
}

export interface Content {
  /** Made-up families; the register then says that it is a demonstration. */
  readonly demonstration?: number;
  /** Fills the register further, as the program would; the head is signed in. */
  readonly fill?: (door: Door) => Promise<void>;
}

/** Makes a profile in a new folder, as the first run does. */
export async function makeProfile({ demonstration = 0, fill }: Content = {}): Promise<Profile> {
  const userData = newFolder();
  await mkdir(userData, { recursive: true });
  const door = await openDoor({ userData, resources: RESOURCES, locale: 'uk' }, WORK_FACTOR);
  const identity = await newIdentity();
  door.recovery = { identity, signingSeed: newSigningSeed(), confirm: [0, 1], confirmed: true };
  const now = new Date();
  const communityCodes = readCommunities(RESOURCES, REGION).map(({ code }) => code);
  const centre = Centre.parse({ kind: 'regional', name: CENTRE, letter: 'Ж', regionCode: REGION, communityCodes });
  const creation = { now, signal: new AbortController().signal, progress: () => {} };
  await createRegister(door, join(userData, 'register'), { centre, head: HEAD, content: 'empty' }, creation);
  const { register, keys } = must(door.opened, 'a register that was just made');
  if (demonstration > 0) {
    await loadDemonstration(register, RESOURCES, { families: demonstration, seed: SEED, today: now });
  }
  await fill?.(door);
  register.close();
  return { userData, recoveryGroups: recoveryGroups(identity), dataKey: hexOfKey(keys.dek) };
}

/** How many rows each table about people has, as lies on the disk while the program is closed. */
export function rowsOnDisk({ userData, dataKey }: Profile): Record<string, number> {
  const connection = openRegisterFile(join(userData, 'register', 'register.db'), registerKeyFromHex(dataKey));
  const tables = ['families', 'persons', 'family_members', 'family_addresses', 'person_phones', 'field_history'];
  const counts = tables.map((table) => [table, connection.prepare(`select count(*) from ${table}`).pluck().get()]);
  connection.close();
  return Object.fromEntries(counts) as Record<string, number>;
}

/** A copy of a profile that a test may spoil. */
export function copyOf(profile: Profile): Profile {
  const copy = newFolder();
  cpSync(profile.userData, copy, { recursive: true });
  pointAt(copy, join(copy, 'register'));
  return { ...profile, userData: copy };
}

/** Lets a profile look for its register in a folder. */
export function pointAt(userData: string, registerFolder: string): void {
  const path = join(userData, 'settings.json');
  const settings = JSON.parse(readFileSync(path, 'utf8')) as object;
  writeFileSync(path, JSON.stringify({ ...settings, registerFolder }));
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'kolo-profile-'));
}
