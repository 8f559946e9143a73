import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newIdentity } from '#electron/access/age.ts';
import { recoveryGroups } from '#electron/access/recovery.ts';
import { newSigningSeed } from '#electron/access/signing.ts';
import { visibleTo } from '#electron/access/visibility.ts';
import { loadDemonstration } from '#electron/demonstration/load.ts';
import { createRegister } from '#electron/entry/create-register.ts';
import { type Door, openDoor } from '#electron/entry/door.ts';
import { removeFamily } from '#electron/families/families-bin.commands.ts';
import { readCommunities } from '#electron/places/places-file.ts';
import type { Register } from '#electron/register/handles.ts';
import { hexOfKey } from '#electron/register/key.ts';
import { Centre } from '#shared/entry/entry.ts';
import { newId } from '#shared/vocabulary/ids.ts';
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
  /** One of them went into the recycle bin so many days ago. */
  readonly binnedDaysAgo?: number;
  /** Fills the register further, as the program would; the head is signed in. */
  readonly fill?: (door: Door) => Promise<void>;
}

/** Makes a profile in a new folder, as the first run does. */
export async function makeProfile({ demonstration = 0, binnedDaysAgo, fill }: Content = {}): Promise<Profile> {
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
  if (binnedDaysAgo !== undefined) await putIntoBin(register, binnedDaysAgo);
  await fill?.(door);
  register.close();
  return { userData, recoveryGroups: recoveryGroups(identity), dataKey: hexOfKey(keys.dek) };
}

/** Puts the first family into the bin, as the head would have done that day. */
async function putIntoBin(register: Register, daysAgo: number): Promise<void> {
  const { id } = await register.reader.selectFrom('families').select('id').limit(1).executeTakeFirstOrThrow();
  const session = { userId: newId(), userName: HEAD.name, role: 'head' } as const;
  const now = new Date(Date.now() - daysAgo * 86_400_000);
  await register.write((trx) => removeFamily({ trx, session, visible: visibleTo(session), now }, { id, version: 1 }));
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
