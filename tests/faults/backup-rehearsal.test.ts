import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encryptTo, newIdentity, recipientOf } from '#electron/access/age.ts';
import { newSigningSeed } from '#electron/access/signing.ts';
import { loadDemonstration } from '#electron/demonstration/load.ts';
import { signCopy } from '#electron/entry/copy-signature.ts';
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
import { standaloneImage } from '#electron/register/snapshot.ts';
import { must } from '#shared/vocabulary/must.ts';

const NEW_PASSWORD = 'інші слова на папері';
let centre: Laptop;
let key = '';
let copy = '';
const others: Laptop[] = [];

beforeAll(async () => {
  centre = await startLaptop();
  key = await setUpCentre(centre, 12);
  copy = await copyOf(centre);
});
afterAll(() => {
  for (const laptop of [centre, ...others]) turnOff(laptop);
});

const registerOf = (laptop: Laptop) => must(laptop.door.opened, 'an open register').register;

async function chosen(laptop: Laptop, path: string): Promise<string> {
  laptop.dialogs.file = path;
  return must(valueOf(await laptop.restore.chooseFile(laptop.entryContext, { title: '' })), 'a file').token;
}

async function opened(laptop: Laptop, path: string) {
  const token = await chosen(laptop, path);
  const found = valueOf(await laptop.rehearsal.open(laptop.jobContext(), { token, recoveryKey: key, keyToken: null }));
  return { token, ...found };
}

/** A copy of the copy, in a folder of its own, with its signature. */
function copied(name = basename(copy)): string {
  const path = join(newFolder(), name);
  copyFileSync(copy, path);
  copyFileSync(`${copy}.minisig`, `${path}.minisig`);
  return path;
}

const quick = async (path: string) => {
  const token = await chosen(centre, path);
  return valueOf(await centre.rehearsal.quickCheck(centre.jobContext(), { token }));
};

describe('without the paper', () => {
  test('a copy that is as it was signed is told so, and the journal knows that it was read', async () => {
    const register = registerOf(centre);
    await register.write(async (trx) => void (await trx.updateTable('backups').set({ checked_at_ms: 1 }).execute()));
    expect(await quick(copy)).toMatchObject({ signature: { verdict: 'ours' }, isRenamed: false });
    const row = await register.reader.selectFrom('backups').select('checked_at_ms').executeTakeFirstOrThrow();
    expect(row.checked_at_ms).toBeGreaterThan(1);
  });

  test('one flipped bit, another key, no signature and another name each have their word', async () => {
    const flipped = copied();
    const bytes = readFileSync(flipped);
    bytes[bytes.length - 20] = (bytes.at(-20) ?? 0) ^ 1;
    writeFileSync(flipped, bytes);
    expect((await quick(flipped)).signature.verdict).toBe('broken');
    const foreign = copied();
    writeFileSync(`${foreign}.minisig`, signCopy(newSigningSeed(), readFileSync(foreign), basename(foreign)));
    expect((await quick(foreign)).signature.verdict).toBe('foreign');
    const bare = copied();
    rmSync(`${bare}.minisig`);
    expect((await quick(bare)).signature.verdict).toBe('missing');
    expect(await quick(copied('copy-000777-beef.age'))).toMatchObject({ isRenamed: true });
  });
});

test('a rehearsal says what is newer here and what is only there, and touches nothing', async () => {
  const register = registerOf(centre);
  const before = register.changeCount?.();
  const same = await opened(centre, copy);
  expect(same.contents).toMatchObject({ families: 12, signature: { verdict: 'ours' } });
  const families = () => same.comparison.kinds.find(({ kind }) => kind === 'families');
  expect(families()).toEqual({ kind: 'families', there: 12, here: 12, onlyThere: 0, onlyHere: 0, newerHere: 0 });
  await register.write(async (trx) => {
    const last = trx.selectFrom('families').select(({ fn }) => fn.max('n').as('n'));
    await trx
      .updateTable('families')
      .set({ changed_at_ms: Date.now() + 1e9 })
      .where('n', '=', last)
      .execute();
  });
  const { comparison } = await opened(centre, copy);
  expect(comparison.isOfThisRegister).toBe(true);
  expect(comparison.kinds.find(({ kind }) => kind === 'families')).toMatchObject({ newerHere: 1, onlyHere: 0 });
  expect(before).toBeTypeOf('number');
});

test('a copy of another register is called one', async () => {
  const other = await startLaptop();
  others.push(other);
  await setUpCentre(other, 2);
  const foreign = await copyOf(other);
  const token = await chosen(centre, foreign);
  const refused = await centre.rehearsal.open(centre.jobContext(), { token, recoveryKey: key, keyToken: null });
  expect(codeOf(refused)).toBe('backup/other-key');
});

test('putting a copy in the place of the register keeps the former one whole, and says what to key again', async () => {
  const laptop = await startLaptop();
  others.push(laptop);
  const paper = await setUpCentre(laptop, 5);
  const path = await copyOf(laptop);
  const folder = dirname(registerOf(laptop).connection.name);
  await loadDemonstration(registerOf(laptop), 'resources', {
    families: 4,
    seed: 9,
    today: laptop.entryContext.now,
  }).catch(() => {});
  const later = await copyOf(laptop);
  const token = await chosen(laptop, path);
  valueOf(await laptop.rehearsal.open(laptop.jobContext(), { token, recoveryKey: paper, keyToken: null }));
  const head = { login: 'Гриценко', password: NEW_PASSWORD, acceptSignature: false };
  expect(valueOf(await laptop.rehearsal.replace(laptop.jobContext(), { token, ...head }))).toBeNull();
  expect(laptop.stages).toContain('snapshot');
  turnOff(laptop);

  const again = await startLaptop(laptop.profile);
  others.push(again);
  expect(again.door.settings.registerFolder).toBe(`${folder}-2`);
  expect(codeOf(await again.entry.unlock(again.entryContext, { login: 'Гриценко', password: PASSWORD }))).not.toBe(
    'ok',
  );
  const at = { ...again.entryContext, now: new Date('2026-09-19T14:42:00Z') };
  valueOf(await again.entry.unlock(at, { login: 'Гриценко', password: NEW_PASSWORD }));
  const { reader, connection } = registerOf(again);
  expect(connection.prepare('select count(*) from families').pluck().get()).toBe(5);
  const context = { ...again.jobContext(), db: reader };
  expect(await again.backup.restoration(context, null)).toEqual({
    restoredAtMs: Date.parse('2026-09-18T14:42:00Z'),
    copyMadeAtMs: Date.parse('2026-09-18T14:42:00Z'),
  });
  // The later copy still lies there, and the journal of the restored register knows it.
  const journal = valueOf(await again.backup.list(context, null));
  expect(journal.map(({ fileName }) => fileName)).toContain(basename(later));
  expect(journal.map(({ reason }) => reason)).toContain('restore');

  const [former] = valueOf(await again.rehearsal.formers(context, null));
  expect(former?.path).toBe(folder);
  expect(readdirSync(join(folder, 'dek'))).toHaveLength(1);
  valueOf(await again.rehearsal.removeFormer(again.jobContext(), { token: must(former, 'the former').token }));
  expect(readdirSync(folder)).toEqual(['copies']);
  expect(again.door.settings.formerFolders).toEqual([]);
});

describe('a copy whose signature is not the centre’s own', () => {
  const forged = async () => {
    const path = copied();
    writeFileSync(`${path}.minisig`, signCopy(newSigningSeed(), readFileSync(path), basename(path)));
    return path;
  };

  test('is not put in the place of the register unless the head says so', async () => {
    const { token, contents } = await opened(centre, await forged());
    expect(contents.signature.verdict).toBe('foreign');
    expect(contents.signature.fingerprint).not.toBe(contents.signature.expected);
    const head = { login: 'Гриценко', password: NEW_PASSWORD, acceptSignature: false };
    const refused = await centre.rehearsal.replace(centre.jobContext(), { token, ...head });
    expect(codeOf(refused)).toBe('backup/signature-not-accepted');
    expect(centre.door.settings.formerFolders).toEqual([]);
  });

  test('is refused on a fresh laptop as well', async () => {
    const laptop = await startLaptop();
    others.push(laptop);
    const { restore, entry, entryContext } = laptop;
    const token = await chosen(laptop, await forged());
    const contents = valueOf(await restore.open(entryContext, { token, recoveryKey: key, keyToken: null }));
    expect(contents.signature.verdict).toBe('foreign');
    const folder = valueOf(await entry.proposeFolder(entryContext, null));
    const head = { login: 'Гриценко', password: NEW_PASSWORD, acceptSignature: false };
    const run = (acceptSignature: boolean) =>
      restore.run(entryContext, { token, folderToken: folder.token, ...head, acceptSignature });
    expect(codeOf(await run(false))).toBe('backup/signature-not-accepted');
    expect(existsSync(join(folder.shownPath, 'register.db'))).toBe(false);
    expect(codeOf(await run(true))).toBe('ok');
  });
});

describe('the regional key', () => {
  test('is read from a file, opens later copies on a fresh laptop, and leaves the paper in force', async () => {
    const laptop = await startLaptop();
    others.push(laptop);
    const paper = await setUpCentre(laptop, 3);
    const identity = await newIdentity();
    const files = newFolder();
    const publicFile = join(files, 'region.txt');
    writeFileSync(publicFile, `# the regional centre\n${await recipientOf(identity)}\n`);
    laptop.dialogs.file = publicFile;
    const { token, fingerprint } = must(
      valueOf(await laptop.backupKeys.chooseRegional(laptop.jobContext(), { title: '' })),
      'a key',
    );
    expect(fingerprint).toMatch(/^(\d{5} ){3}\d{5}$/);
    const register = registerOf(laptop);
    await register.write(async (trx) => {
      valueOf(await laptop.backupKeys.setRegional({ ...laptop.jobContext(), trx }, { token }));
    });
    const path = await copyOf(laptop);

    const away = await startLaptop();
    others.push(away);
    const privateFile = join(files, 'region.key');
    writeFileSync(privateFile, `# created\n# public key\n${identity}\n`);
    const copyToken = await chosen(away, path);
    away.dialogs.file = privateFile;
    const file = must(valueOf(await away.restore.chooseKeyFile(away.entryContext, { title: '' })), 'a key');
    valueOf(await away.restore.open(away.entryContext, { token: copyToken, recoveryKey: '', keyToken: file.token }));
    const folder = valueOf(await away.entry.proposeFolder(away.entryContext, null));
    const head = { login: 'Гриценко', password: NEW_PASSWORD, acceptSignature: false };
    valueOf(await away.restore.run(away.entryContext, { token: copyToken, folderToken: folder.token, ...head }));
    expect(must(away.door.opened, 'open').keys.recoveryRecipient).toBe(await recipientOf(paper));
  });

  test('a private key in the file is refused, and so is anything else', async () => {
    const path = join(newFolder(), 'x.txt');
    centre.dialogs.file = path;
    writeFileSync(path, await newIdentity());
    const choose = () => centre.backupKeys.chooseRegional(centre.jobContext(), { title: '' });
    expect(codeOf(await choose())).toBe('backup/private-key-in-file');
    writeFileSync(path, 'ssh-ed25519 AAAA');
    expect(codeOf(await choose())).toBe('backup/no-key-in-file');
  });
});

describe('leaving in danger', () => {
  test('nothing opens on this laptop afterwards, and the copy restores the register elsewhere', async () => {
    const laptop = await startLaptop();
    const paper = await setUpCentre(laptop, 4);
    const folder = dirname(registerOf(laptop).connection.name);
    const stick = newFolder();
    const carried = await copyOnStick(laptop, stick);
    expect(codeOf(await laptop.evacuation.destroy(laptop.jobContext(), { token: 'x' }))).toBe('evacuation/no-copy');
    valueOf(await laptop.evacuation.destroy(laptop.jobContext(), { token: carried.token }));
    const { closeDoor } = await import('#electron/entry/door.ts');
    await closeDoor(laptop.door);
    expect(readdirSync(folder)).toEqual([]);
    expect(laptop.door.settings.registerFolder).toBeNull();

    const away = await startLaptop();
    others.push(away);
    const token = await chosen(away, join(stick, carried.fileName));
    const contents = await away.restore.open(away.entryContext, { token, recoveryKey: paper, keyToken: null });
    expect(valueOf(contents)).toMatchObject({ families: 4, signature: { verdict: 'sound' } });
  });

  test.each([
    ['families', "update families set notes = 'перенесено' where n = 1"],
    ['terms', 'update terms set amount = amount + 1 where n = 1'],
    ['group_attendance', "update group_attendance set mark = iif(mark = 'late', 'absent', 'late') where n = 1"],
  ])('what was entered after the copy in %s stops it', async (table, entering) => {
    const laptop = await startLaptop();
    others.push(laptop);
    await setUpCentre(laptop, 30);
    const { connection } = registerOf(laptop);
    const carried = await copyOnStick(laptop, newFolder());
    expect(connection.prepare(entering).run().changes, table).toBe(1);
    const refused = await laptop.evacuation.destroy(laptop.jobContext(), { token: carried.token });
    expect(codeOf(refused)).toBe('evacuation/changed-since');
    expect(existsSync(registerOf(laptop).connection.name)).toBe(true);
  });

  test('a copy on the disk of the register is none', async () => {
    const laptop = await startLaptop();
    others.push(laptop);
    await setUpCentre(laptop, 1);
    laptop.dialogs.folder = newFolder();
    const refused = await laptop.evacuation.copy(laptop.jobContext(), { title: '', drive: null });
    expect(codeOf(refused)).toBe('evacuation/same-disk');
  });
});

/** As on a stick: a folder on another disk than the register's. */
async function copyOnStick(laptop: Laptop, folder: string) {
  const other = `/dev/shm/${basename(folder)}`;
  const { mkdirSync, symlinkSync } = await import('node:fs');
  mkdirSync(other, { recursive: true });
  rmSync(folder, { recursive: true });
  symlinkSync(other, folder);
  laptop.dialogs.folder = folder;
  return must(valueOf(await laptop.evacuation.copy(laptop.jobContext(), { title: '', drive: null })), 'a copy');
}

test('an unsigned file for the right paper is opened only with a word about it', async () => {
  const path = join(newFolder(), 'copy-000009-0000.age');
  const image = standaloneImage(registerOf(centre).connection);
  writeFileSync(path, await encryptTo([await recipientOf(key)], image));
  expect((await opened(centre, path)).contents.signature.verdict).toBe('missing');
});
