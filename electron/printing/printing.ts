import { BrowserWindow } from 'electron';
import type { PrintJob, PrintPart } from '#shared/ipc/bridge.ts';
import type { Reply } from '#shared/ipc/reply.ts';
import type { PrintableRequest, ShellCode } from '#shared/ipc/shell.ts';
import type { Fetch, ShellHandlers } from '../ipc/asks.ts';
import { type PageNeeds, pagePreferences } from '../shell/window.ts';
import { mergePdfs } from './merge.ts';
import type { PrintDesk } from './print-desk.ts';

/** The longest a part may take to be laid out: a list of 5,000 rows takes some 20 s on a slow laptop. */
const LAYOUT_MS = 180_000;
/** Up to about 800 pages the time of `printToPDF` grows with them; 2,300 at once took nearly twice as long a page. */
const PAGES_A_PART = 300;
/** How Electron names the person's own "no" in the system's printing dialog. */
const CANCELLED = /cancell?ed/i;

type NextPart = () => Promise<PrintPart>;

/** Renders documents in hidden windows. Nothing is ever written to a temporary file. */
export function printHandlers(desk: PrintDesk, needs: PageNeeds): Pick<ShellHandlers, 'renderPdf' | 'printOnPaper'> {
  return {
    renderPdf: (request, signal, fetch) => {
      const asked = { job: { ...request, pagesAtATime: PAGES_A_PART }, signal, fetch };
      return withDocument(desk, needs, asked, (window, nextPart) => pdfOf(window, nextPart, request.landscape, signal));
    },
    // The system's dialog is about the whole document.
    printOnPaper: (request, signal, fetch) =>
      withDocument(
        desk,
        needs,
        { job: { ...request, pagesAtATime: null }, signal, fetch },
        async (window, nextPart) => {
          await nextPart();
          return await onPaper(window, request);
        },
      ),
  };
}

interface Asked {
  readonly job: PrintJob;
  readonly signal: AbortSignal;
  readonly fetch: Fetch;
}

async function withDocument<T>(
  desk: PrintDesk,
  needs: PageNeeds,
  { job, signal, fetch }: Asked,
  use: (window: BrowserWindow, nextPart: NextPart) => Promise<T>,
): Promise<Reply<T, ShellCode>> {
  const window = new BrowserWindow({ title: 'Kolo', show: false, webPreferences: pagePreferences(needs, false) });
  const { webContents } = window;
  const stop = () => window.destroy();
  signal.addEventListener('abort', stop);
  try {
    signal.throwIfAborted();
    const nextPart = desk.expect(webContents, job, fetch);
    const lost = whenLost(window);
    const loaded = Promise.race([window.loadURL('app://kolo/print.html'), lost]);
    return { ok: true, value: await use(window, () => loaded.then(() => inTime(Promise.race([nextPart(), lost])))) };
  } catch {
    return { ok: false, failure: { code: 'shell/printing-failed' } };
  } finally {
    signal.removeEventListener('abort', stop);
    desk.forget(webContents);
    if (!window.isDestroyed()) window.destroy();
  }
}

/** Rejects when the page goes away; never resolves. */
function whenLost(window: BrowserWindow): Promise<never> {
  const lost = new Promise<never>((_, reject) => {
    window.once('closed', () => reject(new Error('the window is gone')));
    window.webContents.once('render-process-gone', () => reject(new Error('the page is gone')));
  });
  // The window is also closed when all is done and nobody waits any more.
  lost.catch(() => {});
  return lost;
}

async function inTime<T>(part: Promise<T>): Promise<T> {
  let limit: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    limit = setTimeout(() => reject(new Error('the document took too long')), LAYOUT_MS);
  });
  try {
    return await Promise.race([part, late]);
  } finally {
    clearTimeout(limit);
  }
}

async function pdfOf(
  window: BrowserWindow,
  nextPart: NextPart,
  landscape: boolean,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let isLast = false; !isLast; ) {
    ({ isLast } = await nextPart());
    parts.push(await pdfOfPart(window, landscape));
  }
  return await mergePdfs(parts, signal);
}

/** Paper size and margins come from the document's `@page`. Tagging is left out: it takes longer than the layout. */
async function pdfOfPart(window: BrowserWindow, landscape: boolean): Promise<Uint8Array> {
  const bytes = await window.webContents.printToPDF({
    landscape,
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: false,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
  });
  return new Uint8Array(bytes);
}

function onPaper(window: BrowserWindow, request: PrintableRequest): Promise<boolean> {
  const options = { silent: false, printBackground: true, landscape: request.landscape };
  return new Promise((resolve, reject) => {
    window.webContents.print(options, (printed, reason) => {
      if (printed) resolve(true);
      else if (CANCELLED.test(reason)) resolve(false);
      else reject(new Error(reason));
    });
  });
}
