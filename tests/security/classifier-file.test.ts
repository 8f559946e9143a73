import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { READER_MEMORY_MB } from '#electron/importing/foreign-file.ts';
import type { ReadAnswer, ReadRequest } from '#electron/importing/reader-process.ts';

const READER = join(import.meta.dirname, '../../electron/importing/reader-process.ts');
const CLASSIFIER = join(import.meta.dirname, '../data/classifier-2024-01-19.xlsx');
const HEAD_AND_31_751_PLACES = 31_752;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kolo-classifier-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Reads the file as the main process does: a child of its own with limited memory. */
function readInChild(request: ReadRequest): Promise<ReadAnswer | 'ended without an answer'> {
  return new Promise((resolve) => {
    const execArgv = [`--max-old-space-size=${READER_MEMORY_MB}`];
    const child = fork(READER, { execArgv, serialization: 'advanced', stdio: 'ignore' });
    child.once('message', (message) => resolve(message as ReadAnswer));
    child.once('exit', () => resolve('ended without an answer'));
    child.send(request);
  });
}

it('the ministry’s workbook of all Ukraine is read within the limits of every foreign file', async () => {
  const answer = await readInChild({ path: CLASSIFIER, withText: true });
  expect(answer).toMatchObject({ ok: true });
  const sheets = answer !== 'ended without an answer' && answer.ok && 'length' in answer.sheets ? answer.sheets : [];
  expect(sheets[0]?.rows.length).toBe(HEAD_AND_31_751_PLACES);
});

it('a table saved as text is read only where it was asked for', async () => {
  const path = join(folder, 'кодифікатор.csv');
  writeFileSync(path, 'а;б\n');
  expect(await readInChild({ path, withText: true })).toEqual({ ok: true, sheets: [{ name: '', rows: [['а', 'б']] }] });
  expect(await readInChild({ path })).toEqual({ ok: false, code: 'shell/unsupported-file' });
});
