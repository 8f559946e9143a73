import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { endOf, laptopFolder, newHexKey, startChildIn } from './child.ts';
import { underShim } from './disk.ts';
import { newRegister } from './saving-office.ts';

/** Calls that change the disk while a register is opened and three families are registered: some 130. */
const LAST_CALL = 130;

test(`when any one of ${LAST_CALL} calls to the disk fails nothing that was answered is lost and nothing is damaged`, async () => {
  const hex = newHexKey();
  const template = await newRegister(hex);
  const folder = join(laptopFolder(), 'watched');
  mkdirSync(folder);
  const child = startChildIn(underShim(folder), 'failing-calls.child.ts', template, folder, hex, String(LAST_CALL));
  const { output } = await endOf(child);
  const found = JSON.parse(output) as { injections: number; hit: number; faults: string[]; refusals: object };
  expect(found.faults).toEqual([]);
  expect(found.injections).toBe(4 * LAST_CALL);
  // The faults have met something: most of them made a call fail.
  expect(found.hit).toBeGreaterThan(found.injections / 2);
});
