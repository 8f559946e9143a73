import { expect, test, vi } from 'vitest';
import type { FromRegister, Sealed, ToRegister } from '#shared/ipc/messages.ts';
import { connectChannel } from './channel.ts';
import { isSealed, openSealingEnd } from './sealing.ts';
import { openNodeSealingEnd } from './sealing-node.ts';

/** The pipe, with the test at its other end. */
function openPipe() {
  const heard: FromRegister[] = [];
  let listener: (event: { data: unknown }) => void = () => {};
  return {
    heard,
    port: {
      on: (_event: 'message', given: typeof listener) => {
        listener = given;
      },
      postMessage: (message: unknown) => void heard.push(message as FromRegister),
    },
    say: (data: ToRegister) => listener({ data }),
  };
}

const page = await openSealingEnd();

/** A channel before a serve that gives back what it gets, and its far end. */
async function openChannel(minutes: (number | null)[] = []) {
  const { port, heard, say } = openPipe();
  const served: unknown[] = [];
  const onClose = vi.fn();
  connectChannel(port, {
    serve: async ({ input }, { shell }) => {
      served.push(input);
      if (input === 'count') return { ok: true, value: 1n };
      if (input === 'read') return await shell('readSheets', { path: 'x', maxSeconds: 1, maxMegabytes: 1 });
      if (input !== 'print') return { ok: true, value: input };
      const data = { surname: 'Щебетун' };
      return await shell('renderPdf', { document: 'card', language: 'uk', data, landscape: false });
    },
    end: await openNodeSealingEnd(),
    idleMinutes: () => minutes.shift() ?? null,
    onClose,
  });
  const [ready] = heard;
  const to = ready?.type === 'ready' ? ready.publicKey : new Uint8Array();
  const call = async (callId: string, input: unknown) =>
    say({ type: 'call', call: { callId, channel: 'families.list', input } });
  const waitFor = <T extends FromRegister['type']>(type: T) =>
    vi.waitFor(() => {
      const message = heard.findLast((each) => each.type === type);
      if (message === undefined) throw new Error(`no ${type} yet`);
      return message as Extract<FromRegister, { type: T }>;
    });
  return { heard, say, served, onClose, call, waitFor, seal: (input: unknown) => page.seal(to, input) };
}

test('the shell is told of an open register before the answer that shows it, and once', async () => {
  const { heard, call, seal } = await openChannel([5, 5, 3, null]);
  for (const [at, id] of ['a', 'b', 'c', 'd'].entries()) {
    await call(id, await seal(null));
    await vi.waitFor(() => expect(heard.filter(({ type }) => type === 'reply')).toHaveLength(at + 1));
  }
  expect(heard.map((message) => (message.type === 'watch' ? message.idleMinutes : message.type))).toEqual([
    'ready',
    5,
    'reply',
    'reply',
    3,
    'reply',
    null,
    'reply',
  ]);
});

test('what passes the main process can be read by the two ends alone', async () => {
  const { heard, served, call, waitFor, seal } = await openChannel();
  const sent = await seal({ text: 'Щебетун' });
  await call('a', sent);
  const { reply } = await waitFor('reply');
  expect(served).toEqual([{ text: 'Щебетун' }]);
  expect(Buffer.from(sent.box).includes('Щебетун')).toBe(false);
  if (!isSealed(reply)) throw new Error('a reply in clear');
  expect(await page.open(reply)).toEqual({ ok: true, value: { text: 'Щебетун' } });
  const stranger = await openSealingEnd();
  await expect(stranger.open(reply)).rejects.toThrow();
  expect(heard.filter((message) => message.type === 'reply' && !isSealed(message.reply))).toEqual([]);
});

test.each([
  ['in clear', { text: 'Щебетун' }],
  ['nothing', null],
  ['a key and no box', { from: page.publicKey, box: 'x' }],
  ['a key that is none', { from: new Uint8Array(65), box: new Uint8Array(64) }],
  ['a box of nothing', { from: page.publicKey, box: new Uint8Array(0) }],
  ['what was sealed for another process', await page.seal((await openSealingEnd()).publicKey, 'x')],
])('%s runs nothing and is answered with nothing', async (_, input) => {
  const { served, call, waitFor } = await openChannel();
  await call('a', input);
  expect((await waitFor('reply')).reply).toBeNull();
  expect(served).toEqual([]);
});

test('what a paper shows leaves for the page that prints it and for nobody on the way', async () => {
  const { say, call, waitFor, seal } = await openChannel();
  await call('a', await seal('print'));
  const { askId, input } = await waitFor('ask');
  expect(input).toMatchObject({ document: 'card', data: null });
  say({ type: 'fetch', askId, to: page.publicKey });
  const { data } = await waitFor('fetched');
  expect(await page.open(data)).toEqual({ surname: 'Щебетун' });
});

test('an answer that cannot be sealed is a failure of the call, which has ended', async () => {
  const { say, call, waitFor, seal, onClose } = await openChannel();
  await call('a', await seal('count'));
  const { reply } = await waitFor('reply');
  expect(await page.open(reply as Sealed)).toEqual({ ok: false, failure: { code: 'ipc/internal' } });
  say({ type: 'close' });
  expect(onClose).toHaveBeenCalledOnce();
});

test('an answer of the shell that was sealed for another process is none', async () => {
  const { say, call, waitFor, seal } = await openChannel();
  await call('a', await seal('read'));
  const { askId } = await waitFor('ask');
  const value = await page.seal((await openSealingEnd()).publicKey, []);
  say({ type: 'answer', askId, answer: { ok: true, value } });
  const { reply } = await waitFor('reply');
  expect(await page.open(reply as Sealed)).toEqual({ ok: false, failure: { code: 'shell/unavailable' } });
});

test('a page whose key is none ends the printing', async () => {
  const { say, call, waitFor, seal } = await openChannel();
  await call('a', await seal('print'));
  const { askId } = await waitFor('ask');
  say({ type: 'fetch', askId, to: new Uint8Array(65) });
  expect(await waitFor('ask-cancel')).toEqual({ type: 'ask-cancel', askId });
});
