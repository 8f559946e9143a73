import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { hexOfKey } from '#electron/register/key.ts';
import { newIdentity } from './age.ts';
import { createAccess, resetPassword, type UserKeys, unlockWithPassword, unlockWithRecovery } from './keys.ts';
import { newSalt } from './slots.ts';

const salt = newSalt();
const workFactor = 15;
let folder: string;
let recoveryIdentity: string;
let made: UserKeys;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "Олена Їжак' 🦔 "));
  recoveryIdentity = await newIdentity();
  const head = { salt, login: 'Олена', password: 'сім парасоль', recoveryIdentity, registerId: 'r-1', workFactor };
  made = await createAccess(folder, head);
});

const filesOf = (): string[] => readdirSync(folder, { recursive: true }).map(String).sort();

test('password and recovery key open the same data key', async () => {
  const byPassword = await unlockWithPassword(folder, salt, ' олена', 'сім парасоль '.normalize('NFD'));
  const byPaper = await unlockWithRecovery(folder, recoveryIdentity);
  expect(hexOfKey(byPassword.dek)).toBe(hexOfKey(made.dek));
  expect(hexOfKey(byPaper.dek)).toBe(hexOfKey(made.dek));
  expect(byPaper.registerId).toBe('r-1');
});

test('neither a login nor the recovery key stands in the folder', () => {
  expect(filesOf()).toEqual(['dek', 'dek/1.age', 'users', `users/${made.slot}.age`]);
  const all = ['dek/1.age', `users/${made.slot}.age`].map((name) => readFileSync(join(folder, name), 'latin1')).join();
  expect(all).not.toMatch(/AGE-SECRET-KEY|recovery/);
});

test('a wrong password and an unknown login get the same answer, ten times, and change no file', async () => {
  const before = filesOf()
    .filter((name) => name.endsWith('.age'))
    .map((name) => readFileSync(join(folder, name)));
  for (let i = 0; i < 10; i++) {
    const wrong = i % 2 ? ['олена', `сім ${i}`] : [`олена${i}`, 'сім парасоль'];
    await expect(unlockWithPassword(folder, salt, wrong[0] ?? '', wrong[1] ?? '')).rejects.toMatchObject({
      code: 'access/wrong-password',
    });
  }
  const after = filesOf()
    .filter((name) => name.endsWith('.age'))
    .map((name) => readFileSync(join(folder, name)));
  expect(after).toEqual(before);
});

test('the recovery key of another register is told apart', async () => {
  await expect(unlockWithRecovery(folder, await newIdentity())).rejects.toMatchObject({
    code: 'access/recovery-wrong',
  });
});

test('after a reset the new password opens, the old one does not, and the data key is the same', async () => {
  const reset = { salt, recoveryIdentity, login: 'олена', newPassword: 'вісім парасоль', workFactor };
  const now = await resetPassword(folder, reset);
  expect(now.generation).toBe(2);
  expect(filesOf()).toEqual(['dek', 'dek/2.age', 'users', `users/${made.slot}.age`]);
  const opened = await unlockWithPassword(folder, salt, 'олена', 'вісім парасоль');
  expect(hexOfKey(opened.dek)).toBe(hexOfKey(made.dek));
  await expect(unlockWithPassword(folder, salt, 'олена', 'сім парасоль')).rejects.toMatchObject({
    code: 'access/wrong-password',
  });
});

test('a reset that broke off between its files leaves one of the two passwords at work', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'kolo-keys-'));
  cpSync(folder, copy, { recursive: true });
  await resetPassword(folder, { salt, recoveryIdentity, login: 'олена', newPassword: 'вісім парасоль', workFactor });
  cpSync(join(folder, 'dek/2.age'), join(copy, 'dek/2.age'));
  expect((await unlockWithPassword(copy, salt, 'олена', 'сім парасоль')).generation).toBe(1);
  cpSync(join(folder, 'users'), join(copy, 'users'), { recursive: true });
  expect((await unlockWithPassword(copy, salt, 'олена', 'вісім парасоль')).generation).toBe(2);
  expect((await unlockWithRecovery(copy, recoveryIdentity)).generation).toBe(2);
});

test('the holder of the paper gets a slot under a new login and the salt of the register; earlier users keep theirs', async () => {
  const lost = { salt: newSalt(), recoveryIdentity, login: 'ірина', newPassword: 'дев’ять', workFactor };
  expect((await resetPassword(folder, lost)).salt).toBe(salt);
  expect((await unlockWithPassword(folder, salt, 'Ірина', 'дев’ять')).generation).toBe(2);
  expect((await unlockWithPassword(folder, salt, 'олена', 'сім парасоль')).generation).toBe(2);
});

test('without the salt the password finds its slot under its own login only, and with it the salt', async () => {
  expect(await unlockWithPassword(folder, null, 'олена', 'сім парасоль')).toMatchObject({ slot: made.slot, salt });
  const other = unlockWithPassword(folder, null, 'ірина', 'сім парасоль');
  await expect(other).rejects.toMatchObject({ code: 'access/wrong-password' });
});

test('old key files of a removed user do not open a data key that was written without them', async () => {
  const stolen = mkdtempSync(join(tmpdir(), 'kolo-keys-'));
  cpSync(join(folder, 'users'), join(stolen, 'users'), { recursive: true });
  await resetPassword(folder, { salt, recoveryIdentity, login: 'олена', newPassword: 'вісім парасоль', workFactor });
  cpSync(join(folder, 'dek'), join(stolen, 'dek'), { recursive: true });
  await expect(unlockWithPassword(stolen, salt, 'олена', 'сім парасоль')).rejects.toMatchObject({
    code: 'access/wrong-password',
  });
});

test('missing and damaged key files are told apart from a wrong password', async () => {
  writeFileSync(join(folder, `users/${made.slot}.age`), 'not an age file');
  await expect(unlockWithPassword(folder, salt, 'олена', 'сім парасоль')).rejects.toMatchObject({
    code: 'access/keys-damaged',
  });
  rmSync(join(folder, 'users'), { recursive: true });
  await expect(unlockWithPassword(folder, salt, 'олена', 'сім парасоль')).rejects.toMatchObject({
    code: 'access/keys-missing',
  });
});

test('keys are never made over those of a register; those of an unfinished set-up are put aside', async () => {
  const head = { salt, login: 'олена', password: 'сім', recoveryIdentity, registerId: 'r-2', workFactor };
  await createAccess(folder, head);
  expect(filesOf()).toContain('dek.unfinished-1/1.age');
  writeFileSync(join(folder, 'register.db'), '');
  await expect(createAccess(folder, head)).rejects.toMatchObject({ code: 'access/already-there' });
});
