import type { Reply } from './reply.ts';

/** One call of the window. `callId` is chosen by the preload and names the call in progress and cancel messages. */
export interface Call {
  readonly callId: string;
  readonly channel: string;
  readonly input: unknown;
}

/** Main process → register process. */
export type ToRegister =
  | { readonly type: 'call'; readonly call: Call }
  | { readonly type: 'cancel'; readonly callId: string }
  /** The answer of the shell to an `ask`. */
  | { readonly type: 'answer'; readonly askId: number; readonly answer: Reply<unknown> }
  /** Finish running commands, close the register, then exit. */
  | { readonly type: 'close' };

/** Register process → main process. */
export type FromRegister =
  | { readonly type: 'ready' }
  /** A register is open, to be locked after so many minutes without a touch; null when none is open any more. */
  | { readonly type: 'watch'; readonly idleMinutes: number | null }
  | { readonly type: 'reply'; readonly callId: string; readonly reply: Reply<unknown> }
  | { readonly type: 'progress'; readonly callId: string; readonly value: unknown }
  | { readonly type: 'ask'; readonly askId: number; readonly action: string; readonly input: unknown }
  | { readonly type: 'ask-cancel'; readonly askId: number };
