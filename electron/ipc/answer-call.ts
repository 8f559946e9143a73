import { CANCEL } from '#shared/ipc/bridge.ts';
import type { Carried } from '#shared/ipc/messages.ts';
import type { Reply } from '#shared/ipc/reply.ts';
import { type GateKeeper, gate, type Knock } from './gate.ts';
import type { RegisterPort } from './register-port.ts';

const CALL_ID = /^[\w-]{1,64}$/;

/**
 * The main side of `Bridge.call`: through the gate, then to the register process. Runs without an `await` before
 * the gate. The input is sealed for the register process, which opens and parses it.
 */
export function answerCall(
  keeper: GateKeeper,
  port: Pick<RegisterPort, 'call' | 'cancel'>,
  knock: Knock,
  [channel, input, callId]: readonly unknown[],
): Promise<Carried> {
  const failure = gate(knock, channel, keeper);
  if (failure) return Promise.resolve({ ok: false, failure });
  if (channel === CANCEL) return Promise.resolve(cancelled(port, input));
  if (!isCallId(callId)) return Promise.resolve({ ok: false, failure: { code: 'ipc/invalid-input' } });
  return port.call({ channel: channel as string, input, callId });
}

function cancelled(port: Pick<RegisterPort, 'cancel'>, input: unknown): Reply<null> {
  const callId = typeof input === 'object' && input !== null && 'callId' in input ? input.callId : undefined;
  if (!isCallId(callId)) return { ok: false, failure: { code: 'ipc/invalid-input' } };
  port.cancel(callId);
  return { ok: true, value: null };
}

function isCallId(value: unknown): value is string {
  return typeof value === 'string' && CALL_ID.test(value);
}
