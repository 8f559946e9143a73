import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyOf, newFolder, setUpCentre, startLaptop, turnOff, valueOf } from '#electron/entry/testing.ts';
import { must } from '#shared/vocabulary/must.ts';

const FAMILIES = 40;

test('with the paper age and sqlite3 of the system open a backup and give the same counts', async () => {
  const centre = await startLaptop();
  const key = await setUpCentre(centre, FAMILIES);
  const folder = newFolder();
  const copy = await copyOf(centre, folder);
  const { connection } = must(centre.door.opened, 'an open register').register;
  const persons = Number(connection.prepare('select count(*) from persons').pluck().get());
  writeFileSync(join(folder, 'paper.txt'), key);
  const plain = join(folder, 'plain.db');
  execFileSync('age', ['-d', '-i', join(folder, 'paper.txt'), '-o', plain, copy]);
  const ask = 'pragma integrity_check; select count(*) from families; select count(*) from persons';
  const { reader } = must(centre.door.opened, 'an open register').register;
  const keys = await centre.backupKeys.see({ ...centre.jobContext(), db: reader }, null);
  turnOff(centre);
  const { minisignKey } = valueOf(keys);
  expect(execFileSync('minisign', ['-V', '-m', copy, '-P', minisignKey]).toString()).toContain('verified');
  expect(() => execFileSync('minisign', ['-V', '-m', plain, '-x', `${copy}.minisig`, '-P', minisignKey])).toThrow();
  expect(execFileSync('sqlite3', ['-readonly', plain, ask]).toString()).toBe(`ok\n${FAMILIES}\n${persons}\n`);
});
