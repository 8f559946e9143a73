import { expect, test } from 'vitest';
import type { Call } from '#shared/ipc/messages.ts';
import { answerCall } from './answer-call.ts';
import type { Knock } from './gate.ts';

const page = {};
const knock: Knock = { sender: page, senderFrame: { url: 'app://kolo/index.html', parent: null } };
const keeper = { isOurs: (sender: object) => sender === page, channels: new Set(['families.list', 'ipc.cancel']) };

function recorder() {
  const calls: Call[] = [];
  const cancelled: string[] = [];
  const port = {
    call: async (call: Call) => {
      calls.push(call);
      return { ok: true, value: 'called' } as const;
    },
    cancel: (callId: string) => void cancelled.push(callId),
  };
  return { calls, cancelled, ask: (from: Knock, ...input: unknown[]) => answerCall(keeper, port, from, input) };
}

test('a call goes to the register with its channel, input and id', async () => {
  const { calls, ask } = recorder();
  expect(await ask(knock, 'families.list', { from: 0 }, 'call-1')).toEqual({ ok: true, value: 'called' });
  expect(calls).toEqual([{ channel: 'families.list', input: { from: 0 }, callId: 'call-1' }]);
});

test('a call from a stranger does not reach the register', async () => {
  const { calls, ask } = recorder();
  const stranger = { ...knock, senderFrame: null };
  expect(await ask(stranger, 'families.list', null, 'call-1')).toEqual({
    ok: false,
    failure: { code: 'ipc/untrusted' },
  });
  expect(calls).toEqual([]);
});

test.each([undefined, '', 7, {}, 'a'.repeat(65), 'a b', '__proto__\n'])('the call id %j is invalid', async (callId) => {
  const { calls, ask } = recorder();
  expect(await ask(knock, 'families.list', null, callId)).toMatchObject({ failure: { code: 'ipc/invalid-input' } });
  expect(calls).toEqual([]);
});

test('cancelling names the call and is no call itself', async () => {
  const { calls, cancelled, ask } = recorder();
  expect(await ask(knock, 'ipc.cancel', { callId: 'call-1' }, '')).toEqual({ ok: true, value: null });
  expect(await ask(knock, 'ipc.cancel', null, '')).toMatchObject({ failure: { code: 'ipc/invalid-input' } });
  expect(cancelled).toEqual(['call-1']);
  expect(calls).toEqual([]);
});
