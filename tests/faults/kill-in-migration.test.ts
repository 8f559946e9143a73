import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { isSound, quickCheck } from '#electron/register/integrity.ts';
import { registerKeyFromHex } from '#electron/register/key.ts';
import { versionOf } from '#electron/register/migrate.ts';
import { createRegisterFile, openRegisterFile } from '#electron/register/open.ts';
import { dumpSchema } from '#electron/register/schema-dump.ts';
import { endOf, laptopFolder, newHexKey, startChild } from './child.ts';

const STATEMENTS = 6;

function oldRegister(hex: string): string {
  const path = join(laptopFolder(), 'register.db');
  const connection = createRegisterFile(path, registerKeyFromHex(hex));
  connection.exec('create table a (n integer primary key, x text not null) strict; create table c (n integer)');
  connection.exec("insert into a (x) values ('їжак'), ('йод'); pragma user_version = 1");
  connection.close();
  return path;
}

function stateOf(path: string, hex: string) {
  const connection = openRegisterFile(path, registerKeyFromHex(hex));
  const state = {
    version: versionOf(connection),
    schema: dumpSchema(connection),
    sound: isSound(quickCheck(connection)),
  };
  connection.close();
  return state;
}

test('a kill before any statement of a migration leaves the old register whole, with its copy beside it', async () => {
  const hex = newHexKey();
  const path = oldRegister(hex);
  const before = stateOf(path, hex);
  const copies = join(dirname(path), 'copies');
  for (let fatal = 0; fatal <= STATEMENTS; fatal++) {
    const { killed } = await endOf(startChild('migrating.child.ts', path, hex, String(fatal), copies));
    expect(killed, `before statement ${fatal}`).toBe(true);
    expect(stateOf(path, hex)).toEqual({ ...before, sound: true });
    expect(readdirSync(copies)).toHaveLength(fatal + 1);
  }
  await endOf(startChild('migrating.child.ts', path, hex, 'none', copies));
  const after = stateOf(path, hex);
  expect([after.version, after.sound]).toEqual([2, true]);
  expect(after.schema).toContain('a_by_y');
});
