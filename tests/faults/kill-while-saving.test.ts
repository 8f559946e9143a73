import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isSound, quickCheck } from '#electron/register/integrity.ts';
import { registerKeyFromHex } from '#electron/register/key.ts';
import { createRegisterFile, openRegisterFile } from '#electron/register/open.ts';
import { endOf, laptopFolder, newHexKey, startChild } from './child.ts';

const KILLS = 12;

test(`after ${KILLS} kills in the middle of saving no saved record is lost and the register is sound`, async () => {
  const path = join(laptopFolder(), 'register.db');
  const hex = newHexKey();
  const created = createRegisterFile(path, registerKeyFromHex(hex));
  created.exec('create table saved (id integer primary key, text text) strict');
  created.exec('create table counted (rows integer) strict; insert into counted values (0)');
  created.close();
  let next = 1;
  for (let kill = 0; kill < KILLS; kill++) {
    const { output, killed } = await endOf(
      startChild('saving.child.ts', path, hex, String(next)),
      60 + Math.random() * 120,
    );
    expect(killed).toBe(true);
    const acknowledged = output.trim().split('\n').map(Number);
    const connection = openRegisterFile(path, registerKeyFromHex(hex));
    const found = new Set(connection.prepare<[], number>('select id from saved').pluck().all());
    expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
    // A record and its count were one transaction.
    expect(connection.prepare('select rows from counted').pluck().get()).toBe(found.size);
    expect(isSound(quickCheck(connection))).toBe(true);
    connection.close();
    next = Math.max(...found) + 1;
  }
  expect(next).toBeGreaterThan(KILLS);
});
