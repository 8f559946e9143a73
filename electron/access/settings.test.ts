import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, readSettings, type Settings, writeSettings } from './settings.ts';
import { newSalt } from './slots.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kolo Їжак '));
});

const chosen: Settings = {
  ...DEFAULT_SETTINGS,
  language: 'en',
  salt: newSalt(),
  registerFolder: 'C:\\Коло',
  failedTries: 4,
};

test('what was written is read, and nothing but the settings is left in the folder', async () => {
  expect(await readSettings(folder)).toEqual(DEFAULT_SETTINGS);
  await writeSettings(folder, chosen);
  expect(await readSettings(folder)).toEqual(chosen);
  expect(readdirSync(folder)).toEqual(['settings.json']);
});

test('an unreadable file gives the defaults and is kept aside', async () => {
  for (const content of ['', '{"language":', 'null', '[]']) {
    writeFileSync(join(folder, 'settings.json'), content);
    expect(await readSettings(folder)).toEqual(DEFAULT_SETTINGS);
  }
  expect(readFileSync(join(folder, 'settings.damaged-2.json'), 'utf8')).toBe('{"language":');
  expect(readdirSync(folder).sort()).toEqual(
    ['settings.json', ...[1, 2, 3, 4].map((n) => `settings.damaged-${n}.json`)].sort(),
  );
});

test('a file with one senseless field keeps the others, the salt above all', async () => {
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...chosen, idleMinutes: 999, more: 1 }));
  expect(await readSettings(folder)).toEqual(chosen);
});

test('a damaged file stays where it is until the new one is there', async () => {
  writeFileSync(join(folder, 'settings.json'), '{"language":');
  const broken = readSettings(folder, async () => {
    throw new Error('the power is gone');
  });
  await expect(broken).rejects.toThrow('the power is gone');
  expect(readFileSync(join(folder, 'settings.json'), 'utf8')).toBe('{"language":');
  expect(await readSettings(folder)).toEqual(DEFAULT_SETTINGS);
});
