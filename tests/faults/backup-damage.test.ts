import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBackup } from '#electron/entry/open-backup.ts';
import { codeOf, copyOf, type Laptop, newFolder, setUpCentre, startLaptop, turnOff } from '#electron/entry/testing.ts';
import { must } from '#shared/vocabulary/must.ts';

const opening = { signal: new AbortController().signal, progress: () => {} };
const PIECE = 65_536;
/** A piece of the age format with its tag. */
const SEALED_PIECE = PIECE + 16;

let centre: Laptop;
let key = '';
let whole: Buffer;
const path = join(newFolder(), 'copy-000009-0000.age');

beforeAll(async () => {
  centre = await startLaptop();
  key = await setUpCentre(centre, 40);
  whole = readFileSync(await copyOf(centre));
  writeFileSync(path, whole);
});
afterAll(() => turnOff(centre));

const tried = async () => codeOf(await openBackup(path, key, null, opening));
const hash = () => must(centre.door.opened, 'open').register.connection.prepare('select total_changes()').pluck().get();

test('a copy that is cut at any boundary of 64 KiB, or one byte beside it, is refused', async () => {
  const before = hash();
  const codes = new Set<string>();
  let count = 0;
  for (let at = 0; at < whole.length; at += PIECE) {
    for (const length of [at - 1, at, at + 1].filter((n) => n >= 0)) {
      writeFileSync(path, whole.subarray(0, length));
      codes.add(await tried());
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(60);
  expect([...codes].sort()).toEqual(['backup/damaged', 'backup/empty-file', 'backup/not-a-backup']);
  expect(hash()).toBe(before);
});

test('a copy with one bit flipped, in any byte of its header or in any piece, is refused', async () => {
  const header = whole.indexOf('\n--- ') + 50;
  const pieces = Math.ceil((whole.length - header) / SEALED_PIECE);
  const places = [...Array(header).keys(), ...Array.from({ length: pieces }, (_, i) => header + i * SEALED_PIECE)];
  writeFileSync(path, whole);
  const file = openSync(path, 'r+');
  for (const place of places.filter((at) => at < whole.length)) {
    const byte = whole[place] ?? 0;
    writeSync(file, Uint8Array.of(byte ^ (1 << (place % 8))), 0, 1, place);
    expect(['backup/damaged', 'backup/not-a-backup', 'backup/other-key'], `byte ${place}`).toContain(await tried());
    writeSync(file, Uint8Array.of(byte), 0, 1, place);
  }
  closeSync(file);
  expect(await tried()).toBe('ok');
});
