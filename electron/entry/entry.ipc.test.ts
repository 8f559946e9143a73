import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { registerPathIn } from '#electron/access/key-files.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import type { AskShell } from '#shared/ipc/shell.ts';
import { CentreLetter } from '#shared/vocabulary/case-code.ts';
import { must } from '#shared/vocabulary/must.ts';
import { type Door, openDoor } from './door.ts';
import { entryHandlers } from './entry.ipc.ts';

const NOW = new Date('2026-11-21T10:00:00Z');
const PASSWORD = 'сімка жовтих чобіт';
const REGION = 'UA18000000000041385';

let profile = '';
const doors: Door[] = [];

afterEach(() => {
  for (const door of doors.splice(0)) door.opened?.register.close();
  rmSync(profile, { recursive: true, force: true });
});

/** A register process that has just started in the profile; `later` moves its clock. */
async function started({ fresh = false, later = 0 } = {}) {
  if (fresh) profile = mkdtempSync(join(tmpdir(), 'kolo-Їжак-'));
  const door = await openDoor({ userData: profile, resources: 'resources', locale: 'uk' }, 15);
  doors.push(door);
  const shell: AskShell = async () => ({ ok: false, failure: { code: 'shell/unavailable' } });
  const now = new Date(NOW.getTime() + later * 1000);
  const context = { now, shell, signal: new AbortController().signal, progress: () => {} };
  return { door, handlers: entryHandlers(door), context };
}

type Process = Awaited<ReturnType<typeof started>>;

const codeOf = (result: unknown) => (result instanceof Refusal ? result.failure.code : 'ok');

async function withConfirmedRecovery({ door, handlers, context }: Process) {
  const prepared = await handlers.prepareRecovery(context, null);
  if (prepared instanceof Refusal) throw new Error('no recovery key');
  const [a, b] = prepared.confirm;
  const typed: [string, string] = [must(prepared.groups[a], 'a group'), must(prepared.groups[b], 'a group')];
  expect(codeOf(await handlers.confirmRecovery(context, { typed }))).toBe('ok');
  return must(door.recovery, 'a recovery key').identity;
}

async function create(process: Process, change: { password?: string } = {}) {
  const { handlers, context } = process;
  const folder = await handlers.proposeFolder(context, null);
  if (folder instanceof Refusal) throw new Error('no folder');
  return await handlers.createRegister(context, {
    centre: {
      kind: 'regional',
      name: 'Обласний центр',
      letter: CentreLetter.parse('Ж'),
      regionCode: REGION,
      communityCodes: [REGION],
    },
    folderToken: folder.token,
    head: { name: 'Гриценко Н. О.', login: 'Гриценко', password: change.password ?? PASSWORD },
    content: 'empty',
  });
}

/** A set-up register, its process ended; the recovery identity is what stands on the paper. */
async function setUp() {
  const process = await started({ fresh: true });
  const recovery = await withConfirmedRecovery(process);
  expect(codeOf(await create(process))).toBe('ok');
  must(process.door.opened, 'the new register').register.close();
  process.door.opened = null;
  return recovery;
}

const phase = async ({ handlers, context }: Process) => {
  const state = await handlers.state(context, null);
  return state instanceof Refusal ? null : state.phase;
};

describe('the very first screen', () => {
  const languageFor = async (locale: string) => {
    profile = mkdtempSync(join(tmpdir(), 'kolo-'));
    return (await openDoor({ userData: profile, resources: 'resources', locale }, 15)).settings.language;
  };

  it('speaks the language of the system where the program knows it, else Ukrainian', async () => {
    expect(await languageFor('en-GB')).toBe('en');
    expect(await languageFor('uk')).toBe('uk');
    expect(await languageFor('pl')).toBe('uk');
  });
});

describe('setting up', () => {
  it('begins with a first run and ends signed in as the head', async () => {
    const process = await started({ fresh: true });
    expect(await phase(process)).toBe('first-run');
    await withConfirmedRecovery(process);
    expect(await create(process)).toEqual({
      userName: 'Гриценко Н. О.',
      role: 'head',
      mustChangePassword: false,
      centreName: 'Обласний центр',
      centreLetter: 'Ж',
      isDemonstration: false,
    });
    expect(await phase(process)).toBe('open');
  });

  it('creates nothing before the recovery sheet is confirmed', async () => {
    const process = await started({ fresh: true });
    expect(codeOf(await create(process))).toBe('entry/no-recovery-key');
    await process.handlers.prepareRecovery(process.context, null);
    expect(codeOf(await process.handlers.confirmRecovery(process.context, { typed: ['XXXXXX', 'XXXXXX'] }))).toBe(
      'entry/recovery-not-confirmed',
    );
    expect(codeOf(await create(process))).toBe('entry/recovery-not-confirmed');
    expect(readdirSync(profile)).toEqual([]);
  });

  it('names the group that was typed wrong', async () => {
    const process = await started({ fresh: true });
    const prepared = await process.handlers.prepareRecovery(process.context, null);
    if (prepared instanceof Refusal) throw new Error('no recovery key');
    const typed: [string, string] = [must(prepared.groups[prepared.confirm[0]], 'a group'), 'QQQQQQ'];
    const refused = await process.handlers.confirmRecovery(process.context, { typed });
    expect(refused instanceof Refusal && refused.failure.fields).toEqual([{ path: 'typed.1', code: 'group-differs' }]);
  });

  it('refuses a password that is found at once', async () => {
    const process = await started({ fresh: true });
    await withConfirmedRecovery(process);
    expect(codeOf(await create(process, { password: 'Гриценко123' }))).toBe('entry/weak-password');
  });

  it('never sets up a second register over one that is there', async () => {
    await setUp();
    const again = await started();
    expect(codeOf(await create(again))).toBe('entry/register-exists');
  });
});

describe('a set-up that does not come to its end', () => {
  it('has no register under its name until the register is whole, and the next attempt begins in the same place', async () => {
    const process = await started({ fresh: true });
    await withConfirmedRecovery(process);
    const seen: string[][] = [];
    const progress = () => seen.push(readdirSync(profile, { recursive: true }).map(String));
    const killed = { ...process, context: { ...process.context, progress } };
    expect(codeOf(await create(killed))).toBe('ok');
    const begun = seen.filter((names) => names.some((name) => name.endsWith('creating.db')));
    expect(begun.length).toBeGreaterThan(0);
    expect(seen.flat().filter((name) => name.endsWith('register.db'))).toEqual([]);
    expect(existsSync(join(profile, 'register', 'register.db'))).toBe(true);
    expect(existsSync(join(profile, 'register', 'creating.db'))).toBe(false);
  });

  it('leaves a file that the next attempt removes', async () => {
    const process = await started({ fresh: true });
    await withConfirmedRecovery(process);
    const folder = join(profile, 'register');
    for (const name of ['users', 'dek']) mkdirSync(join(folder, name), { recursive: true });
    for (const name of ['creating.db', 'creating.db-wal']) writeFileSync(join(folder, name), 'half a register');
    expect(codeOf(await create(process))).toBe('ok');
    expect(must(process.door.settings.registerFolder, 'a folder')).toBe(folder);
    expect(readdirSync(folder).filter((name) => name.startsWith('creating'))).toEqual([]);
  });

  it('is not disturbed by a second one at the same time', async () => {
    const process = await started({ fresh: true });
    await withConfirmedRecovery(process);
    const both = await Promise.all([create(process), create(process)]);
    expect(new Set(both.map(codeOf))).toEqual(new Set(['entry/already-making', 'ok']));
    expect(readdirSync(join(profile, 'register')).filter((name) => name.includes('unfinished'))).toEqual([]);
    must(process.door.opened, 'the new register').register.close();
    const { handlers, context } = await started();
    expect(codeOf(await handlers.unlock(context, { login: 'Гриценко', password: PASSWORD }))).toBe('ok');
  });
});

describe('signing in', () => {
  it('opens with the password, and not with another one or another login', async () => {
    await setUp();
    const { handlers, context, door } = await started();
    expect(codeOf(await handlers.unlock(context, { login: 'Гриценко', password: 'жовтих чобіт сімка' }))).toBe(
      'entry/wrong-password',
    );
    expect(codeOf(await handlers.unlock(context, { login: 'Мельник', password: PASSWORD }))).toBe(
      'entry/wrong-password',
    );
    expect(door.opened).toBeNull();
    expect(await handlers.unlock(context, { login: ' гриценко ', password: PASSWORD })).toMatchObject({ role: 'head' });
  });

  it('makes the third wrong try wait, also after a restart, and forgets it after the right password', async () => {
    await setUp();
    const first = await started();
    for (let i = 0; i < 3; i++) await first.handlers.unlock(first.context, { login: 'Гриценко', password: 'ні' });
    const second = await started();
    expect(codeOf(await second.handlers.unlock(second.context, { login: 'Гриценко', password: PASSWORD }))).toBe(
      'entry/wait',
    );
    const third = await started({ later: 60 });
    expect(codeOf(await third.handlers.unlock(third.context, { login: 'Гриценко', password: PASSWORD }))).toBe('ok');
    expect(third.door.settings.failedTries).toBe(0);
  });

  it('changes nothing on the disk for a wrong password but the count of tries', async () => {
    await setUp();
    const { handlers, context, door } = await started();
    const path = registerPathIn(must(door.settings.registerFolder, 'a folder'));
    const before = readFileSync(path);
    await handlers.unlock(context, { login: 'Гриценко', password: 'ні' });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('opens with the recovery key, which gives its holder a new password', async () => {
    const recoveryKey = await setUp();
    const { handlers, context, door } = await started();
    const entry = { recoveryKey: recoveryKey.toLowerCase(), login: 'Гриценко', password: 'інші слова на папері' };
    expect(await handlers.unlockWithRecovery(context, entry)).toMatchObject({
      role: 'head',
      userName: 'Гриценко Н. О.',
    });
    must(door.opened, 'the register').register.close();
    const next = await started();
    expect(codeOf(await next.handlers.unlock(next.context, { login: 'Гриценко', password: PASSWORD }))).toBe(
      'entry/wrong-password',
    );
    expect(codeOf(await next.handlers.unlock(next.context, { login: 'Гриценко', password: entry.password }))).toBe(
      'ok',
    );
  });

  it('tells a mistyped recovery key, with its group, from the key of another register', async () => {
    const recoveryKey = await setUp();
    const { handlers, context } = await started();
    const entry = { login: 'Гриценко', password: 'інші слова на папері' };
    const wrong = recoveryKey.slice(0, -1) + (recoveryKey.endsWith('Q') ? 'P' : 'Q');
    const mistyped = await handlers.unlockWithRecovery(context, { ...entry, recoveryKey: wrong });
    expect(mistyped instanceof Refusal && mistyped.failure).toEqual({
      code: 'entry/recovery-mistyped',
      details: { group: 9 },
    });
    const { newIdentity } = await import('#electron/access/age.ts');
    const foreign = await handlers.unlockWithRecovery(context, { ...entry, recoveryKey: await newIdentity() });
    expect(codeOf(foreign)).toBe('entry/recovery-wrong');
  });
});

describe('a register whose settings were lost, or of another Windows account', () => {
  /** The first screen of a profile without settings that is shown the folder of the register. */
  async function shown() {
    const recoveryKey = await setUp();
    rmSync(join(profile, 'settings.json'));
    const process = await started();
    const { handlers, context } = process;
    expect(await phase(process)).toBe('first-run');
    const found = await handlers.proposeFolder(context, null);
    if (found instanceof Refusal) throw new Error('no folder');
    expect(found.problem).toBe('folder/has-register');
    expect(await handlers.useFolder(context, { folderToken: found.token })).toMatchObject({ phase: 'locked' });
    return { ...process, recoveryKey };
  }
  const open = (process: Process, login: string) =>
    process.handlers.unlock(process.context, { login, password: PASSWORD });

  it('opens with its login and password, knows its logins again, and keeps its files', async () => {
    const { door, handlers, context } = await shown();
    const names = () => readdirSync(join(profile, 'register', 'users'));
    const before = names();
    expect(codeOf(await open({ door, handlers, context }, 'Мельник'))).toBe('entry/wrong-password');
    expect(codeOf(await open({ door, handlers, context }, 'Гриценко'))).toBe('ok');
    expect(names()).toEqual(before);
    expect(door.settings.salt).not.toBeNull();
    must(door.opened, 'the register').register.close();
    expect(codeOf(await open(await started(), 'Мельник'))).toBe('entry/wrong-password');
  });

  it('gives its head a new password by the recovery key, and has no second head then', async () => {
    const { handlers, context, door, recoveryKey } = await shown();
    const entry = { recoveryKey, login: 'Гриценко', password: 'інші слова на папері' };
    expect(await handlers.unlockWithRecovery(context, entry)).toMatchObject({ userName: 'Гриценко Н. О.' });
    const { register } = must(door.opened, 'the register');
    expect(await register.reader.selectFrom('users').select('role').execute()).toEqual([{ role: 'head' }]);
  });
});

describe('a register that is not as it should be', () => {
  const open = async () => {
    const { handlers, context } = await started();
    return codeOf(await handlers.unlock(context, { login: 'Гриценко', password: PASSWORD }));
  };
  const path = async () => registerPathIn(must((await started()).door.settings.registerFolder, 'a folder'));

  it('is told and left alone: a foreign file', async () => {
    await setUp();
    writeFileSync(await path(), Buffer.alloc(8192, 7));
    expect(await open()).toBe('register/foreign');
    expect(readFileSync(await path()).equals(Buffer.alloc(8192, 7))).toBe(true);
  });

  it('is told and left alone: an empty file', async () => {
    await setUp();
    writeFileSync(await path(), '');
    expect(await open()).not.toBe('ok');
    expect(readFileSync(await path()).length).toBe(0);
  });

  it('is told: the file is gone, its folder is asked for', async () => {
    await setUp();
    rmSync(await path());
    expect(await phase(await started())).toBe('folder-missing');
    expect(await open()).toBe('register/not-found');
  });

  it('is told: the key files are gone', async () => {
    await setUp();
    rmSync(join(await path(), '..', 'users'), { recursive: true });
    expect(await open()).toBe('entry/keys-missing');
  });

  it('is told: it has no centre, and it is not held open', async () => {
    await setUp();
    const first = await started();
    expect(codeOf(await first.handlers.unlock(first.context, { login: 'Гриценко', password: PASSWORD }))).toBe('ok');
    const { register } = must(first.door.opened, 'the register');
    register.connection.exec('pragma foreign_keys = off; delete from centre');
    register.close();
    const { handlers, context } = await started();
    for (let i = 0; i < 2; i++) {
      const answer = await handlers.unlock(context, { login: 'Гриценко', password: PASSWORD });
      expect(codeOf(answer)).toBe('register/damaged');
    }
  });

  it('is told: another program has it open', async () => {
    await setUp();
    const first = await started();
    expect(codeOf(await first.handlers.unlock(first.context, { login: 'Гриценко', password: PASSWORD }))).toBe('ok');
    expect(await open()).toBe('register/in-use');
  });
});
