import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import type { WindowEvent } from '#shared/ipc/bridge.ts';
import type { FromRegister, ToRegister } from '#shared/ipc/messages.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { ShellHandlers } from './asks.ts';
import { type RegisterProcess, startRegisterPort } from './register-port.ts';

/** The far end of the channel, played by the test. */
class FarEnd implements RegisterProcess {
  readonly heard: ToRegister[] = [];
  readonly #events = new EventEmitter();
  killed = false;

  post(message: ToRegister): void {
    this.heard.push(message);
  }
  kill(): void {
    this.killed = true;
    this.exit();
  }
  onMessage(listener: (message: FromRegister) => void): void {
    this.#events.on('message', listener);
  }
  onExit(listener: () => void): void {
    this.#events.on('exit', listener);
  }
  say(message: FromRegister): void {
    this.#events.emit('message', message);
  }
  exit(): void {
    this.#events.emit('exit');
  }
}

const READY: FromRegister = { type: 'ready', publicKey: new Uint8Array(65) };

const dialogsClosed: Partial<ShellHandlers> = { chooseFile: async () => ({ ok: true, value: null }) };

function start(shell: Partial<ShellHandlers> = dialogsClosed) {
  const forked: FarEnd[] = [];
  const told: WindowEvent[] = [];
  const logged: string[] = [];
  const watched: (number | 'lost' | null)[] = [];
  const port = startRegisterPort({
    fork: () => {
      forked.push(new FarEnd());
      return must(forked.at(-1), 'just forked');
    },
    shell: shell as ShellHandlers,
    tell: (event) => void told.push(event),
    watch: (idleMinutes) => void watched.push(idleMinutes),
    lost: () => void watched.push('lost'),
    log: (line) => void logged.push(line),
    drainMs: { lock: 1000, close: 100 },
  });
  return { port, forked, told, logged, watched, latest: () => must(forked.at(-1), 'one was forked') };
}

function started(shell?: Partial<ShellHandlers>) {
  const all = start(shell);
  all.latest().say(READY);
  return all;
}

const call = { callId: 'a', channel: 'families.list', input: null };

test('a call waits for a register process that is still starting', async () => {
  const { port, latest } = start();
  const reply = port.call(call);
  expect(latest().heard).toEqual([]);
  latest().say(READY);
  expect(latest().heard).toEqual([{ type: 'call', call }]);
  latest().say({ type: 'reply', callId: 'a', reply: { ok: true, value: 1 } });
  expect(await reply).toEqual({ ok: true, value: 1 });
});

test('progress is told while the call runs and not after its reply', async () => {
  const { port, latest, told } = started();
  const reply = port.call(call);
  latest().say({ type: 'progress', callId: 'a', value: 1 });
  latest().say({ type: 'reply', callId: 'a', reply: { ok: true, value: null } });
  await reply;
  latest().say({ type: 'progress', callId: 'a', value: 2 });
  expect(told).toEqual([{ type: 'progress', callId: 'a', value: 1 }]);
});

test('two running calls cannot share an id', async () => {
  const { port, latest } = started();
  void port.call(call);
  expect(await port.call(call)).toEqual({ ok: false, failure: { code: 'ipc/invalid-input' } });
  expect(latest().heard).toHaveLength(1);
});

test('only a running call is cancelled', () => {
  const { port, latest } = started();
  port.cancel('a');
  void port.call(call);
  port.cancel('a');
  expect(latest().heard).toEqual([
    { type: 'call', call },
    { type: 'cancel', callId: 'a' },
  ]);
});

test('a crash answers the running calls, tells the window and starts a fresh process', async () => {
  const { port, forked, told, latest } = started();
  const reply = port.call(call);
  latest().exit();
  expect(await reply).toEqual({ ok: false, failure: { code: 'ipc/internal' } });
  expect(told).toEqual([{ type: 'state' }]);
  expect(forked).toHaveLength(2);
});

test('a process that dies at its start is not forked again until somebody calls', async () => {
  const { port, forked, told, latest } = start();
  latest().exit();
  expect(told).toEqual([]);
  expect(forked).toHaveLength(1);
  const reply = port.call(call);
  expect(forked).toHaveLength(2);
  latest().exit();
  expect(await reply).toEqual({ ok: false, failure: { code: 'ipc/internal' } });
  expect(forked).toHaveLength(2);
});

test('an ask is answered by the shell', async () => {
  const { latest } = started();
  latest().say({ type: 'ask', askId: 7, action: 'chooseFile', input: { title: '', extensions: [] } });
  await vi.waitFor(() =>
    expect(latest().heard).toEqual([{ type: 'answer', askId: 7, answer: { ok: true, value: null } }]),
  );
});

test('a shell that throws is unavailable, and the log holds no value', async () => {
  const { latest, logged } = started({
    chooseFile: async () => {
      throw new Error('no such file: /home/olena/Шевченко.xlsx');
    },
  });
  latest().say({ type: 'ask', askId: 7, action: 'chooseFile', input: null });
  latest().say({ type: 'ask', askId: 8, action: 'constructor', input: null });
  const answer = { ok: false, failure: { code: 'shell/unavailable' } };
  await vi.waitFor(() => expect(latest().heard).toHaveLength(2));
  expect(latest().heard).toContainEqual({ type: 'answer', askId: 7, answer });
  expect(latest().heard).toContainEqual({ type: 'answer', askId: 8, answer });
  expect(logged.join('\n')).not.toContain('Шевченко');
});

test('asks of a process that is gone are cancelled and answered to nobody', async () => {
  let signal: AbortSignal | undefined;
  const { forked, latest } = started({
    chooseFile: (_input, given) => {
      signal = given;
      return new Promise((resolve) => given.addEventListener('abort', () => resolve({ ok: true, value: null })));
    },
  });
  latest().say({ type: 'ask', askId: 7, action: 'chooseFile', input: null });
  latest().exit();
  expect(signal?.aborted).toBe(true);
  // One turn of the event loop: time enough for an answer to be posted.
  await new Promise((turned) => setImmediate(turned));
  expect(forked.flatMap((process) => process.heard)).toEqual([]);
});

test('lock lets the process finish behind a fresh one, which answers at once', async () => {
  const { port, forked, told } = started();
  const [first] = forked;
  const running = port.call(call);
  const locked = port.lock();
  expect(first?.heard.at(-1)).toEqual({ type: 'close' });
  expect(told).toEqual([{ type: 'state' }]);
  forked[1]?.say(READY);
  const later = port.call({ ...call, callId: 'b' });
  forked[1]?.say({ type: 'reply', callId: 'b', reply: { ok: true, value: 'fresh' } });
  expect(await later).toEqual({ ok: true, value: 'fresh' });
  first?.say({ type: 'reply', callId: 'a', reply: { ok: true, value: 'finished' } });
  first?.exit();
  await locked;
  expect(await running).toEqual({ ok: true, value: 'finished' });
  expect(forked).toHaveLength(2);
});

test('an open register is watched over until it is locked or its process is gone, and not behind a lock', () => {
  const { port, forked, watched } = started();
  forked[0]?.say({ type: 'watch', idleMinutes: 5 });
  void port.lock();
  forked[0]?.say({ type: 'watch', idleMinutes: 5 });
  expect(watched).toEqual([5, null]);
  forked[1]?.say({ type: 'watch', idleMinutes: 3 });
  forked[1]?.exit();
  expect(watched).toEqual([5, null, 3, 'lost', null]);
});

test('the page that begins anew at a lock does not cancel what finishes behind it; ending the program does', async () => {
  const { port, forked } = started();
  const [first] = forked;
  void port.call(call);
  void port.lock();
  void port.lock();
  port.cancelAll();
  expect(first?.heard.map(({ type }) => type)).toEqual(['call', 'close']);
  const closed = port.close();
  expect(first?.heard.map(({ type }) => type)).toEqual(['call', 'close', 'cancel', 'close']);
  expect(forked).toHaveLength(2);
  for (const process of forked) process.exit();
  await closed;
});

test('a process that does not finish within the limit is killed, and its calls answer that the register is locked', async () => {
  vi.useFakeTimers();
  const { port, forked } = started();
  const reply = port.call(call);
  const locked = port.lock();
  await vi.advanceTimersByTimeAsync(999);
  expect(forked[0]?.killed).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(forked[0]?.killed).toBe(true);
  vi.useRealTimers();
  await locked;
  expect(await reply).toEqual({ ok: false, failure: { code: 'ipc/locked' } });
});

test('after closing nothing is forked again and nothing is called', async () => {
  const { port, forked } = started();
  const closed = port.close();
  forked[0]?.exit();
  await closed;
  expect(await port.call(call)).toEqual({ ok: false, failure: { code: 'ipc/locked' } });
  expect(forked).toHaveLength(1);
});
