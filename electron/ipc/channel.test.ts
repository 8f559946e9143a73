import { expect, test } from 'vitest';
import type { FromRegister, ToRegister } from '#shared/ipc/messages.ts';
import { connectChannel } from './channel.ts';

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

const call = (callId: string): ToRegister => ({ type: 'call', call: { callId, channel: 'entry.state', input: null } });
const turn = () => new Promise((turned) => setImmediate(turned));

test('the shell is told of an open register before the answer that shows it, and once', async () => {
  const { port, heard, say } = openPipe();
  const minutes = [5, 5, 3, null];
  connectChannel(port, {
    serve: async () => ({ ok: true, value: null }),
    idleMinutes: () => minutes.shift() ?? null,
    onClose: () => {},
  });
  for (const id of ['a', 'b', 'c', 'd']) {
    say(call(id));
    await turn();
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
