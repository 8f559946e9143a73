import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { kindOfWindowsType, mountOf } from './drive-kind.ts';
import { checkFolder, type FolderSurroundings } from './folders.ts';

const anywhere: FolderSurroundings = { environment: {}, driveKind: async () => 'fixed' };
let base: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'kolo-'));
});

test('a new folder with Cyrillic, an apostrophe or an emoji in its name is fit, and nothing is left behind', async () => {
  for (const name of ['Олена Їжак', "Мар'янівка", 'Центр 🦔', 'нова/глибока']) {
    const folder = join(base, name);
    expect(await checkFolder(folder, anywhere)).toEqual({ folder, problem: null });
  }
  expect(readdirSync(base)).toEqual([]);
});

test('where other files lie, a folder of its own is proposed', async () => {
  writeFileSync(join(base, 'Список.xlsx'), '');
  expect(await checkFolder(base, anywhere)).toEqual({ folder: join(base, 'Kolo'), problem: null });
  mkdirSync(join(base, 'Kolo'));
  writeFileSync(join(base, 'Kolo/register.db'), '');
  expect(await checkFolder(base, anywhere)).toMatchObject({ problem: 'folder/has-register' });
  expect(await checkFolder(join(base, 'Kolo'), anywhere)).toMatchObject({ problem: 'folder/has-register' });
});

test('a set-up that broke off goes on in its folder; key files alone may be of a lost register and are left alone', async () => {
  for (const name of ['users', 'dek']) mkdirSync(join(base, name));
  expect(await checkFolder(base, anywhere)).toEqual({ folder: join(base, 'Kolo'), problem: null });
  writeFileSync(join(base, 'creating.db'), '');
  expect(await checkFolder(base, anywhere)).toEqual({ folder: base, problem: null });
  writeFileSync(join(base, 'Список.xlsx'), '');
  expect(await checkFolder(base, anywhere)).toEqual({ folder: join(base, 'Kolo'), problem: null });
});

test('names that Windows would change or refuse are not taken', async () => {
  for (const name of ['Коло.', 'Коло ', 'nul', 'а|б', 'a<b']) {
    expect(await checkFolder(join(base, name, 'x'), anywhere), name).toMatchObject({ problem: 'folder/bad-name' });
  }
  expect(await checkFolder(join(base, 'д'.repeat(200)), anywhere)).toMatchObject({ problem: 'folder/too-long' });
});

test('a folder that is copied to a cloud is not taken', async () => {
  const windows = { ...anywhere, environment: { OneDrive: 'C:\\Users\\Олена\\Хмара' } };
  for (const path of [
    'C:\\Users\\Олена\\OneDrive\\Kolo',
    'C:\\Users\\Олена\\OneDrive - Центр\\Kolo',
    'c:\\users\\олена\\хмара\\Kolo',
  ]) {
    expect(await checkFolder(path, windows), path).toMatchObject({ problem: 'folder/one-drive' });
  }
  expect(await checkFolder(join(base, 'Хмара'), windows)).toMatchObject({ problem: null });
});

test('network shares and removable drives are not taken; an unknown drive is', async () => {
  expect(await checkFolder('\\\\server\\share\\Kolo', anywhere)).toMatchObject({ problem: 'folder/network' });
  const on = (kind: 'network' | 'removable' | 'unknown') =>
    checkFolder(base, { ...anywhere, driveKind: async () => kind });
  expect(await on('network')).toMatchObject({ problem: 'folder/network' });
  expect(await on('removable')).toMatchObject({ problem: 'folder/removable' });
  expect(await on('unknown')).toMatchObject({ problem: null });
});

test('a folder in which nothing can be written is not taken', async () => {
  expect(await checkFolder('/proc/kolo', anywhere)).toMatchObject({ problem: 'folder/read-only' });
});

test('the mount of a path is the longest one above it', () => {
  const mounts = ['/dev/sda1 / ext4 rw 0 0', '//s/x /home/a\\040b cifs rw 0 0', '/dev/sdb1 /home/a ext4 rw 0 0'].join(
    '\n',
  );
  expect(mountOf('/home/a b/Kolo', mounts)?.type).toBe('cifs');
  expect(mountOf('/home/a/Kolo', mounts)?.device).toBe('/dev/sdb1');
  expect(mountOf('/home/ab', mounts)?.folder).toBe('/');
  expect(kindOfWindowsType('Removable')).toBe('removable');
  expect(kindOfWindowsType('CDRom')).toBe('unknown');
});
