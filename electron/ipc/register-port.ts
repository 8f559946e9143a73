import type { WindowEvent } from '#shared/ipc/bridge.ts';
import type { Call, Carried, FromRegister, ToRegister } from '#shared/ipc/messages.ts';
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
  /** A register is open, to be locked after so many minutes without a touch; null when none is open any more. */
  readonly watch: (idleMinutes: number | null) => void;
  /** The process that held the register ended of itself. Told before `watch`. */
  readonly lost: () => void;
  readonly log: (line: string) => void;
  /**
   * How long running calls may take to finish before the process is killed: `lock` for a backup or an import that goes
   * on behind the lock screen, `close` for what cannot be cancelled when the program ends.
   */
  readonly drainMs: { readonly lock: number; readonly close: number };
}

export interface RegisterPort {
  /** Never rejects: a crash answers `ipc/internal`, a lock `ipc/locked`. */
  call(call: Call): Promise<Carried>;
  /** What the running process is spoken to with, once it runs; null when it ends before. */
  publicKey(): Promise<Uint8Array<ArrayBuffer> | null>;
  cancel(callId: string): void;
  /** The page is gone: nobody waits for its calls any more. What goes on behind a lock is left to finish. */
  cancelAll(): void;
  /**
   * Starts a fresh, locked register process at once and lets the calls of the old one finish behind it: nothing more
   * is asked of the old one, and it ends with its last call. Resolves when it has ended.
   */
  lock(): Promise<void>;
  /** Cancels what runs and ends every register process once its calls are done, for good. */
  close(): Promise<void>;
}

interface Running {
  readonly process: RegisterProcess;
  readonly asks: Asks;
  readonly exited: Promise<void>;
  readonly publicKey: PromiseWithResolvers<Uint8Array<ArrayBuffer> | null>;
  /** What waits for `ready`; null afterwards. */
  outbox: ToRegister[] | null;
}

interface Pending {
  readonly running: Running;
  readonly resolve: (reply: Carried) => void;
}

interface State {
  readonly needs: RegisterPortNeeds;
  readonly pending: Map<string, Pending>;
  running: Running | null;
  /** A process that was locked and finishes its calls. It holds the register, so that there is never a second one. */
  ending: Running | null;
  /** Set as long as `ending`. */
  locking: Promise<void> | null;
  closed: boolean;
}

/** Forks the register process and keeps one running until `close`. */
export function startRegisterPort(needs: RegisterPortNeeds): RegisterPort {
  const state: State = { needs, pending: new Map(), running: null, ending: null, locking: null, closed: false };
  fork(state);
  return {
    call: (call) => send(state, call),
    publicKey: async () => (state.closed ? null : await (state.running ?? fork(state)).publicKey.promise),
    cancel: (callId) => cancel(state, callId),
    cancelAll: () => {
      for (const [callId, { running }] of state.pending) if (running === state.running) cancel(state, callId);
    },
    lock: () => lock(state),
    close: () => close(state),
  };
}

const failure = (code: IpcCode): Reply<never> => ({ ok: false, failure: { code } });

async function send(state: State, call: Call): Promise<Carried> {
  if (state.closed) return failure('ipc/locked');
  if (state.pending.has(call.callId)) return failure('ipc/invalid-input');
  return await new Promise((resolve) => {
    const running = state.running ?? fork(state);
    state.pending.set(call.callId, { running, resolve });
    post(running, { type: 'call', call });
  });
}

function cancel(state: State, callId: string): void {
  const running = state.pending.get(callId)?.running;
  if (running) post(running, { type: 'cancel', callId });
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
  const running: Running = { process, asks, exited, publicKey: Promise.withResolvers(), outbox: [] };
  state.running = running;
  process.onMessage((message) => receive(state, running, message));
  process.onExit(() => gone(state, running));
  return running;
}

function receive(state: State, running: Running, message: FromRegister): void {
  switch (message.type) {
    case 'ready':
      running.publicKey.resolve(message.publicKey);
      return flush(running);
    case 'watch':
      // One that finishes behind a lock has nothing on the screen.
      if (running === state.running) state.needs.watch(message.idleMinutes);
      return;
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
    case 'fetched':
      return running.asks.fetched(message.askId, message.data);
    default:
      assertNever(message);
  }
}

function flush(running: Running): void {
  const waiting = running.outbox ?? [];
  running.outbox = null;
  for (const message of waiting) running.process.post(message);
}

function settle(state: State, callId: string, reply: Carried): void {
  const resolve = state.pending.get(callId)?.resolve;
  state.pending.delete(callId);
  resolve?.(reply);
}

function gone(state: State, running: Running): void {
  running.asks.cancelAll();
  running.publicKey.resolve(null);
  const expected = state.closed || state.running !== running;
  const answer = failure(expected ? 'ipc/locked' : 'ipc/internal');
  const own = [...state.pending].filter(([, pending]) => pending.running === running);
  for (const [callId] of own) settle(state, callId, answer);
  if (state.running === running) state.running = null;
  if (expected) return;
  state.needs.lost();
  state.needs.watch(null);
  state.needs.log('the register process ended unexpectedly');
  // One that never became ready is forked again by the next call only, and the window, which would call at once,
  // is not told: a broken start must not become a storm.
  if (running.outbox !== null) return;
  fork(state);
  state.needs.tell({ type: 'state' });
}

function lock(state: State): Promise<void> {
  const { running, needs } = state;
  if (state.locking) return state.locking;
  if (state.closed || !running) return Promise.resolve();
  state.ending = running;
  needs.watch(null);
  fork(state);
  state.locking = end(running, needs.drainMs.lock).finally(() => {
    state.ending = null;
    state.locking = null;
  });
  needs.tell({ type: 'state' });
  return state.locking;
}

async function close(state: State): Promise<void> {
  const { running, ending, needs } = state;
  state.closed = true;
  for (const callId of state.pending.keys()) cancel(state, callId);
  const all = [running, ending].filter((process) => process !== null);
  await Promise.all(all.map((process) => end(process, needs.drainMs.close)));
}

/** Asks the process to finish and kills it when it takes longer than the limit. */
async function end(running: Running, limitMs: number): Promise<void> {
  post(running, { type: 'close' });
  const limit = setTimeout(() => running.process.kill(), limitMs);
  await running.exited;
  clearTimeout(limit);
}
