import type { WebContents } from 'electron';
import type { PrintJob, PrintPart } from '#shared/ipc/bridge.ts';
import type { Sealed } from '#shared/ipc/messages.ts';
import type { Fetch } from '../ipc/asks.ts';
import type { Knock } from '../ipc/gate.ts';

/** A job whose data only its page can open. */
export type SealedJob = Omit<PrintJob, 'data'> & { readonly data: Sealed };

interface PrintPage {
  readonly job: PrintJob;
  readonly fetch: Fetch;
  readonly nextPart: () => Promise<PrintPart>;
  /** Resolves when the part was taken. */
  readonly show: (part: PrintPart) => Promise<void>;
  readonly fail: (error: Error) => void;
}

/** Hands each hidden printing window its document and hears from it when a part of it is laid out. */
export interface PrintDesk {
  /**
   * Gives back `nextPart`, which resolves when the page of `contents` says that a part is ready, and rejects when it
   * cannot show it. Asking for the next part lets the page go on from the one before.
   */
  expect(contents: WebContents, job: PrintJob, fetch: Fetch): () => Promise<PrintPart>;
  forget(contents: WebContents): void;
  isOurs(sender: object): boolean;
  /** The three calls of `PrintBridge`, for senders that passed `isTrustedFrame`. */
  request(knock: Knock, publicKey: unknown): Promise<SealedJob | null>;
  ready(knock: Knock, part: unknown): Promise<void>;
  failed(knock: Knock): void;
}

export function openPrintDesk(): PrintDesk {
  const pages = new Map<object, PrintPage>();
  return {
    expect: (contents, job, fetch) => {
      const page = printPage(job, fetch);
      pages.set(contents, page);
      return page.nextPart;
    },
    forget: (contents) => void pages.delete(contents),
    isOurs: (sender) => pages.has(sender),
    request: async ({ sender }, publicKey) => {
      const page = pages.get(sender);
      if (page === undefined || !(publicKey instanceof Uint8Array)) return null;
      return { ...page.job, data: await page.fetch(new Uint8Array(publicKey)) };
    },
    ready: async ({ sender }, part) => await pages.get(sender)?.show({ isLast: isLast(part) }),
    failed: ({ sender }) => pages.get(sender)?.fail(new Error('the document could not be shown')),
  };
}

function isLast(part: unknown): boolean {
  return !(typeof part === 'object' && part !== null && 'isLast' in part && part.isLast === false);
}

interface Shown {
  readonly part: PrintPart;
  readonly letGoOn: () => void;
}

function printPage(job: PrintJob, fetch: Fetch): PrintPage {
  let shown = Promise.withResolvers<Shown>();
  let letGoOn = () => {};
  // A page may fail before its first part is asked for.
  shown.promise.catch(() => {});
  return {
    job,
    fetch,
    nextPart: async () => {
      letGoOn();
      const next = await shown.promise;
      letGoOn = next.letGoOn;
      shown = Promise.withResolvers<Shown>();
      return next.part;
    },
    show: (part) => new Promise((taken) => shown.resolve({ part, letGoOn: taken })),
    fail: (error) => shown.reject(error),
  };
}
