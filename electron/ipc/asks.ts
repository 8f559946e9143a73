import type { FromRegister, Sealed, ToRegister } from '#shared/ipc/messages.ts';
import type { Reply } from '#shared/ipc/reply.ts';
import type { ShellAction, ShellActions, ShellCode } from '#shared/ipc/shell.ts';

/** What the shell does for the register process; a handler that throws answers `shell/unavailable`. */
export type ShellHandlers = {
  readonly [A in ShellAction]: (
    input: ShellActions[A]['input'],
    signal: AbortSignal,
    fetch: Fetch,
  ) => Promise<Reply<ShellActions[A]['output'], ShellCode>>;
};

/** What a paper of this ask shows, sealed for the page with that key. */
export type Fetch = (to: Uint8Array<ArrayBuffer>) => Promise<Sealed>;

type Ask = Extract<FromRegister, { type: 'ask' }>;

/** The running asks of one register process. */
export interface Asks {
  answer(ask: Ask): Promise<void>;
  fetched(askId: number, data: Sealed): void;
  cancel(askId: number): void;
  /** The asking process is gone: its dialogs and printing windows are of no use. */
  cancelAll(): void;
}

interface AsksNeeds {
  readonly handlers: ShellHandlers;
  readonly post: (message: ToRegister) => void;
  readonly log: (line: string) => void;
}

const unavailable: Reply<never, ShellCode> = { ok: false, failure: { code: 'shell/unavailable' } };

export function openAsks(needs: AsksNeeds): Asks {
  const running = new Map<number, AbortController>();
  const fetching = new Map<number, (data: Sealed) => void>();
  return {
    async answer(ask) {
      const controller = new AbortController();
      running.set(ask.askId, controller);
      const fetch: Fetch = (to) => {
        const { promise, resolve } = Promise.withResolvers<Sealed>();
        fetching.set(ask.askId, resolve);
        needs.post({ type: 'fetch', askId: ask.askId, to });
        return promise;
      };
      const answer = await perform(needs, ask, controller.signal, fetch);
      fetching.delete(ask.askId);
      if (running.delete(ask.askId)) needs.post({ type: 'answer', askId: ask.askId, answer });
    },
    fetched: (askId, data) => fetching.get(askId)?.(data),
    cancel: (askId) => running.get(askId)?.abort(),
    cancelAll() {
      for (const controller of running.values()) controller.abort();
      running.clear();
    },
  };
}

async function perform(needs: AsksNeeds, ask: Ask, signal: AbortSignal, fetch: Fetch): Promise<Reply<unknown>> {
  if (!Object.hasOwn(needs.handlers, ask.action)) return unavailable;
  // The register process is our own code and its asks are typed where they are made (AskShell).
  const handler = needs.handlers[ask.action as ShellAction] as (
    input: unknown,
    signal: AbortSignal,
    fetch: Fetch,
  ) => Promise<Reply<unknown>>;
  try {
    return await handler(ask.input, signal, fetch);
  } catch (error) {
    // The name only: messages of file and printing errors carry paths.
    needs.log(`shell ${ask.action} failed: ${error instanceof Error ? error.name : typeof error}`);
    return unavailable;
  }
}
