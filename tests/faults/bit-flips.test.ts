import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isSound, quickCheck } from '#electron/register/integrity.ts';
import { registerKeyFromHex } from '#electron/register/key.ts';
import { openRegisterFile } from '#electron/register/open.ts';
import { registerOver } from '#electron/register/register.ts';
import { newHexKey } from './child.ts';
import { familiesOver, newRegister, numberedFamily } from './saving-office.ts';

const PAGE = 4096;
const FLIPS_A_PAGE = 4;
const FAMILIES = 20;
const MEMORY = process.platform === 'linux' ? '/dev/shm' : tmpdir();

function isTold(path: string, hex: string): boolean {
  try {
    const connection = openRegisterFile(path, registerKeyFromHex(hex));
    try {
      return !isSound(quickCheck(connection));
    } finally {
      connection.close();
    }
  } catch {
    return true;
  }
}

test(`${FLIPS_A_PAGE} bits turned over in every page that a register uses are told, each one`, async () => {
  const hex = newHexKey();
  const made = await newRegister(hex);
  const register = registerOver(openRegisterFile(made, registerKeyFromHex(hex)));
  for (let number = 1; number <= FAMILIES; number++) await familiesOver(register)('register', numberedFamily(number));
  // A page that a migration left free holds nothing, and nobody reads it.
  const used = new Set(register.connection.prepare('select pageno from dbstat').pluck().all());
  register.close();
  const whole = readFileSync(made);
  const folder = mkdtempSync(join(MEMORY, 'kolo-flips-'));
  const path = join(folder, 'register.db');
  const untold: string[] = [];
  let flips = 0;
  expect(used.size).toBeGreaterThan(whole.length / PAGE - 10);
  for (let page = 0; page < whole.length / PAGE; page++) {
    if (!used.has(page + 1)) continue;
    for (let flip = 0; flip < FLIPS_A_PAGE; flip++) {
      const at = page * PAGE + Math.floor(((flip + Math.random()) * PAGE) / FLIPS_A_PAGE);
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(Math.random() * 8));
      for (const end of ['-wal', '-shm']) rmSync(path + end, { force: true });
      writeFileSync(path, bytes);
      flips += 1;
      if (!isTold(path, hex)) untold.push(`byte ${at % PAGE} of page ${page + 1}`);
    }
  }
  writeFileSync(path, whole);
  expect(isTold(path, hex), 'a whole one is opened').toBe(false);
  rmSync(folder, { recursive: true });
  expect(flips).toBeGreaterThan(300);
  expect(untold).toEqual([]);
});
