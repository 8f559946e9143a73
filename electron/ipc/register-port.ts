import type { WindowEvent } from '#shared/ipc/bridge.ts';
import type { Call, FromRegister, ToRegister } from '#shared/ipc/messages.ts';
import type { IpcCode, Reply } from '#shared/ipc/reply.ts';
import { assertNever } from '#shared/vocabulary/must.ts';
import { type Asks, openAsks, type ShellHandlers } from './asks.ts';

/** A forked register process, however it was forked. */
export interface RegisterProcess {
  post(message: ToRegister): void;
  kill(): void;
  onMessage(listener: (message: FromRegister) => void): void;
  onExit(listener: () => void): void;
}

export interface RegisterPortNeeds {
  readonly fork: () => RegisterProcess;
  readonly shell: ShellHandlers;
  /** Tells the window; does nothing when there is none. */
  readonly tell: (event: WindowEvent) => void;
  readonly log: (line: string) => void;
  /** How long running calls may take to finish at lock and quit before the process is killed. */
  readonly drainMs: number;
}

export interface RegisterPort {
  /** Never rejects: a crash answers `ipc/internal`, a lock `ipc/locked`. */
  call(call: Call): Promise<Reply<unknown>>;
  cancel(callId: string): void;
  /** The page is gone: nobody waits for its calls any more. */
  cancelAll(): void;
  /** Ends the register process once its calls are done and starts a fresh, locked one. */
  lock(): Promise<void>;
  /** Ends the register process once its calls are done, for good. */
  close(): Promise<void>;
}

interface Running {
  readonly process: RegisterProcess;
  readonly asks: Asks;
  readonly exited: Promise<void>;
  /** What waits for `ready`; null afterwards. */
  outbox: ToRegister[] | null;
}

interface State {
  readonly needs: RegisterPortNeeds;
  readonly pending: Map<string, (reply: Reply<unknown>) => void>;
  running: Running | null;
  /** Set while a process is being ended for a lock; calls wait for the fresh one. */
  locking: Promise<void> | null;
  closed: boolean;
}

/** Forks the register process and keeps one running until `close`. */
export function startRegisterPort(needs: RegisterPortNeeds): RegisterPort {
  const state: State = { needs, pending: new Map(), running: null, locking: null, closed: false };
  fork(state);
  return {
    call: (call) => send(state, call),
    cancel: (callId) => cancel(state, callId),
    cancelAll: () => {
      for (const callId of state.pending.keys()) cancel(state, callId);
    },
    lock: () => lock(state),
    close: () => {
      state.closed = true;
      return end(state);
    },
  };
}

const failure = (code: IpcCode): Reply<never> => ({ ok: false, failure: { code } });

async function send(state: State, call: Call): Promise<Reply<unknown>> {
  if (state.locking) await state.locking;
  if (state.closed) return failure('ipc/locked');
  if (state.pending.has(call.callId)) return failure('ipc/invalid-input');
  return await new Promise((resolve) => {
    state.pending.set(call.callId, resolve);
    post(state.running ?? fork(state), { type: 'call', call });
  });
}

function cancel(state: State, callId: string): void {
  if (state.running && state.pending.has(callId)) post(state.running, { type: 'cancel', callId });
}

function post(running: Running, message: ToRegister): void {
  if (running.outbox) running.outbox.push(message);
  else running.process.post(message);
}

function fork(state: State): Running {
  const { needs } = state;
  const process = needs.fork();
  const exited = new Promise<void>((resolve) => process.onExit(resolve));
  const asks = openAsks({ handlers: needs.shell, log: needs.log, post: (message) => post(running, message) });
  const running: Running = { process, asks, exited, outbox: [] };
  state.running = running;
  process.onMessage((message) => receive(state, running, message));
  process.onExit(() => gone(state, running));
  return running;
}

function receive(state: State, running: Running, message: FromRegister): void {
  switch (message.type) {
    case 'ready':
      return flush(running);
    case 'reply':
      return settle(state, message.callId, message.reply);
    case 'progress':
      if (state.pending.has(message.callId)) state.needs.tell(message);
      return;
    case 'ask':
      void running.asks.answer(message);
      return;
    case 'ask-cancel':
      return running.asks.cancel(message.askId);
    default:
      assertNever(message);
  }
}

function flush(running: Running): void {
  const waiting = running.outbox ?? [];
  running.outbox = null;
  for (const message of waiting) running.process.post(message);
}

function settle(state: State, callId: string, reply: Reply<unknown>): void {
  const resolve = state.pending.get(callId);
  state.pending.delete(callId);
  resolve?.(reply);
}

function gone(state: State, running: Running): void {
  running.asks.cancelAll();
  if (state.running !== running) return;
  state.running = null;
  const expected = state.closed || state.locking !== null;
  const answer = failure(expected ? 'ipc/locked' : 'ipc/internal');
  for (const callId of [...state.pending.keys()]) settle(state, callId, answer);
  if (state.closed) return;
  if (!expected) state.needs.log('the register process ended unexpectedly');
  // One that never became ready is forked again by the next call only, and the window, which would call at once,
  // is not told: a broken start must not become a storm.
  if (!expected && running.outbox !== null) return;
  fork(state);
  state.needs.tell({ type: 'state' });
}

function lock(state: State): Promise<void> {
  if (state.closed) return Promise.resolve();
  state.locking ??= end(state).finally(() => {
    state.locking = null;
  });
  return state.locking;
}

/** Asks the process to finish and kills it when it takes longer than the limit. */
async function end(state: State): Promise<void> {
  const { running } = state;
  if (!running) return;
  post(running, { type: 'close' });
  const limit = setTimeout(() => running.process.kill(), state.needs.drainMs);
  await running.exited;
  clearTimeout(limit);
}
