import type { Reply } from './reply.ts';

/** Sealed by one end for another (`electron/ipc/sealing.ts`); the main process carries it and cannot read it. */
export interface Sealed {
  /** Public key of who sealed it. */
  readonly from: Uint8Array<ArrayBuffer>;
  readonly box: Uint8Array<ArrayBuffer>;
}

/**
 * What a page hears of a call: the `Reply`, sealed; in clear, a failure of those who carry it; or null where the input
 * was not sealed for the register process that got it.
 */
export type Carried = Sealed | Reply<unknown> | null;

/** One call of the window, its input sealed on the way. `callId` names it in progress and cancel messages. */
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
  /** The printing page of an `ask` has a key: its document may be sealed for it. */
  | { readonly type: 'fetch'; readonly askId: number; readonly to: Uint8Array<ArrayBuffer> }
  /** Finish running commands, close the register, then exit. */
  | { readonly type: 'close' };

/** Register process → main process. */
export type FromRegister =
  /** The process runs; what is said to it is sealed for this key. */
  | { readonly type: 'ready'; readonly publicKey: Uint8Array<ArrayBuffer> }
  /** A register is open, to be locked after so many minutes without a touch; null when none is open any more. */
  | { readonly type: 'watch'; readonly idleMinutes: number | null }
  | { readonly type: 'reply'; readonly callId: string; readonly reply: Carried }
  | { readonly type: 'progress'; readonly callId: string; readonly value: unknown }
  | { readonly type: 'ask'; readonly askId: number; readonly action: string; readonly input: unknown }
  /** The document of an `ask`, as `fetch` asked for it. */
  | { readonly type: 'fetched'; readonly askId: number; readonly data: Sealed }
  | { readonly type: 'ask-cancel'; readonly askId: number };
