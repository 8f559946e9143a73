import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Refusal } from '#shared/ipc/reply.ts';
import type { AskShell } from '#shared/ipc/shell.ts';
import { producePaper } from './produce.ts';

const REQUEST = { document: 'families-list', language: 'uk', landscape: true, data: null };
const PDF = new TextEncoder().encode('%PDF-1.7');
const signal = new AbortController().signal;

/** A main process that answers from a table and remembers what it was asked. */
function shellWith(answers: Record<string, unknown>) {
  const asked: string[] = [];
  const shell = (async (action: string) => {
    asked.push(action);
    const value = answers[action];
    return value instanceof Error ? { ok: false, failure: { code: 'shell/printing-failed' } } : { ok: true, value };
  }) as AskShell;
  return { shell, asked };
}

test('the place is asked for first, then the document lies there whole', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kolo-'));
  const { shell, asked } = shellWith({ chooseSavePath: join(folder, 'spysok.pdf'), renderPdf: PDF });
  const stages: string[] = [];
  const order = { target: 'pdf' as const, signal, onStage: (stage: string) => stages.push(stage) };
  expect(await producePaper(shell, REQUEST, order)).toEqual({ done: true, fileName: 'spysok.pdf' });
  expect(asked).toEqual(['chooseSavePath', 'renderPdf']);
  expect(stages).toEqual(['collecting', 'laying-out', 'saving']);
  expect(new Uint8Array(await readFile(join(folder, 'spysok.pdf')))).toEqual(PDF);
  expect(await readdir(folder)).toEqual(['spysok.pdf']);
});

test('nothing is collected when the dialog is closed', async () => {
  const { shell, asked } = shellWith({ chooseSavePath: null });
  const collect = () => Promise.reject(new Error('collected'));
  expect(await producePaper(shell, collect, { target: 'pdf', signal })).toEqual({ done: false, fileName: null });
  expect(asked).toEqual(['chooseSavePath']);
});

test('a place that cannot be written to is told as such', async () => {
  const { shell } = shellWith({ chooseSavePath: join(tmpdir(), 'kolo-no-such-folder', 'a.pdf'), renderPdf: PDF });
  const answer = await producePaper(shell, REQUEST, { target: 'pdf', signal });
  expect(answer).toBeInstanceOf(Refusal);
  expect(answer).toMatchObject({ failure: { code: 'papers/not-saved' } });
});

test('a document that cannot be rendered leaves no file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kolo-'));
  const { shell } = shellWith({ chooseSavePath: join(folder, 'a.pdf'), renderPdf: new Error('no window') });
  const answer = await producePaper(shell, REQUEST, { target: 'pdf', signal });
  expect(answer).toMatchObject({ failure: { code: 'papers/printing-failed' } });
  expect(await readdir(folder)).toEqual([]);
});

test('a cancelled paper leaves no file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kolo-'));
  const controller = new AbortController();
  const { shell } = shellWith({ chooseSavePath: join(folder, 'a.pdf'), renderPdf: PDF });
  const collect = async () => {
    controller.abort();
    return REQUEST;
  };
  await expect(producePaper(shell, collect, { target: 'pdf', signal: controller.signal })).rejects.toThrow();
  expect(await readdir(folder)).toEqual([]);
});

test('paper that the person did not print after all is no failure', async () => {
  const { shell } = shellWith({ printOnPaper: false });
  expect(await producePaper(shell, REQUEST, { target: 'printer', signal })).toEqual({ done: false, fileName: null });
});
