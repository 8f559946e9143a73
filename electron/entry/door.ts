import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { registerPathIn, removeRegisterFiles } from '#electron/access/key-files.ts';
import type { UserKeys } from '#electron/access/keys.ts';
import { hasSettings, readSettings, type Settings, writeSettings } from '#electron/access/settings.ts';
import { appendTo } from '#electron/register/audit-chain.ts';
import { erase } from '#electron/register/key.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import type { SignedIn } from '#shared/entry/entry.ts';
import { LANGUAGES, type Language } from '#shared/vocabulary/languages.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import type { AuditWatch } from './audit-watch.ts';

/** What the main process tells the register process at its start. */
export interface Start {
  /** Folder of the clear settings; the register's own folder is proposed inside it. */
  readonly userData: string;
  /** Folder of the shipped data. */
  readonly resources: string;
  /** Language of the system, for the very first screen. */
  readonly locale: string;
}

/** A recovery key that was made and is not yet in use. It lives in memory only. */
export interface PreparedRecovery {
  readonly identity: string;
  /** Private half of the key that will sign copies; its fingerprint stands on the paper. */
  readonly signingSeed: string;
  /** The two groups (from 0) to be typed from the paper. */
  readonly confirm: readonly [number, number];
  confirmed: boolean;
}

export interface Opened {
  readonly register: OpenRegister;
  readonly session: Session;
  readonly signedIn: SignedIn;
  readonly keys: UserKeys;
  readonly audit: AuditWatch;
}

/** The state of a register process before and after a register is opened. One per process; a lock ends the process. */
export interface Door {
  readonly start: Start;
  /** scrypt work factor of new key slots; lower in tests only. */
  readonly workFactor?: number;
  settings: Settings;
  recovery: PreparedRecovery | null;
  opened: Opened | null;
  /** A register that was locked and is closed when the last call that took it before has ended. */
  locked: Opened | null;
  /** A register is being made; see `makingAlone`. */
  isMaking: boolean;
  /** Folders chosen in the system's dialog, by the token that the window holds. */
  readonly folders: Map<string, string>;
  /** Folder of a register that is to be gone with this process: its file cannot be removed while it is open. */
  doomed: string | null;
}

/** The program's language for a system's locale such as 'en-GB'; Ukrainian where it speaks none of its kind. */
function languageOf(locale: string): Language {
  return LANGUAGES.find((language) => locale.toLowerCase().split(/[-_]/)[0] === language) ?? LANGUAGES[0];
}

export async function openDoor(start: Start, workFactor?: number): Promise<Door> {
  const known = await readSettings(start.userData);
  const settings = hasSettings(start.userData) ? known : { ...known, language: languageOf(start.locale) };
  return {
    start,
    workFactor,
    settings,
    recovery: null,
    opened: null,
    locked: null,
    isMaking: false,
    folders: new Map(),
    doomed: null,
  };
}

export async function changeSettings(door: Door, change: Partial<Settings>): Promise<void> {
  // What the window leaves out may come as `undefined`, which must not take the place of what is there.
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  door.settings = { ...door.settings, ...given };
  await writeSettings(door.start.userData, door.settings);
}

/** Keeps a path on this side and gives out a token for it. */
export function tokenFor(door: Door, path: string): string {
  const token = randomUUID();
  door.folders.set(token, path);
  return token;
}

export function openedOf(door: Door): Opened {
  return must(door.opened, 'a register that was opened');
}

/** Nothing more is asked of the register; calls that run go on with it until `closeDoor`. */
export function lockDoor(door: Door): void {
  door.locked = openedOf(door);
  door.opened = null;
}

/** Closes the register, open or locked, and erases its key. For the end of the process, after the last call. */
export async function closeDoor({ locked, opened, doomed }: Door): Promise<void> {
  for (const held of [locked, opened]) if (held) await closeRegister(held);
  if (doomed !== null) removeRegisterFiles(doomed);
}

/** The line of the end is written here and not at the lock, which waits for nothing. */
async function closeRegister({ register, session, keys, audit }: Opened): Promise<void> {
  try {
    const line = { userId: session.userId, act: 'lock', channel: 'entry.lock' } as const;
    appendTo(register.connection, Date.now(), [line]);
    await audit.close();
  } catch {
    // A full or failing disk keeps nobody from closing.
  }
  register.close();
  erase(keys.dek);
}

/** A register is set up and where it should be, open or locked. */
export function hasRegister({ opened, settings }: Door): boolean {
  return opened !== null || (settings.registerFolder !== null && existsSync(registerPathIn(settings.registerFolder)));
}
