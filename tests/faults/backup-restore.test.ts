import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encryptTo, newIdentity, recipientOf } from '#electron/access/age.ts';
import { recoveryGroups } from '#electron/access/recovery.ts';
import { factsOf } from '#electron/backup/image.ts';
import { identityFrom, type Opening, openBackup } from '#electron/entry/open-backup.ts';
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
} from '#electron/entry/testing.ts';
import { usersHost } from '#electron/entry/users-host.ts';
import { openInMemory } from '#electron/register/open.ts';
import { standaloneImage } from '#electron/register/snapshot.ts';
import { usersHandlers } from '#electron/users/users.ipc.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { NewUser } from '#shared/users/users.ts';
import { must } from '#shared/vocabulary/must.ts';

const FAMILIES = 40;
const opening = { signal: new AbortController().signal, progress: () => {} };

let centre: Laptop;
let key = '';
let copy = '';
const others: Laptop[] = [];

async function openTyped(path: string, typed: string, how: Opening) {
  const identity = await identityFrom(typed);
  return identity instanceof Refusal ? identity : await openBackup(path, identity, null, how);
}

beforeAll(async () => {
  centre = await startLaptop();
  key = await setUpCentre(centre, FAMILIES);
  copy = await copyOf(centre);
});

afterAll(() => {
  for (const laptop of [centre, ...others]) turnOff(laptop);
});

const connectionOf = (laptop: Laptop) => must(laptop.door.opened, 'an open register').register.connection;

function fileWith(content: Uint8Array | string): string {
  const path = join(newFolder(), 'copy-000009-0000.age');
  writeFileSync(path, content);
  return path;
}

/** A valid file of the centre's own recovery key around any content. */
async function sealed(content: Uint8Array): Promise<string> {
  return fileWith(await encryptTo([await recipientOf(key)], content));
}

/** The register as a plain image, changed by SQL. */
function imageWith(change: string): Uint8Array {
  const connection = openInMemory(standaloneImage(connectionOf(centre)));
  connection.pragma('foreign_keys = off');
  connection.exec(change);
  const image = connection.serialize();
  connection.close();
  return image;
}

async function fresh(): Promise<Laptop> {
  const laptop = await startLaptop();
  others.push(laptop);
  return laptop;
}

async function restoreOn(
  laptop: Laptop,
  path: string,
  password = 'інші слова на папері',
  acceptSignature = true,
  paper = key,
) {
  laptop.dialogs.file = path;
  const { restore, entry, entryContext } = laptop;
  const { token } = must(valueOf(await restore.chooseFile(entryContext, { title: '' })), 'a file');
  const contents = await restore.open(entryContext, {
    token,
    recoveryKey: recoveryGroups(paper).join(' '),
    keyToken: null,
  });
  if (contents instanceof Refusal) return contents;
  const folder = valueOf(await entry.proposeFolder(entryContext, null));
  const head = { login: 'Гриценко', password, acceptSignature };
  const signedIn = await restore.run(entryContext, { token, folderToken: folder.token, ...head });
  return signedIn instanceof Refusal ? signedIn : { contents, signedIn };
}

describe('a copy restored on a laptop that has nothing but the paper', () => {
  test('has every row of the register of that moment, under another data key', async () => {
    const laptop = await fresh();
    const { contents, signedIn } = valueOf(await restoreOn(laptop, copy));
    const before = factsOf(connectionOf(centre));
    expect(contents).toMatchObject({
      madeAtMs: Date.parse('2026-09-18T14:42:00Z'),
      centreName: 'Житомирський обласний центр',
      headName: 'Гриценко Н. О.',
      families: FAMILIES,
      persons: before.rows['persons'],
    });
    expect(signedIn).toMatchObject({ role: 'head', userName: 'Гриценко Н. О.' });
    // Lines more: that it was restored, twice, and that the head signed in.
    const audit_lines = Number(before.rows['audit_lines']) + 2;
    const rows = { ...before.rows, restorations: 1, audit_lines };
    const after = factsOf(connectionOf(laptop));
    expect({ version: after.version, rows: after.rows }).toEqual({ version: before.version, rows });
    const [there, here] = [centre, laptop].map(({ door }) => must(door.opened, 'an open register').keys);
    expect(here?.dek).not.toEqual(there?.dek);
    expect(here?.recoveryRecipient).toBe(there?.recoveryRecipient);
    expect(laptop.stages).toEqual(['reading', 'decrypting', 'checking', 'keys', 'copying', 'search', 'checking']);
  });

  test('finds the same families by the same words', async () => {
    const laptop = await fresh();
    valueOf(await restoreOn(laptop, copy));
    const words = (of: Laptop) =>
      connectionOf(of).prepare("select rowid from families_words where families_words match 'ж*' order by 1").all();
    const surname = connectionOf(centre).prepare('select surname from persons where surname is not null').pluck().get();
    const search = (of: Laptop) =>
      connectionOf(of)
        .prepare('select rowid from families_words where families_words match ? order by 1')
        .all(`"${String(surname).toLowerCase().replaceAll(/['’ʼ]/g, '')}"`);
    expect(search(centre).length).toBeGreaterThan(0);
    expect(search(laptop)).toEqual(search(centre));
    expect(words(laptop)).toEqual(words(centre));
  });

  test('opens after a restart with the new password and not with the old one', async () => {
    const laptop = await fresh();
    valueOf(await restoreOn(laptop, copy));
    turnOff(laptop);
    const next = await startLaptop(laptop.profile);
    others.push(next);
    const unlock = (password: string) => next.entry.unlock(next.entryContext, { login: 'гриценко', password });
    expect(codeOf(await unlock(PASSWORD))).toBe('entry/wrong-password');
    expect(codeOf(await unlock('інші слова на папері'))).toBe('ok');
  });

  test('knows the copy it came from as a verified one', async () => {
    const laptop = await fresh();
    valueOf(await restoreOn(laptop, copy));
    const { register } = must(laptop.door.opened, 'the restored register');
    const context = { ...laptop.jobContext(), db: register.reader };
    const journal = valueOf(await laptop.backup.list({ ...context, db: register.reader }, null));
    expect(journal).toMatchObject([{ number: 1, outcome: 'verified' }]);
    expect(await copyOf(laptop)).toMatch(/copy-000002-[0-9a-f]{4}\.age$/);
  });

  test('leaves a password that is found at once, and a register that is there, alone', async () => {
    const laptop = await fresh();
    expect(codeOf(await restoreOn(laptop, copy, '1234567890'))).toBe('entry/weak-password');
    expect(readdirSync(laptop.profile)).toEqual([]);
    expect(codeOf(await restoreOn(centre, copy))).toBe('entry/register-exists');
  });
});

test('users and roles come along, and everybody but the head is given a password anew', async () => {
  const lost = await startLaptop();
  others.push(lost);
  const paper = await setUpCentre(lost, 1);
  const theirs = { login: 'Олена', password: 'чайник співає вранці' };
  const clerk = { ...theirs, name: 'Олена І. П.', role: 'clerk', communityCodes: [], workerNames: [] };
  const usersOf = (laptop: Laptop) => usersHandlers(usersHost(laptop.door));
  const { id } = valueOf(await usersOf(lost).create(lost.jobContext(), NewUser.parse(clerk)));

  const laptop = await fresh();
  const head = { login: 'Гриценко', password: 'інші слова на папері' };
  valueOf(await restoreOn(laptop, await copyOf(lost), head.password, true, paper));
  const enter = async ({ login, password }: { login: string; password: string }) => {
    turnOff(laptop);
    return codeOf(await laptop.entry.unlock(laptop.entryContext, { login, password }));
  };
  expect(await enter(theirs)).toBe('entry/wrong-password');
  expect(await enter(head)).toBe('ok');
  const password = 'жовтий трамвай їде';
  valueOf(await usersOf(laptop).resetPassword(laptop.jobContext(), { id, password }));
  expect(await enter({ ...theirs, password })).toBe('ok');
  expect(laptop.door.opened?.session).toMatchObject({ role: 'clerk' });
  expect(laptop.door.opened?.signedIn.mustChangePassword).toBe(true);
});

test('a copy of an older schema is restored and brought up to this program', async () => {
  const laptop = await fresh();
  const old = imageWith('drop table backups; pragma user_version = 2');
  const columns = openInMemory(old)
    .prepare("select count(*) from pragma_table_list where type = 'table'")
    .pluck()
    .get();
  expect(Number(columns)).toBeGreaterThan(5);
  const restored = valueOf(await restoreOn(laptop, await sealed(old)));
  expect(restored.contents.madeAtMs).toBeNull();
  expect(factsOf(connectionOf(laptop)).rows).toMatchObject({ families: FAMILIES, backups: 0 });
});

describe('a file is refused, and nothing is changed, when', () => {
  test('it is empty, a picture, or not there', async () => {
    const laptop = await fresh();
    const choose = async (path: string) => {
      laptop.dialogs.file = path;
      return codeOf(await laptop.restore.chooseFile(laptop.entryContext, { title: '' }));
    };
    expect(await choose(fileWith(''))).toBe('backup/empty-file');
    expect(await choose(fileWith(Buffer.alloc(5000, 0x89)))).toBe('backup/not-a-backup');
    expect(await choose(join(newFolder(), 'немає.age'))).toBe('backup/unreadable-file');
    expect(readdirSync(laptop.profile)).toEqual([]);
  });

  test('the recovery key has a wrong sign: its group is named', async () => {
    const wrong = key.slice(0, 16 + 20) + (key[36] === 'Q' ? 'P' : 'Q') + key.slice(37);
    const refused = await openTyped(copy, wrong, opening);
    expect(refused instanceof Refusal && refused.failure).toEqual({
      code: 'backup/key-group-mistyped',
      details: { group: 4 },
    });
    expect(codeOf(await openTyped(copy, `${key.slice(0, 50)}QQQQQQQ`, opening))).toBe('backup/key-mistyped');
  });

  test('the recovery key is of another centre', async () => {
    expect(codeOf(await openTyped(copy, await newIdentity(), opening))).toBe('backup/other-key');
  });

  test('it was made by a newer program: both versions are named', async () => {
    const { version } = factsOf(connectionOf(centre));
    const refused = await openTyped(await sealed(imageWith(`pragma user_version = ${version + 1}`)), key, opening);
    expect(refused instanceof Refusal && refused.failure).toEqual({
      code: 'backup/newer-program-needed',
      details: { version: version + 1, known: version },
    });
  });

  test('it holds something else than a register', async () => {
    const codes = [];
    const contents = [
      Buffer.from('список сімей'),
      new Uint8Array(),
      imageWith('drop table family_members'),
      imageWith('delete from centre'),
      imageWith('alter table centre rename to c; create view centre as select * from c'),
    ];
    for (const content of contents) codes.push(codeOf(await openTyped(await sealed(content), key, opening)));
    expect(codes).toEqual(Array(contents.length).fill('backup/not-a-register'));
  });

  test('the database in it is damaged, or refers to what is not there', async () => {
    const torn = Buffer.from(standaloneImage(connectionOf(centre)));
    torn.fill(0x41, 40 * 4096, 60 * 4096);
    expect(codeOf(await openTyped(await sealed(torn), key, opening))).toBe('backup/damaged');
    const orphaned = imageWith('delete from persons where n = 1');
    expect(codeOf(await openTyped(await sealed(orphaned), key, opening))).toBe('backup/damaged');
  });
});

test('triggers, views and tables that Kolo does not know are not taken over, and do nothing', async () => {
  const laptop = await fresh();
  const hostile = imageWith(`
    create table spy (x text);
    create trigger burn after insert on families begin delete from persons; end;
    create view endless as with recursive c(i) as (select 1 union all select i + 1 from c) select i from c;
  `);
  valueOf(await restoreOn(laptop, await sealed(hostile)));
  const foreign = connectionOf(laptop)
    .prepare("select name from sqlite_schema where name in ('spy', 'burn', 'endless')")
    .all();
  expect(foreign).toEqual([]);
  expect(factsOf(connectionOf(laptop)).rows['families']).toBe(FAMILIES);
});

test('a restore that is stopped leaves no register, and the next one succeeds', async () => {
  const laptop = await fresh();
  laptop.dialogs.file = copy;
  const { restore, entry, entryContext } = laptop;
  const { token } = must(valueOf(await restore.chooseFile(entryContext, { title: '' })), 'a file');
  valueOf(await restore.open(entryContext, { token, recoveryKey: key, keyToken: null }));
  const folder = valueOf(await entry.proposeFolder(entryContext, null));
  const head = { login: 'Гриценко', password: 'інші слова на папері', acceptSignature: false };
  const input = { token, folderToken: folder.token, ...head };
  const stop = new AbortController();
  const stopping = { ...entryContext, signal: stop.signal, progress: () => stop.abort() };
  await expect(restore.run(stopping, input)).rejects.toThrow();
  expect(existsSync(join(folder.shownPath, 'register.db'))).toBe(false);
  expect(existsSync(join(folder.shownPath, 'creating.db'))).toBe(false);
  expect(laptop.door.settings.registerFolder).toBeNull();
  const again = valueOf(await entry.proposeFolder(entryContext, null));
  expect(codeOf(await restore.run(entryContext, { ...input, folderToken: again.token }))).toBe('ok');
});
