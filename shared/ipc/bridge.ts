import type { Reply } from './reply.ts';
import type { PrintableRequest } from './shell.ts';

/** What the main process tells the window without being asked. */
export type WindowEvent =
  | { readonly type: 'progress'; readonly callId: string; readonly value: unknown }
  /** The register process was ended (lock) or restarted (crash): ask `entry.state` again. */
  | { readonly type: 'state' }
  /** The laptop may be in other hands: cover the page at once, keep what is typed, and call `entry.lock`. */
  | { readonly type: 'lock' };

/** Cancels a running job: `call(CANCEL, { callId }, '')`. It is the one channel without a procedure behind it. */
export const CANCEL = 'ipc.cancel';

/** `window.kolo` on index.html: the only way from the page to the program. */
export interface Bridge {
  /** Every channel that `call` takes, frozen; others are answered `ipc/unknown` without leaving the page. */
  readonly channels: readonly string[];
  /** `callId` is chosen by the caller, unique among running calls, 1 to 64 characters. Never rejects. */
  call(channel: string, input: unknown, callId: string): Promise<Reply<unknown>>;
  /** Gives back the function that ends the subscription. */
  subscribe(listener: (event: WindowEvent) => void): () => void;
}

/** A document and how much of it the hidden window shows at a time. */
export interface PrintJob extends PrintableRequest {
  /** Chromium slows down and fails on very long documents. Null: all pages at once. */
  readonly pagesAtATime: number | null;
}

/** What the printing page shows now. */
export interface PrintPart {
  readonly isLast: boolean;
}

/** `window.koloPrint` on print.html, the page of the hidden printing window. */
export interface PrintBridge {
  /** The document to show. */
  request(): Promise<PrintJob>;
  /** Say so when a part is laid out, fonts included: its PDF is made then. Resolves when the next part may be shown. */
  ready(part: PrintPart): Promise<void>;
  /** Say so when it cannot be shown; printing ends with `shell/printing-failed`. */
  failed(): Promise<void>;
}
