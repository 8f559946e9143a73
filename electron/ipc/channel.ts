import type { Call, Carried, FromRegister, ToRegister } from '#shared/ipc/messages.ts';
import type { Reply } from '#shared/ipc/reply.ts';
import type { AskShell, ShellActions } from '#shared/ipc/shell.ts';
import { isSealed, type SealingEnd } from './sealing.ts';
import type { CallTools } from './serve.ts';

/** The pipe to the main process, as `process.parentPort` gives it. */
export interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

const INTERNAL: Reply<never> = { ok: false, failure: { code: 'ipc/internal' } };
const UNAVAILABLE: Reply<never> = { ok: false, failure: { code: 'shell/unavailable' } };

type Serve = (call: Call, tools: CallTools) => Promise<Reply<unknown>>;

interface PendingAsk {
  /** The document that a printing page asks for, sealed for it. */
  readonly data: unknown;
  readonly resolve: (answer: Reply<unknown>) => void;
}

interface ChannelNeeds {
  readonly serve: Serve;
  readonly end: SealingEnd;
  /** Minutes without a touch after which the open register is to be locked; null while none is open. */
  readonly idleMinutes: () => number | null;
  /** Runs once every running call has ended; then the process may exit. */
  readonly onClose: () => void;
}

/**
 * The register's end of the channel: opens what pages sealed and seals what they are answered, runs calls through
 * `serve`, carries progress and cancels, lets handlers ask the shell, and tells it after a call whether there is a
 * register to be watched over.
 */
export function connectChannel(port: ParentPort, { serve, end, idleMinutes, onClose }: ChannelNeeds): void {
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
    const { data, carried } = carriedOf(input, end.publicKey);
    asks.set(askId, { resolve, data });
    options?.signal?.addEventListener('abort', () => post({ type: 'ask-cancel', askId }), { once: true });
    post({ type: 'ask', askId, action, input: carried });
    return promise as ReturnType<typeof ask<typeof action>>;
  };

  const answered = async (askId: number, answer: Reply<unknown>) => {
    const asked = asks.get(askId);
    asks.delete(askId);
    if (!answer.ok || !isSealed(answer.value)) return asked?.resolve(answer);
    const opened = end.open(answer.value).then((value): Reply<unknown> => ({ ok: true, value }));
    asked?.resolve(await opened.catch(() => UNAVAILABLE));
  };

  const fetched = async (askId: number, to: Uint8Array<ArrayBuffer>) => {
    const asked = asks.get(askId);
    if (asked === undefined) return;
    try {
      post({ type: 'fetched', askId, data: await end.seal(to, asked.data) });
    } catch {
      // No key of a page of ours.
      post({ type: 'ask-cancel', askId });
    }
  };

  const tellWatch = () => {
    const minutes = idleMinutes();
    if (minutes !== watched) post({ type: 'watch', idleMinutes: minutes });
    watched = minutes;
  };

  const closeWhenIdle = () => {
    if (closing && running.size === 0) onClose();
  };

  const sealedReply = async (incoming: Call, tools: CallTools): Promise<Carried> => {
    const { input: sealed } = incoming;
    if (!isSealed(sealed)) return null;
    let input: unknown;
    try {
      input = await end.open(sealed);
    } catch {
      return null;
    }
    const reply = await serve({ ...incoming, input }, tools);
    // It ran: an answer that JSON cannot hold must not be taken for a call to make again.
    return await end.seal(sealed.from, reply).catch(() => end.seal(sealed.from, INTERNAL));
  };

  const call = async (incoming: Call) => {
    const { callId } = incoming;
    const controller = new AbortController();
    running.set(callId, controller);
    const reply = await sealedReply(incoming, {
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
        void answered(message.askId, message.answer);
        break;
      case 'fetch':
        void fetched(message.askId, message.to);
        break;
      case 'close':
        closing = true;
        closeWhenIdle();
        break;
    }
  });
  post({ type: 'ready', publicKey: end.publicKey });
}

/** An ask as main carries it: what a paper shows stays here until its page asks, what a reader reads is sealed for us. */
function carriedOf(input: ShellActions[keyof ShellActions]['input'], publicKey: Uint8Array<ArrayBuffer>) {
  if (input === null) return { data: null, carried: null };
  if ('data' in input) return { data: input.data, carried: { ...input, data: null } };
  return { data: null, carried: 'maxMegabytes' in input ? { ...input, to: publicKey } : input };
}
