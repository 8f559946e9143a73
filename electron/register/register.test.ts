import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Reader } from './handles.ts';
import { openInMemory } from './open.ts';
import { registerOver } from './register.ts';
import { openTestRegister } from './testing.ts';

const place = { code: 'UA18020010000012345', name: 'Мар’янівка', key: 'марянівка' };

function smallRegister() {
  const connection = openInMemory();
  connection.exec('create table t (a integer primary key, b text) strict');
  return registerOver(connection);
}

async function rowsOf(db: Reader): Promise<unknown[]> {
  return (await sql<{ b: string }>`select b from t order by a`.execute(db)).rows.map(({ b }) => b);
}

test('a migrated register in memory is there for tests', async () => {
  const register = await openTestRegister();
  expect(await register.reader.selectFrom('families').selectAll().execute()).toEqual([]);
  expect(place.key).not.toBe(place.name);
  register.close();
});

test('a write keeps all it did, or nothing when it throws', async () => {
  const register = smallRegister();
  await register.write(async (trx) => void (await sql`insert into t (b) values ('перша')`.execute(trx)));
  const broken = register.write(async (trx) => {
    await sql`insert into t (b) values ('друга')`.execute(trx);
    throw new Error('changed my mind');
  });
  await expect(broken).rejects.toThrow('changed my mind');
  expect(await rowsOf(register.reader)).toEqual(['перша']);
});

test('the outer handle inside a transaction is an error within a second, and no hang', { timeout: 1_000 }, async () => {
  const register = smallRegister();
  const nested = register.write(() => register.write(async () => {}));
  await expect(nested).rejects.toThrow('inside a transaction');
  const reading = register.write(() => rowsOf(register.reader));
  await expect(reading).rejects.toThrow('inside a transaction');
  const joined = register.write(async () => register.reader.selectFrom('families').selectAll().execute());
  await expect(joined).rejects.toThrow('inside a transaction');
  expect(await rowsOf(register.reader)).toEqual([]);
});

test('a read beside an open write waits for it and sees only what was committed', { timeout: 1_000 }, async () => {
  const register = smallRegister();
  const writing = register.write(async (trx) => {
    await sql`insert into t (b) values ('перша')`.execute(trx);
    await sql`insert into t (b) values ('друга')`.execute(trx);
  });
  expect(await rowsOf(register.reader)).toEqual(['перша', 'друга']);
  await writing;
});

test('two writes at once come one after the other', async () => {
  const register = smallRegister();
  const add = (b: string) =>
    register.write(async (trx) => void (await sql`insert into t (b) values (${b})`.execute(trx)));
  await Promise.all(['1', '2', '3'].map(add));
  expect(await rowsOf(register.reader)).toEqual(['1', '2', '3']);
});

test('a reader that is cast to a writer still does not write', async () => {
  const register = await openTestRegister();
  const cast = register.reader as unknown as Parameters<Parameters<typeof register.write>[0]>[0];
  await expect(cast.deleteFrom('families').execute()).rejects.toThrow('does not write');
  register.close();
});

test('the change count grows with a change and stands still with a read', async () => {
  const register = smallRegister();
  const before = register.changeCount();
  await rowsOf(register.reader);
  expect(register.changeCount()).toBe(before);
  await register.write(async (trx) => void (await sql`insert into t (b) values ('x')`.execute(trx)));
  expect(register.changeCount()).toBeGreaterThan(before);
});

test('a query whose rows are still being read can be asked a second time', async () => {
  const register = smallRegister();
  await register.write(async (trx) => void (await sql`insert into t (b) values ('x'), ('y')`.execute(trx)));
  const { connection } = register;
  const iterated = connection.prepare('select b from t').iterate();
  iterated.next();
  expect(await rowsOf(register.reader)).toEqual(['x', 'y']);
  iterated.return?.();
});
