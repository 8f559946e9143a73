import { expect, test } from 'vitest';
import { insertRows, nextRowNumber, writeInChunks } from './bulk.ts';
import type { Writer } from './handles.ts';
import { openTestRegister } from './testing.ts';

const NUMBERS = Array.from({ length: 10 }, (_, index) => index + 2000);

async function writeYears(trx: Writer, years: readonly number[]): Promise<undefined> {
  insertRows(
    trx,
    'case_numbers',
    years.map((year) => ({ letter: 'Ж', year, last_number: 1 })),
  );
}

async function countYears(register: Awaited<ReturnType<typeof openTestRegister>>): Promise<number> {
  return (await register.reader.selectFrom('case_numbers').select('year').execute()).length;
}

test('all chunks are written, and each is reported', async () => {
  const register = await openTestRegister();
  const reported: number[] = [];
  await writeInChunks(register, NUMBERS, writeYears, { chunkSize: 4, onProgress: (done) => reported.push(done) });
  expect(reported).toEqual([4, 8, 10]);
  expect(await countYears(register)).toBe(10);
});

test('a cancel that arrives between chunks undoes those already written', async () => {
  const register = await openTestRegister();
  const cancel = new AbortController();
  const onProgress = () => setImmediate(() => cancel.abort(new Error('cancelled')));
  const write = writeInChunks(register, NUMBERS, writeYears, { chunkSize: 1, signal: cancel.signal, onProgress });
  await expect(write).rejects.toThrow('cancelled');
  expect(await countYears(register)).toBe(0);
});

test('the next row number counts what the open transaction wrote', async () => {
  const register = await openTestRegister();
  await register.write(async (trx) => {
    expect(await nextRowNumber(trx, 'case_numbers')).toBe(1);
    await writeYears(trx, NUMBERS);
    expect(await nextRowNumber(trx, 'case_numbers')).toBe(11);
  });
});

test('rows that the table refuses leave nothing of the transaction', async () => {
  const register = await openTestRegister();
  await expect(register.write((trx) => writeYears(trx, [2000, 2001, 2000]))).rejects.toThrow('UNIQUE');
  expect(await countYears(register)).toBe(0);
});
