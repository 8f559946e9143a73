import type { KoloContract } from '#shared/contract.ts';
import { type Bridge, CANCEL } from '#shared/ipc/bridge.ts';
import type { InputOf, OutputOf, Procedure, ProgressOf, RefusalOf } from '#shared/ipc/procedure.ts';
import type { Reply } from '#shared/ipc/reply.ts';

declare global {
  interface Window {
    readonly kolo: Bridge;
  }
}

export interface CallOptions<Progress> {
  /** Aborting cancels the call; it then answers `ipc/cancelled`. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (value: Progress) => void;
}

type ClientCall<P> = P extends Procedure
  ? (input: InputOf<P>, options?: CallOptions<ProgressOf<P>>) => Promise<Reply<OutputOf<P>, RefusalOf<P>>>
  : never;

/** `client.families.list(input, { signal })`: every procedure of the contract as a function that never rejects. */
export type Client = {
  readonly [T in keyof KoloContract]: { readonly [N in keyof KoloContract[T]]: ClientCall<KoloContract[T][N]> };
};

const progressListeners = new Map<string, (value: unknown) => void>();
const stateListeners = new Set<() => void>();
const lockListeners = new Set<() => void>();
let isListening = false;

function listen(): void {
  if (isListening) return;
  isListening = true;
  window.kolo.subscribe((event) => {
    if (event.type === 'progress') progressListeners.get(event.callId)?.(event.value);
    else for (const listener of event.type === 'lock' ? lockListeners : stateListeners) listener();
  });
}

/** Calls back when the register was locked, opened or restarted. Gives back the function that ends it. */
export function onStateChange(listener: () => void): () => void {
  listen();
  stateListeners.add(listener);
  return () => stateListeners.delete(listener);
}

/** Calls back when the laptop may be in other hands. Gives back the function that ends it. */
export function onLockAsked(listener: () => void): () => void {
  listen();
  lockListeners.add(listener);
  return () => lockListeners.delete(listener);
}

async function call(channel: string, input: unknown, options: CallOptions<unknown> = {}): Promise<Reply<unknown>> {
  const { signal, onProgress } = options;
  if (signal?.aborted) return { ok: false, failure: { code: 'ipc/cancelled' } };
  listen();
  const callId = crypto.randomUUID();
  const cancel = () => void window.kolo.call(CANCEL, { callId }, '');
  if (onProgress) progressListeners.set(callId, onProgress);
  signal?.addEventListener('abort', cancel);
  try {
    return await window.kolo.call(channel, input, callId);
  } finally {
    progressListeners.delete(callId);
    signal?.removeEventListener('abort', cancel);
  }
}

/** Things and procedures are names only here: the contract's schemas stay out of the window's code. */
function namesOf<T extends object>(make: (name: string) => unknown): T {
  return new Proxy({} as T, { get: (_, name) => (typeof name === 'string' ? make(name) : undefined) });
}

export const client = namesOf<Client>((thing) =>
  namesOf((name) => (input: unknown, options?: CallOptions<unknown>) => call(`${thing}.${name}`, input, options)),
);
