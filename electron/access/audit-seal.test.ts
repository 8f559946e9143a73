import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newRegisterKey } from '#electron/register/key.ts';
import { readSeal, writeSeal } from './audit-seal.ts';

const HEAD = { n: 12, hash: new Uint8Array(32).fill(7), atMs: 5 };
const newFolder = () => mkdtempSync(join(tmpdir(), 'kolo-seal-'));
const sealsIn = (folder: string) => readdirSync(join(folder, 'audit'));

it('gives back the head that was sealed last', async () => {
  const [folder, key] = [newFolder(), newRegisterKey()];
  expect(await readSeal(folder, key)).toBeNull();
  await writeSeal(folder, key, { ...HEAD, n: 11 });
  await writeSeal(folder, key, HEAD);
  const read = await readSeal(folder, key);
  expect({ ...read, hash: [...(read?.hash ?? [])] }).toEqual({ ...HEAD, hash: [...HEAD.hash] });
  expect(sealsIn(folder)).toHaveLength(1);
});

it.each([
  ['a smaller count', '"n":12', '"n":11'],
  ['another hash', '0707', '0708'],
  ['another moment', '"atMs":5', '"atMs":6'],
])('does not take a seal into which somebody wrote %s', async (_what, from, to) => {
  const [folder, key] = [newFolder(), newRegisterKey()];
  await writeSeal(folder, key, HEAD);
  const path = join(folder, 'audit', sealsIn(folder)[0] ?? '');
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  expect(await readSeal(folder, key)).toBeNull();
});

it('keeps the seal of the old key beside the new one until the new one is used', async () => {
  const [folder, before, after] = [newFolder(), newRegisterKey(), newRegisterKey()];
  await writeSeal(folder, before, HEAD);
  await writeSeal(folder, after, HEAD, true);
  expect((await readSeal(folder, before))?.n).toBe(12);
  expect((await readSeal(folder, after))?.n).toBe(12);
  await writeSeal(folder, after, { ...HEAD, n: 13 });
  expect(sealsIn(folder)).toHaveLength(1);
  expect((await readSeal(folder, after))?.n).toBe(13);
});
