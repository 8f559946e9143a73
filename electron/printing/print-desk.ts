import type { WebContents } from 'electron';
import type { PrintableRequest } from '#shared/ipc/shell.ts';
import type { Knock } from '../ipc/gate.ts';

interface Waiting {
  readonly request: PrintableRequest;
  readonly ready: () => void;
  readonly failed: (error: Error) => void;
}

/** Hands each hidden printing window its document and hears from it when it is laid out. */
export interface PrintDesk {
  /** Resolves when the page of `contents` says that the document is ready. Rejects when it cannot show it. */
  expect(contents: WebContents, request: PrintableRequest): Promise<void>;
  forget(contents: WebContents): void;
  isOurs(sender: object): boolean;
  /** The three calls of `PrintBridge`, for senders that passed `isTrustedFrame`. */
  request(knock: Knock): PrintableRequest | null;
  ready(knock: Knock): void;
  failed(knock: Knock): void;
}

export function openPrintDesk(): PrintDesk {
  const waiting = new Map<object, Waiting>();
  return {
    expect: (contents, request) =>
      new Promise((ready, failed) => {
        waiting.set(contents, { request, ready, failed });
      }),
    forget: (contents) => void waiting.delete(contents),
    isOurs: (sender) => waiting.has(sender),
    request: ({ sender }) => waiting.get(sender)?.request ?? null,
    ready: ({ sender }) => waiting.get(sender)?.ready(),
    failed: ({ sender }) => waiting.get(sender)?.failed(new Error('the document could not be shown')),
  };
}
