import fs, { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UNFINISHED_ROTATION } from '#electron/access/key-files.ts';
import { unlockWithPassword, unlockWithRecovery } from '#electron/access/keys.ts';
import { openRegisterIn } from '#electron/entry/opening.ts';
import { codeOf, type Laptop, PASSWORD, setUpCentre, startLaptop, valueOf } from '#electron/entry/testing.ts';
import { usersHost } from '#electron/entry/users-host.ts';
import { hexOfKey } from '#electron/register/key.ts';
import { usersHandlers } from '#electron/users/users.ipc.ts';
import { NewUser } from '#shared/users/users.ts';
import { must } from '#shared/vocabulary/must.ts';

/**
 * A process that is killed leaves the folder as its last finished file operation left it. So one change of the key is
 * run, the folder is put aside before each of its operations, and each of these is then opened as after a kill.
 */
const SYNC = ['renameSync', 'rmSync', 'openSync', 'closeSync', 'fsyncSync'] as const;
const ASYNC = ['rename', 'rm', 'open', 'mkdir', 'readFile', 'stat'] as const;

const FAMILIES = 4;
const THEIRS = 'чайник співає вранці';
const unpatched = { fs: { ...fs }, promises: { ...fs.promises } };

let laptop: Laptop;
let folder: string;
let paper: string;

/** Calls `before` ahead of every file operation until the test is over. */
function watchOperations(before: () => void): void {
  let isInside = false;
  const watching = <A extends unknown[], R>(operation: (...args: A) => R) =>
    ((...args: A): R => {
      if (!isInside) {
        isInside = true;
        before();
        isInside = false;
      }
      return operation(...args);
    }) as never;
  for (const name of SYNC) fs[name] = watching(unpatched.fs[name] as never);
  for (const name of ASYNC) fs.promises[name] = watching(unpatched.promises[name] as never);
  syncBuiltinESMExports();
}

function unwatch(): void {
  for (const name of SYNC) fs[name] = unpatched.fs[name] as never;
  for (const name of ASYNC) fs.promises[name] = unpatched.promises[name] as never;
  syncBuiltinESMExports();
}

/** The folder before each operation of `work` and after the last. */
async function imagesOf(work: () => Promise<unknown>): Promise<string[]> {
  const images: string[] = [];
  const keep = () => {
    const image = mkdtempSync(join(tmpdir(), 'kolo-killed-'));
    cpSync(folder, image, { recursive: true });
    images.push(image);
  };
  watchOperations(keep);
  try {
    await work();
  } finally {
    unwatch();
  }
  keep();
  return images;
}

async function opens(image: string, salt: string, login: string, password: string): Promise<string | null> {
  try {
    const keys = await unlockWithPassword(image, salt, login, password);
    const register = await openRegisterIn(image, keys);
    const rows = await register.reader.selectFrom('families').select('id').execute();
    register.close();
    expect(rows).toHaveLength(FAMILIES);
    return hexOfKey(keys.dek);
  } catch (error) {
    if ((error as { code?: string }).code === 'access/wrong-password') return null;
    throw error;
  }
}

beforeEach(async () => {
  laptop = await startLaptop();
  paper = await setUpCentre(laptop, FAMILIES);
  folder = must(laptop.door.settings.registerFolder, 'the folder of the register');
});

afterEach(unwatch);

test('killed before any file operation of a rotation, the head and the paper open all families, and the leaver never after the swap', async () => {
  const users = usersHandlers(usersHost(laptop.door));
  const leaver = {
    name: 'Олена',
    login: 'Олена',
    role: 'clerk',
    communityCodes: [],
    workerNames: [],
    password: THEIRS,
  };
  const { id } = valueOf(await users.create(laptop.jobContext(), NewUser.parse(leaver))) as { id: never };
  const salt = must(laptop.door.settings.salt, 'the salt');
  const oldKey = hexOfKey(must(laptop.door.opened, 'open').keys.dek);
  let code = '';
  const images = await imagesOf(async () => {
    code = codeOf(await users.switchOff(laptop.jobContext(), { id }));
  });
  expect(code).toBe('ok');
  const newKey = hexOfKey(must(laptop.door.opened, 'open').keys.dek);
  expect(newKey).not.toBe(oldKey);
  expect(images.length).toBeGreaterThan(20);
  const seen = new Set<string>();
  for (const [at, image] of images.entries()) {
    const byPaper = hexOfKey((await unlockWithRecovery(image, paper)).dek);
    const theirs = await opens(image, salt, 'Олена', THEIRS);
    const opened = await opens(image, salt, 'Гриценко', PASSWORD);
    expect(opened, `image ${at}`).toBe(byPaper);
    expect([oldKey, newKey], `image ${at}`).toContain(opened);
    // The register under the new key is closed to who left, whatever of their files is still there.
    expect(opened === newKey && theirs !== null, `image ${at}`).toBe(false);
    // Signing in once clears away what was left.
    const generations = readdirSync(join(image, 'dek')).filter((name) => !name.startsWith('.'));
    expect(generations, `image ${at}`).toHaveLength(1);
    seen.add(opened ?? '');
    rmSync(image, { recursive: true });
  }
  expect([...seen]).toEqual([oldKey, newKey]);
});

test('half a copy that a kill left is never opened, and the next rotation replaces it', async () => {
  const host = usersHost(laptop.door);
  cpSync(join(folder, 'register.db'), join(folder, UNFINISHED_ROTATION));
  truncateSync(join(folder, UNFINISHED_ROTATION), 8192);
  await host.changeKeyWithout([], () => {});
  expect(existsSync(join(folder, UNFINISHED_ROTATION))).toBe(false);
  const salt = must(laptop.door.settings.salt, 'the salt');
  must(laptop.door.opened, 'open').register.close();
  expect(await opens(folder, salt, 'Гриценко', PASSWORD)).not.toBeNull();
});
