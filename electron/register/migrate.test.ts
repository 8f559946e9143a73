import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { type Migration, migrate, versionOf } from './migrate.ts';
import { openInMemory } from './open.ts';
import { dumpSchema } from './schema-dump.ts';
import { writeSnapshot } from './snapshot.ts';
import { openTestRegister } from './testing.ts';

function migration(name: string, statements: readonly string[]): Migration {
  return {
    name,
    up: async (trx: Kysely<unknown>) => {
      for (const statement of statements) await sql.raw(statement).execute(trx);
    },
  };
}

const FIRST = migration('0001-first', [
  'create table a (n integer primary key, x text) strict',
  "insert into a (x) values ('їжак')",
]);
const SECOND_STATEMENTS = [
  'create table b (n integer primary key, a_n integer references a (n)) strict',
  'insert into b (a_n) select n from a',
  'alter table a add column y text',
  'create index a_by_y on a (y)',
];
const SECOND = migration('0002-second', SECOND_STATEMENTS);
const noCopy = async () => {};

test('an empty register is brought up without a copy, a filled one only after it', async () => {
  const connection = openInMemory();
  const images: Uint8Array[] = [];
  const beforeMigration = async (image: Uint8Array) => void images.push(image);
  expect(await migrate(connection, { migrations: [FIRST], beforeMigration })).toEqual(['0001-first']);
  expect(images).toHaveLength(0);
  expect(await migrate(connection, { migrations: [FIRST, SECOND], beforeMigration })).toEqual(['0002-second']);
  expect(images).toHaveLength(1);
  const before = openInMemory(images[0]);
  expect([versionOf(before), before.prepare('select x from a').pluck().get()]).toEqual([1, 'їжак']);
  expect(await migrate(connection, { migrations: [FIRST, SECOND], beforeMigration })).toEqual([]);
  expect(images).toHaveLength(1);
});

test('when the copy fails nothing is migrated', async () => {
  const connection = openInMemory();
  await migrate(connection, { migrations: [FIRST], beforeMigration: noCopy });
  const beforeMigration = () => Promise.reject(new Error('no room'));
  await expect(migrate(connection, { migrations: [FIRST, SECOND], beforeMigration })).rejects.toThrow('no room');
  expect(versionOf(connection)).toBe(1);
});

test('a migration that fails at any statement leaves the old schema whole', async () => {
  for (let broken = 0; broken <= SECOND_STATEMENTS.length; broken++) {
    const connection = openInMemory();
    await migrate(connection, { migrations: [FIRST], beforeMigration: noCopy });
    const before = dumpSchema(connection);
    const failing = migration('0002-second', [...SECOND_STATEMENTS.slice(0, broken), 'select x from nowhere']);
    const run = migrate(connection, { migrations: [FIRST, failing], beforeMigration: noCopy });
    await expect(run).rejects.toThrow('nowhere');
    expect(dumpSchema(connection)).toBe(before);
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
  }
});

test('a migration that breaks a reference is undone', async () => {
  const connection = openInMemory();
  await migrate(connection, { migrations: [FIRST, SECOND], beforeMigration: noCopy });
  const third = migration('0003-third', ['delete from a']);
  const run = migrate(connection, { migrations: [FIRST, SECOND, third], beforeMigration: noCopy });
  await expect(run).rejects.toThrow('1 broken references');
  expect(connection.prepare('select count(*) from a').pluck().get()).toBe(1);
});

test('a register of a newer program is refused with both versions, unchanged', async () => {
  const connection = openInMemory();
  await migrate(connection, { migrations: [FIRST, SECOND], beforeMigration: noCopy });
  const before = dumpSchema(connection);
  await expect(migrate(connection, { migrations: [FIRST], beforeMigration: noCopy })).rejects.toMatchObject({
    code: 'register/newer-program-needed',
    details: { version: 2, known: 1 },
  });
  expect(dumpSchema(connection)).toBe(before);
});

test('a gap in the numbers of the migrations is a fault of the program', async () => {
  const run = migrate(openInMemory(), { migrations: [SECOND], beforeMigration: noCopy });
  await expect(run).rejects.toThrow('is not number 1');
});

test('copies are numbered upwards and named neutrally', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kolo-copies-'));
  const connection = openInMemory();
  await migrate(connection, { migrations: [FIRST], beforeMigration: noCopy });
  const beforeMigration = async (image: Uint8Array) => {
    await writeSnapshot(image, async (plain) => plain, folder);
    writeFileSync(join(folder, 'copy-000009.age.tmp'), '');
    await writeSnapshot(image, async (plain) => plain, folder);
  };
  await migrate(connection, { migrations: [FIRST, SECOND], beforeMigration });
  expect(readdirSync(folder).sort()).toEqual(['copy-000001.age', 'copy-000002.age', 'copy-000009.age.tmp']);
});

test('the schema is the committed one', async () => {
  const register = await openTestRegister();
  await expect(dumpSchema(register.connection)).toMatchFileSnapshot('./schema-snapshot.sql');
  register.close();
});
