import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { encryptTo, newIdentity } from '#electron/access/age.ts';
import { createAccess } from '#electron/access/keys.ts';
import { newSalt } from '#electron/access/slots.ts';
import { hexOfKey } from '#electron/register/key.ts';
import { migrate } from '#electron/register/migrate.ts';
import { createRegisterFile } from '#electron/register/open.ts';
import { registerOver } from '#electron/register/register.ts';
import { standaloneImage, writeSnapshot } from '#electron/register/snapshot.ts';
import { laptopFolder } from './child.ts';

async function centreWithKeys() {
  const folder = laptopFolder();
  const recoveryIdentity = await newIdentity();
  const head = { salt: newSalt(), login: 'олена', password: 'п', recoveryIdentity, registerId: 'r', workFactor: 15 };
  const keys = await createAccess(folder, head);
  const identityFile = join(folder, 'paper.txt');
  writeFileSync(identityFile, recoveryIdentity);
  return { folder, keys, identityFile };
}

test('with the paper the age of the system reads the data key', async () => {
  const { folder, keys, identityFile } = await centreWithKeys();
  const payload = execFileSync('age', ['-d', '-i', identityFile, join(folder, 'dek/1.age')]).toString();
  expect(JSON.parse(payload)).toMatchObject({ key: hexOfKey(keys.dek), registerId: 'r', generation: 1 });
});

test('with the paper age and sqlite3 of the system read a sealed copy of the encrypted register', async () => {
  const { folder, keys, identityFile } = await centreWithKeys();
  const register = registerOver(createRegisterFile(join(folder, 'register.db'), keys.dek));
  await migrate(register.connection, { beforeMigration: async () => {} });
  await register.write(async (trx) => {
    await sql`create table note (text text)`.execute(trx);
    await sql`insert into note values ('їжак')`.execute(trx);
  });
  const seal = (plain: Uint8Array) => encryptTo([keys.recoveryRecipient], plain);
  const copy = await writeSnapshot(standaloneImage(register.connection), seal, join(folder, 'copies'));
  register.close();
  const plain = join(folder, 'plain.db');
  execFileSync('age', ['-d', '-i', identityFile, '-o', plain, copy]);
  const read = execFileSync('sqlite3', ['-readonly', plain, 'pragma integrity_check; select text from note']);
  expect(read.toString()).toBe('ok\nїжак\n');
});
