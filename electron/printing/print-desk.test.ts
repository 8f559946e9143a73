import type { WebContents } from 'electron';
import { expect, test } from 'vitest';
import { openPrintDesk } from './print-desk.ts';

const JOB = { document: 'families-list', language: 'uk', data: null, landscape: true, pagesAtATime: 2 };
const page = {} as WebContents;
const sealed = { from: new Uint8Array(65), box: new Uint8Array(1) };
const fetch = async () => sealed;
const knock = { sender: page, senderFrame: null };

test('a page shows its next part only when the one before was taken', async () => {
  const desk = openPrintDesk();
  const nextPart = desk.expect(page, JOB, fetch);
  const done: string[] = [];
  const pageAtWork = desk.ready(knock, { isLast: false }).then(() => {
    done.push('first part taken');
    void desk.ready(knock, { isLast: true });
  });
  expect(await nextPart()).toEqual({ isLast: false });
  // Whatever could go on by itself has gone on after this turn.
  await new Promise((resolve) => setImmediate(resolve));
  expect(done).toEqual([]);
  expect(await nextPart()).toEqual({ isLast: true });
  await pageAtWork;
  expect(done).toEqual(['first part taken']);
});

test('a page that cannot show its document ends the printing', async () => {
  const desk = openPrintDesk();
  const nextPart = desk.expect(page, JOB, fetch);
  desk.failed(knock);
  await expect(nextPart()).rejects.toThrow('could not be shown');
});

test('a page gets its document sealed for it; one without a key or that was forgotten gets none', async () => {
  const desk = openPrintDesk();
  void desk.expect(page, JOB, fetch);
  expect(await desk.request(knock, new Uint8Array(65))).toEqual({ ...JOB, data: sealed });
  expect(await desk.request(knock, undefined)).toBeNull();
  desk.forget(page);
  expect(await desk.request(knock, new Uint8Array(65))).toBeNull();
});
