import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openInMemory } from './open.ts';
import { registerOver } from './register.ts';
import { idWindow } from './windows.ts';

function smallRegister() {
  const connection = openInMemory();
  connection.exec('create table t (a integer primary key)');
  return registerOver(connection);
}

function counting(ids: number[]) {
  const load = async () => {
    load.calls++;
    return ids;
  };
  load.calls = 0;
  return load;
}

test('a list is loaded once while nothing changes, and again after a change', async () => {
  const register = smallRegister();
  const load = counting([3, 1, 2]);
  expect(await idWindow(register.reader, 'all', load)).toEqual([3, 1, 2]);
  await idWindow(register.reader, 'all', load);
  expect(load.calls).toBe(1);
  await register.write(async (trx) => void (await sql`insert into t default values`.execute(trx)));
  await idWindow(register.reader, 'all', load);
  expect(load.calls).toBe(2);
});

test('two calls at once load once', async () => {
  const register = smallRegister();
  const load = counting([1]);
  await Promise.all([idWindow(register.reader, 'all', load), idWindow(register.reader, 'all', load)]);
  expect(load.calls).toBe(1);
});

test('only a few lists are kept, the least used go first', async () => {
  const register = smallRegister();
  const first = counting([1]);
  const second = counting([2]);
  await idWindow(register.reader, 'first', first);
  await idWindow(register.reader, 'second', second);
  for (let i = 0; i < 5; i++) {
    await idWindow(register.reader, `other ${i}`, counting([]));
    await idWindow(register.reader, 'first', first);
  }
  await idWindow(register.reader, 'second', second);
  expect([first.calls, second.calls]).toEqual([1, 2]);
});

test('a load that fails is tried again, and another register has its own lists', async () => {
  const register = smallRegister();
  const failing = idWindow(register.reader, 'all', () => Promise.reject(new Error('broken')));
  await expect(failing).rejects.toThrow('broken');
  expect(await idWindow(register.reader, 'all', counting([7]))).toEqual([7]);
  expect(await idWindow(smallRegister().reader, 'all', counting([8]))).toEqual([8]);
});
