import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { decryptWith, encryptTo, newIdentity } from '#electron/access/age.ts';
import { driveKindOf } from '#electron/access/drive-kind.ts';
import { drivesMark, listDrives } from '#electron/access/drives.ts';
import { checkFolder } from '#electron/access/folders.ts';
import { destroyKeys, registerPathIn } from '#electron/access/key-files.ts';
import { createAccess, resetPassword, unlockWithPassword, unlockWithRecovery } from '#electron/access/keys.ts';
import { DEFAULT_SETTINGS, readSettings, writeSettings } from '#electron/access/settings.ts';
import { newSalt } from '#electron/access/slots.ts';
import { makeBackup } from '#electron/backup/make-backup.ts';
import { targetIn } from '#electron/backup/target.ts';
import { backupHost } from '#electron/entry/backup-host.ts';
import { closeDoor } from '#electron/entry/door.ts';
import { removeFormer } from '#electron/entry/former-registers.ts';
import { copyOf, newFolder, setUpCentre, startLaptop, turnOff, valueOf } from '#electron/entry/testing.ts';
import { writeDurably } from '#electron/register/durable-file.ts';
import { fullCheck, isSound } from '#electron/register/integrity.ts';
import { newRegisterKey } from '#electron/register/key.ts';
import { migrate, versionOf } from '#electron/register/migrate.ts';
import { MIGRATIONS } from '#electron/register/migrations.ts';
import { createRegisterFile, openRegisterFile } from '#electron/register/open.ts';
import { assertPragmas } from '#electron/register/pragmas.ts';
import { type OpenRegister, registerOver } from '#electron/register/register.ts';
import { writeSnapshot } from '#electron/register/snapshot.ts';
import { must } from '#shared/vocabulary/must.ts';

/** What a case works with. `memory` is what earlier cases, other processes, have remembered. */
export interface Office {
  readonly folder: string;
  readonly memory: Readonly<Record<string, string>>;
  readonly remember: (more: Readonly<Record<string, string>>) => void;
  readonly tell: (line: string) => void;
  readonly hashOf: (path: string) => string;
  readonly same: (found: unknown, expected: unknown) => void;
  readonly refused: (code: string, work: () => unknown) => Promise<void>;
  /** Opens a file as a virus scanner would; the answer closes it. */
  readonly held: (path: string) => () => void;
}

const LOGIN = "Мар'яна";
const remembered = (office: Office, name: string): string => must(office.memory[name], `an earlier case left ${name}`);

async function opened(office: Office): Promise<OpenRegister> {
  const { salt, password } = { salt: remembered(office, 'salt'), password: remembered(office, 'password') };
  const keys = await unlockWithPassword(office.folder, salt, LOGIN, password);
  return registerOver(openRegisterFile(registerPathIn(office.folder), keys.dek));
}

async function noteIds(register: OpenRegister): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select id from note order by id`.execute(register.reader);
  return rows.map(({ id }) => id);
}

async function addNote(register: OpenRegister, id: number): Promise<void> {
  await register.write(async (trx) => void (await sql`insert into note values (${id}, 'Їжак')`.execute(trx)));
}

/** In this order; each runs in a process of its own. */
export const CASES: Readonly<Record<string, (office: Office) => Promise<void>>> = {
  'keys and register are made in a profile with a Cyrillic name': async (office) => {
    mkdirSync(office.folder, { recursive: true });
    const salt = newSalt();
    const recoveryIdentity = await newIdentity();
    const head = { salt, login: LOGIN, password: 'сім парасоль', recoveryIdentity, registerId: 'r' };
    const keys = await createAccess(office.folder, head);
    const connection = createRegisterFile(registerPathIn(office.folder), keys.dek);
    await migrate(connection, { migrations: MIGRATIONS.slice(0, 1), beforeMigration: async () => {} });
    connection.exec('create table note (id integer primary key, text text not null) strict');
    const register = registerOver(connection);
    for (let id = 1; id <= 20; id++) await addNote(register, id);
    register.close();
    office.remember({ salt, recoveryIdentity, password: head.password });
  },

  'a password opens the register again, with every pragma in force': async (office) => {
    const register = await opened(office);
    assertPragmas(register.connection, 'disk');
    office.same((await noteIds(register)).length, 20);
    register.close();
  },

  'a wrong password and a wrong key are refused and change nothing': async (office) => {
    const path = registerPathIn(office.folder);
    const before = office.hashOf(path);
    const wrong = () => unlockWithPassword(office.folder, remembered(office, 'salt'), LOGIN, 'вісім');
    await office.refused('access/wrong-password', wrong);
    await office.refused('register/wrong-key-or-damaged', () => openRegisterFile(path, newRegisterKey()));
    office.same(office.hashOf(path), before);
  },

  'a register in use is told as such': async (office) => {
    const register = await opened(office);
    const { dek } = await unlockWithRecovery(office.folder, remembered(office, 'recoveryIdentity'));
    await office.refused('register/in-use', () => openRegisterFile(registerPathIn(office.folder), dek));
    register.close();
  },

  /** Ends by killing itself inside a transaction; the runner expects that. */
  'killed while saving': async (office) => {
    const register = await opened(office);
    const first = Math.max(...(await noteIds(register))) + 1;
    const last = first + 30 + Math.floor(Math.random() * 100);
    for (let id = first; id < last; id++) {
      await addNote(register, id);
      office.tell(`saved ${id}`);
    }
    await register.write(async (trx) => {
      await sql`insert into note values (${last}, 'half')`.execute(trx);
      process.kill(process.pid, 'SIGKILL');
    });
  },

  'after the kill everything acknowledged is there, and nothing half': async (office) => {
    const register = await opened(office);
    const acknowledged = Number(remembered(office, 'acknowledged'));
    office.same(
      await noteIds(register),
      [...Array(acknowledged).keys()].map((i) => i + 1),
    );
    office.same(isSound(fullCheck(register.connection)), true);
    register.close();
  },

  'a migration leaves a sealed copy that the recovery key opens': async (office) => {
    const keys = await unlockWithRecovery(office.folder, remembered(office, 'recoveryIdentity'));
    const connection = openRegisterFile(registerPathIn(office.folder), keys.dek);
    const copies = join(office.folder, 'copies');
    const seal = (image: Uint8Array) => encryptTo([keys.recoveryRecipient], image);
    await migrate(connection, { beforeMigration: async (image) => void (await writeSnapshot(image, seal, copies)) });
    office.same(versionOf(connection), MIGRATIONS.length);
    connection.close();
    const copy = readFileSync(join(copies, must(readdirSync(copies)[0], 'the copy')));
    const plain = await decryptWith(remembered(office, 'recoveryIdentity'), copy);
    office.same(Buffer.from(plain.subarray(0, 15)).toString(), 'SQLite format 3');
  },

  'the recovery key gives a new password': async (office) => {
    const reset = { salt: remembered(office, 'salt'), recoveryIdentity: remembered(office, 'recoveryIdentity') };
    await resetPassword(office.folder, { ...reset, login: LOGIN, newPassword: 'девʼять парасоль' });
    office.same(readdirSync(join(office.folder, 'dek')), ['2.age']);
    await office.refused('access/wrong-password', () => opened(office));
    office.remember({ password: 'девʼять парасоль' });
  },

  'the new password opens the register': async (office) => {
    const register = await opened(office);
    office.same((await noteIds(register)).length > 20, true);
    register.close();
  },

  'a file that something else holds open is replaced as soon as it is let go': async (office) => {
    const path = join(office.folder, 'held.txt');
    writeFileSync(path, 'old');
    const release = office.held(path);
    setTimeout(release, 700);
    await writeDurably(path, 'new');
    office.same(readFileSync(path, 'utf8'), 'new');
  },

  'settings are kept, and a damaged file is put aside': async (office) => {
    await writeSettings(office.folder, { ...DEFAULT_SETTINGS, registerFolder: office.folder });
    office.same((await readSettings(office.folder)).registerFolder, office.folder);
    writeFileSync(join(office.folder, 'settings.json'), '{');
    office.same(await readSettings(office.folder), DEFAULT_SETTINGS);
    office.same(readdirSync(office.folder).includes('settings.damaged-1.json'), true);
  },

  'folders that Windows cannot hold are refused early': async (office) => {
    const problemOf = async (path: string) => (await checkFolder(path)).problem;
    office.same(await problemOf(join(office.folder, '..', 'інша тека')), null);
    office.same(await problemOf(`${office.folder}\\nul\\x`), 'folder/bad-name');
    office.same(await problemOf(`${office.folder}\\тека.\\x`), 'folder/bad-name');
    office.same(await problemOf('\\\\server\\share'), 'folder/network');
    office.same(await problemOf('C:\\Users\\Олена\\OneDrive\\Kolo'), 'folder/one-drive');
    office.same(await problemOf(office.folder), 'folder/has-register');
    office.same(['fixed', 'unknown'].includes(await driveKindOf(office.folder)), true);
  },

  'drives are listed without an administrator, and a copy next to the register is called what it is': async (
    office,
  ) => {
    const drives = await listDrives();
    office.same(Array.isArray(drives) && drives.every(({ path }) => /^[A-Z]:\\$/.test(path)), true);
    office.same((await drivesMark()).includes('C'), true);
  },

  'a copy gets its name as soon as a scanner lets it go, and bears the register’s signature': async (office) => {
    const laptop = await startLaptop(newFolder());
    await setUpCentre(laptop, 3);
    const { register } = must(laptop.door.opened, 'an open register');
    const folder = newFolder();
    const host = backupHost(laptop.door);
    const progress = ({ stage }: { stage: string }) => {
      const part = stage === 'checking' ? readdirSync(folder).find((name) => name.endsWith('.part')) : undefined;
      if (part !== undefined) setTimeout(office.held(join(folder, part)), 700);
    };
    const { signal } = new AbortController();
    const registerPath = register.connection.name;
    const target = await targetIn(folder, { drives: host.drives, driveKind: host.driveKind, registerPath });
    const scene = { ...host.opened(), sealing: host.sealing, now: host.now, signal, progress };
    const { backup } = valueOf(await makeBackup(scene, target));
    office.same(readdirSync(folder), [backup.fileName, `${backup.fileName}.minisig`]);
    laptop.dialogs.file = join(folder, backup.fileName);
    const { token } = must(valueOf(await laptop.restore.chooseFile(laptop.entryContext, { title: '' })), 'a file');
    const { signature } = valueOf(await laptop.rehearsal.quickCheck(laptop.jobContext(), { token }));
    office.same(signature.verdict, 'ours');
    turnOff(laptop);
  },

  'a copy restores on a laptop that has only the paper': async (office) => {
    const lost = await startLaptop(newFolder());
    const recoveryKey = await setUpCentre(lost, 3);
    const path = await copyOf(lost);
    turnOff(lost);
    const laptop = await startLaptop(join(newFolder(), 'Ґанна Є’вга'));
    const { restore, entry, entryContext } = laptop;
    laptop.dialogs.file = path;
    const { token } = must(valueOf(await restore.chooseFile(entryContext, { title: '' })), 'a file');
    valueOf(await restore.open(entryContext, { token, recoveryKey, keyToken: null }));
    const folder = valueOf(await entry.proposeFolder(entryContext, null));
    const head = { login: LOGIN, password: 'сім парасоль і дощ', acceptSignature: false };
    valueOf(await restore.run(entryContext, { token, folderToken: folder.token, ...head }));
    const { register } = must(laptop.door.opened, 'the restored register');
    office.same(register.connection.prepare('select count(*) from families').pluck().get(), 3);
    turnOff(laptop);
  },

  'a copy takes the place of the open register, and the former one is destroyed on demand': async (office) => {
    const laptop = await startLaptop(newFolder());
    const recoveryKey = await setUpCentre(laptop, 3);
    laptop.dialogs.file = await copyOf(laptop);
    const former = must(laptop.door.settings.registerFolder, 'the folder of the register');
    const { token } = must(valueOf(await laptop.restore.chooseFile(laptop.entryContext, { title: '' })), 'a file');
    valueOf(await laptop.rehearsal.open(laptop.jobContext(), { token, recoveryKey, keyToken: null }));
    const head = { login: LOGIN, password: 'сім парасоль і дощ', acceptSignature: false };
    valueOf(await laptop.rehearsal.replace(laptop.jobContext(), { token, ...head }));
    // The former one is still open here, as it is until the lock has ended its process.
    turnOff(laptop);
    const again = await startLaptop(laptop.profile);
    office.same(again.door.settings.registerFolder, `${former}-2`);
    valueOf(await again.entry.unlock(again.entryContext, { login: LOGIN, password: head.password }));
    office.same(must(again.door.opened, 'the register').register.connection.name.startsWith(`${former}-2`), true);
    await removeFormer(again.door, former);
    office.same(readdirSync(former), ['copies']);
    turnOff(again);
  },

  'in danger keys, copies and register are gone with the process': async (office) => {
    const laptop = await startLaptop(newFolder());
    await setUpCentre(laptop, 2);
    const folder = must(laptop.door.settings.registerFolder, 'the folder of the register');
    await destroyKeys(folder);
    office.same(readdirSync(folder).includes('register.db'), true);
    laptop.door.doomed = folder;
    await closeDoor(laptop.door);
    office.same(
      readdirSync(folder).filter((name) => name !== 'copies'),
      [],
    );
  },
};
