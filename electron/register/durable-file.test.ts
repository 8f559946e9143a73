import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { patiently, removeDurably, writeDurably } from './durable-file.ts';

const refusal = (code: string) => Object.assign(new Error(code), { code });

/** A clock that only pauses move, and an action that is refused until it shows `forMs`. */
function refusedFor(forMs: number, code: string) {
  let now = 0;
  const action = async () => {
    if (now < forMs) throw refusal(code);
    return now;
  };
  const clock = { forMs: 10_000, nowMs: () => now, pause: async (ms: number) => void (now += ms) };
  return { run: () => patiently(action, clock), elapsed: () => now };
}

test('a file is replaced as a whole, and no temporary file stays', async () => {
  const folder = mkdtempSync(join(tmpdir(), "Мар'яна 🦔 "));
  const path = join(folder, 'ключ.age');
  await writeDurably(path, 'перший');
  await writeDurably(path, Buffer.from('другий'));
  expect(readFileSync(path, 'utf8')).toBe('другий');
  expect(readdirSync(folder)).toEqual(['ключ.age']);
  await removeDurably(path);
  await removeDurably(path);
  expect(readdirSync(folder)).toEqual([]);
});

test('where the new file cannot take its place, the old one stays and the temporary one goes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kolo-'));
  const path = join(folder, 'taken');
  writeFileSync(path, 'old');
  await expect(writeDurably(join(path, 'below'), 'x')).rejects.toThrow('ENOTDIR');
  expect(readFileSync(path, 'utf8')).toBe('old');
  await expect(writeDurably(join(folder, '.'), 'x')).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['taken']);
});

test('a refusal that passes within eight seconds is waited out', async () => {
  for (const code of ['EPERM', 'EBUSY', 'EACCES']) expect(await refusedFor(8_000, code).run()).toBe(8_000);
});

test('one that lasts is told after ten seconds, and any other at once', async () => {
  const lasting = refusedFor(70_000, 'EBUSY');
  await expect(lasting.run()).rejects.toThrow('EBUSY');
  expect(lasting.elapsed()).toBe(10_000);
  const other = refusedFor(8_000, 'ENOSPC');
  await expect(other.run()).rejects.toThrow('ENOSPC');
  expect(other.elapsed()).toBe(0);
});
