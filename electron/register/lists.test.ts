import { setImmediate } from 'node:timers/promises';
import { type Expression, type SqlBool, sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { afterwards, keptRows, numbersIn, numbersInJson } from './lists.ts';
import type { OpenRegister } from './register.ts';
import { openTestRegister } from './testing.ts';

let register: OpenRegister;

beforeEach(async () => {
  register = await openTestRegister();
  const insert = register.connection.prepare('insert into case_numbers (letter, year, last_number) values (?, ?, ?)');
  for (const year of [2024, 2025, 2026]) insert.run('Ж', year, year * 10);
});

afterEach(() => register.close());

let built = 0;

function lastNumber(year: number) {
  return keptRows(register.reader, 'last number', ['Ж', year], ([letter, inYear]) => {
    built += 1;
    const query = register.reader.selectFrom('case_numbers').where('letter', '=', letter).where('year', '=', inYear);
    return query.where('last_number', '>', 0).select('last_number');
  });
}

test('a list of numbers is one bound value, however long', async () => {
  const query = register.reader
    .selectFrom('case_numbers')
    .where('year', 'in', numbersIn([2024, 2026]))
    .select('year');
  expect(query.compile().parameters).toEqual(['[2024,2026]']);
  expect(await query.execute()).toEqual([{ year: 2024 }, { year: 2026 }]);
});

test('a kept query is built once and answers for the values of each call', async () => {
  built = 0;
  expect(await lastNumber(2025)).toEqual([{ last_number: 20250 }]);
  expect(await lastNumber(2026)).toEqual([{ last_number: 20260 }]);
  expect(await lastNumber(1999)).toEqual([]);
  expect(built).toBe(1);
});

test('a kept query sees what was written since', async () => {
  await lastNumber(2026);
  register.connection.prepare('update case_numbers set last_number = 7 where year = 2026').run();
  expect(await lastNumber(2026)).toEqual([{ last_number: 7 }]);
});

test('a kept query does not see what another transaction has not finished, and its own sees it', async () => {
  await lastNumber(2026);
  const writing = register.write(async (trx) => {
    await trx.updateTable('case_numbers').set({ last_number: 1 }).where('year', '=', 2026).execute();
    const own = await keptRows(trx, 'last number', ['Ж', 2026], () => neverBuilt());
    await setImmediate();
    throw new Error(`undone after ${JSON.stringify(own)}`);
  });
  await setImmediate();
  const meanwhile = lastNumber(2026);
  await expect(writing).rejects.toThrow('undone after [{"last_number":1}]');
  expect(await meanwhile).toEqual([{ last_number: 20260 }]);
});

function neverBuilt(): never {
  throw new Error('the query of the reader is built anew');
}

test('a list of numbers is a value of a kept query', async () => {
  const years = (list: readonly number[]) =>
    keptRows(register.reader, 'years', [JSON.stringify(list)], ([json]) =>
      register.reader.selectFrom('case_numbers').where('year', 'in', numbersInJson(json)).select('year'),
    );
  expect(await years([2024])).toEqual([{ year: 2024 }]);
  expect(await years([2025, 2026])).toEqual([{ year: 2025 }, { year: 2026 }]);
});

test('a value that the query forgets is an error and not a wrong answer', async () => {
  const forgetful = keptRows(register.reader, 'forgetful', [2025], () =>
    register.reader.selectFrom('case_numbers').select('year'),
  );
  await expect(forgetful).rejects.toThrow('not every value of forgetful is bound');
});

test('a kept query is refused inside a transaction as a new one is', { timeout: 1000 }, async () => {
  await lastNumber(2026);
  await expect(register.write(async () => await lastNumber(2026))).rejects.toThrow('inside a transaction');
});

test('a transaction runs a kept query through its own handle', async () => {
  const inside = await register.write(async (trx) => {
    await trx.updateTable('case_numbers').set({ last_number: 1 }).where('year', '=', 2026).execute();
    return await keptRows(trx, 'last number', [2026], ([year]) =>
      trx.selectFrom('case_numbers').where('year', '=', year).select('last_number'),
    );
  });
  expect(inside).toEqual([{ last_number: 1 }]);
});

test('rows whose numbers are known are looked up, whatever else they must fulfil', () => {
  const plan = (inUse: Expression<SqlBool>) => {
    const query = register.reader
      .selectFrom('families as f')
      .where('f.n', 'in', numbersIn([1]))
      .where(inUse);
    const { sql: text, parameters } = query.select('f.code').compile();
    return JSON.stringify(register.connection.prepare(`explain query plan ${text}`).all(...parameters));
  };
  const inUse = sql<SqlBool>`f.deleted_at_ms is null`;
  expect(plan(inUse)).toContain('(deleted_at_ms=?)');
  expect(plan(afterwards(inUse))).toContain('SEARCH f USING INTEGER PRIMARY KEY');
});
