import type { Call, FromRegister, ToRegister } from '#shared/ipc/messages.ts';
import type { Reply } from '#shared/ipc/reply.ts';
import type { AskShell } from '#shared/ipc/shell.ts';
import type { CallTools } from './serve.ts';

/** The pipe to the main process, as `process.parentPort` gives it. */
export interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

type Serve = (call: Call, tools: CallTools) => Promise<Reply<unknown>>;

interface PendingAsk {
  readonly resolve: (answer: Reply<unknown>) => void;
}

interface ChannelNeeds {
  readonly serve: Serve;
  /** Minutes without a touch after which the open register is to be locked; null while none is open. */
  readonly idleMinutes: () => number | null;
  /** Runs once every running call has ended; then the process may exit. */
  readonly onClose: () => void;
}

/**
 * The register's end of the channel: runs calls through `serve`, carries progress and cancels, lets handlers ask the
 * shell, and tells it after a call whether there is a register to be watched over.
 */
export function connectChannel(port: ParentPort, { serve, idleMinutes, onClose }: ChannelNeeds): void {
  const running = new Map<string, AbortController>();
  const asks = new Map<number, PendingAsk>();
  let lastAskId = 0;
  let closing = false;
  let watched: number | null = null;

  const post = (message: FromRegister) => port.postMessage(message);

  const ask: AskShell = (action, input, options) => {
    lastAskId += 1;
    const askId = lastAskId;
    const { promise, resolve } = Promise.withResolvers<Reply<unknown>>();
    asks.set(askId, { resolve });
    options?.signal?.addEventListener('abort', () => post({ type: 'ask-cancel', askId }), { once: true });
    post({ type: 'ask', askId, action, input });
    return promise as ReturnType<typeof ask<typeof action>>;
  };

  const tellWatch = () => {
    const minutes = idleMinutes();
    if (minutes !== watched) post({ type: 'watch', idleMinutes: minutes });
    watched = minutes;
  };

  const closeWhenIdle = () => {
    if (closing && running.size === 0) onClose();
  };

  const call = async (incoming: Call) => {
    const { callId } = incoming;
    const controller = new AbortController();
    running.set(callId, controller);
    const reply = await serve(incoming, {
      shell: ask,
      signal: controller.signal,
      progress: (value) => post({ type: 'progress', callId, value }),
    });
    running.delete(callId);
    // Before the reply: what the window shows from then on is watched over already.
    tellWatch();
    post({ type: 'reply', callId, reply });
    closeWhenIdle();
  };

  port.on('message', ({ data }) => {
    const message = data as ToRegister;
    switch (message.type) {
      case 'call':
        void call(message.call);
        break;
      case 'cancel':
        running.get(message.callId)?.abort();
        break;
      case 'answer':
        asks.get(message.askId)?.resolve(message.answer);
        asks.delete(message.askId);
        break;
      case 'close':
        closing = true;
        closeWhenIdle();
        break;
    }
  });
  post({ type: 'ready' });
}
