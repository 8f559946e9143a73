import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { UNFINISHED_ROTATION } from '#electron/access/key-files.ts';
import { listBackups } from '#electron/backup/journal.ts';
import { openRegisterFile } from '#electron/register/open.ts';
import { usersHandlers } from '#electron/users/users.ipc.ts';
import { NewUser } from '#shared/users/users.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { Role } from '#shared/vocabulary/permissions.ts';
import { changeDataKey } from './rotation.ts';
import {
  codeOf,
  copyOf,
  type Laptop,
  newFolder,
  PASSWORD,
  setUpCentre,
  startLaptop,
  turnOff,
  valueOf,
} from './testing.ts';
import { usersHost } from './users-host.ts';

const THEIRS = 'чайник співає вранці';

let laptop: Laptop;
let paper: string;
let folder: string;

const users = () => usersHandlers(usersHost(laptop.door));

function user(login: string, role: Role = 'caseWorker', password = THEIRS) {
  return NewUser.parse({ name: `${login} І. П.`, login, role, communityCodes: [], workerNames: [], password });
}

const create = async (login: string, role?: Role) =>
  valueOf(await users().create(laptop.jobContext(), user(login, role))).id as never;

/** Starts the program anew and types a login and a password. */
async function enter(login: string, password: string, now?: Date): Promise<string> {
  turnOff(laptop);
  laptop = await startLaptop(laptop.profile, now);
  return codeOf(await laptop.entry.unlock(laptop.entryContext, { login, password }));
}

const filesIn = (name: string): string[] => (existsSync(join(folder, name)) ? readdirSync(join(folder, name)) : []);

beforeEach(async () => {
  laptop = await startLaptop();
  paper = await setUpCentre(laptop, 3);
  folder = must(laptop.door.settings.registerFolder, 'the folder of the register');
});

describe('users and their keys', () => {
  it('a user whom the head created signs in with their own role, and chooses a password of their own', async () => {
    await create('Олена', 'clerk');
    expect(await enter('олена', THEIRS)).toBe('ok');
    expect(laptop.door.opened?.session.role).toBe('clerk');
    expect(laptop.door.opened?.signedIn.mustChangePassword).toBe(true);
    const change = (old: string, next: string) => users().changeOwnPassword(laptop.jobContext(), { old, next });
    expect(codeOf(await change('не той', 'жовтий трамвай їде'))).toBe('entry/wrong-password');
    expect(codeOf(await change(THEIRS, 'пароль12345'))).toBe('entry/weak-password');
    expect(codeOf(await change(THEIRS, 'жовтий трамвай їде'))).toBe('ok');
    expect(await enter('Олена', THEIRS)).toBe('entry/wrong-password');
    expect(await enter('Олена', 'жовтий трамвай їде')).toBe('ok');
    expect(laptop.door.opened?.signedIn.mustChangePassword).toBe(false);
  });

  it('a login is given once, however it is typed', async () => {
    await create('Марʼяна');
    expect(codeOf(await users().create(laptop.jobContext(), user("МАР'ЯНА")))).toBe('users/login-taken');
  });

  it('a forgotten password is given anew by the head; the old one opens nothing', async () => {
    const id = await create('Олена');
    valueOf(await users().resetPassword(laptop.jobContext(), { id, password: 'зелений човен на воді' }));
    expect(await enter('Олена', THEIRS)).toBe('entry/wrong-password');
    expect(await enter('Олена', 'зелений човен на воді')).toBe('ok');
  });

  it('a user of whom only the line was written, not the key, does not sign in and is no head', async () => {
    const host = usersHost(laptop.door);
    const broken = usersHandlers({ ...host, giveKey: () => Promise.reject(new Error('the power went')) });
    await expect(broken.create(laptop.jobContext(), user('Олена'))).rejects.toThrow();
    const [known] = (
      (await users().list(laptop.jobContext(), null)) as never as { hasKey: boolean; id: never; login: string }[]
    ).filter(({ login }) => login === 'Олена');
    expect(known?.hasKey).toBe(false);
    expect(await enter('Олена', THEIRS)).toBe('entry/wrong-password');
  });

  it('a key slot without a user opens nothing: nobody becomes head by it', async () => {
    const host = usersHost(laptop.door);
    await host.giveKey(await host.slotOf('Чужий'), THEIRS);
    expect(await enter('Чужий', THEIRS)).toBe('entry/wrong-password');
  });

  it('the last head neither leaves nor becomes something else, and nobody switches themselves off', async () => {
    const { session } = must(laptop.door.opened, 'the head');
    const id = session.userId as never;
    expect(codeOf(await users().switchOff(laptop.jobContext(), { id }))).toBe('users/self');
    const { register } = must(laptop.door.opened, 'the register');
    const clerk = { name: 'Гриценко', role: 'clerk' as const, communityCodes: [], workerNames: [] };
    const changed = await register.write((trx) => users().change({ ...laptop.jobContext(), trx }, { id, user: clerk }));
    expect(codeOf(changed)).toBe('users/last-head');
  });
});

describe('a user who leaves', () => {
  it('opens nothing with the old password and a copy of all old key files', async () => {
    const id = await create('Олена');
    const copy = newFolder();
    cpSync(folder, copy, { recursive: true });
    const oldKey = must(laptop.door.opened, 'open').keys.dek;
    valueOf(await users().switchOff(laptop.jobContext(), { id }));
    expect(filesIn('users')).toEqual([`${must(laptop.door.opened, 'open').keys.slot}.age`]);
    expect(filesIn('dek')).toHaveLength(1);
    // All that the user could have kept is laid beside the register of today.
    turnOff(laptop);
    for (const name of ['users', 'dek']) cpSync(join(copy, name), join(folder, name), { recursive: true });
    expect(await enter('Олена', THEIRS)).toBe('entry/wrong-password');
    expect(() => openRegisterFile(join(folder, 'register.db'), oldKey)).toThrow();
    // Even with nothing but the old key files there.
    rmSync(join(folder, 'dek'), { recursive: true });
    cpSync(join(copy, 'dek'), join(folder, 'dek'), { recursive: true });
    expect(await enter('Олена', THEIRS)).not.toBe('ok');
  });

  it('leaves everything as it was to the others, under the next key', async () => {
    const id = await create('Олена');
    await create('Ірина', 'deputy');
    const families = async () =>
      await must(laptop.door.opened, 'open').register.reader.selectFrom('families').selectAll().execute();
    const before = await families();
    valueOf(await users().switchOff(laptop.jobContext(), { id }));
    expect(await families()).toEqual(before);
    expect(existsSync(join(folder, UNFINISHED_ROTATION))).toBe(false);
    expect(await enter('Ірина', THEIRS)).toBe('ok');
    expect(await families()).toEqual(before);
    expect(await enter('Гриценко', PASSWORD)).toBe('ok');
    turnOff(laptop);
    laptop = await startLaptop(laptop.profile);
    const withPaper = { recoveryKey: paper, login: 'Гриценко', password: 'нове поле за рікою' };
    expect(codeOf(await laptop.entry.unlockWithRecovery(laptop.entryContext, withPaper))).toBe('ok');
  });

  it('comes back with a password that the head gives', async () => {
    const id = await create('Олена');
    valueOf(await users().switchOff(laptop.jobContext(), { id }));
    valueOf(await users().resetPassword(laptop.jobContext(), { id, password: 'зелений човен на воді' }));
    expect(await enter('Олена', 'зелений човен на воді')).toBe('ok');
  });

  it('what is saved while the copy is checked is in the register afterwards', async () => {
    let saved = 0;
    const { register } = must(laptop.door.opened, 'open');
    await changeDataKey(laptop.door, {}, (stage) => {
      if (stage !== 'checking' || saved > 1) return;
      saved += 1;
      setImmediate(() => register.connection.prepare('update families set notes = ?').run(`збережено ${saved}`));
    });
    const now = must(laptop.door.opened, 'open').register.reader;
    const notes = await now.selectFrom('families').select('notes').distinct().execute();
    expect(notes).toEqual([{ notes: 'збережено 2' }]);
  });
});

describe('a new recovery sheet', () => {
  it('opens the register; the old one opens nothing more', async () => {
    expect(codeOf(await users().renewRecovery(laptop.jobContext(), null))).toBe('entry/no-recovery-key');
    valueOf(await laptop.entry.prepareRecovery(laptop.entryContext, null));
    expect(codeOf(await users().renewRecovery(laptop.jobContext(), null))).toBe('entry/recovery-not-confirmed');
    const prepared = must(laptop.door.recovery, 'a prepared key');
    prepared.confirmed = true;
    await copyOf(laptop);
    const journal = async () => await listBackups(must(laptop.door.opened, 'open').register.reader);
    expect((await journal()).map(({ isForFormerSheet }) => isForFormerSheet)).toEqual([false]);
    expect(codeOf(await users().renewRecovery(laptop.jobContext(), null))).toBe('ok');
    // The copy on the stick and the one before the change: whoever has the old sheet opens both.
    expect((await journal()).map(({ reason, isForFormerSheet }) => [reason, isForFormerSheet])).toEqual([
      ['rotation', true],
      ['asked', true],
    ]);
    turnOff(laptop);
    laptop = await startLaptop(laptop.profile);
    const by = (recoveryKey: string) =>
      laptop.entry.unlockWithRecovery(laptop.entryContext, { recoveryKey, login: 'Г', password: 'нове поле за рікою' });
    expect(codeOf(await by(paper))).toBe('entry/recovery-wrong');
    expect(codeOf(await by(prepared.identity))).toBe('ok');
  });
});
