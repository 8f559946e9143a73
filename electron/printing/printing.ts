import { BrowserWindow } from 'electron';
import type { Reply } from '#shared/ipc/reply.ts';
import type { PrintableRequest, ShellCode } from '#shared/ipc/shell.ts';
import type { ShellHandlers } from '../ipc/asks.ts';
import { type PageNeeds, pagePreferences } from '../shell/window.ts';
import type { PrintDesk } from './print-desk.ts';

/** The longest a document may take to lay itself out: a list of 5,000 rows takes some 20 s on a slow laptop. */
const LAYOUT_MS = 180_000;
/** How Electron names the person's own "no" in the system's printing dialog. */
const CANCELLED = /cancell?ed/i;

/** Renders documents in hidden windows. Nothing is ever written to a temporary file. */
export function printHandlers(desk: PrintDesk, needs: PageNeeds): Pick<ShellHandlers, 'renderPdf' | 'printOnPaper'> {
  return {
    renderPdf: (request, signal) => withDocument(desk, needs, request, signal, pdfOf),
    printOnPaper: (request, signal) => withDocument(desk, needs, request, signal, onPaper),
  };
}

async function withDocument<T>(
  desk: PrintDesk,
  needs: PageNeeds,
  request: PrintableRequest,
  signal: AbortSignal,
  use: (window: BrowserWindow, request: PrintableRequest) => Promise<T>,
): Promise<Reply<T, ShellCode>> {
  const window = new BrowserWindow({ title: 'Kolo', show: false, webPreferences: pagePreferences(needs, false) });
  const { webContents } = window;
  const stop = () => window.destroy();
  signal.addEventListener('abort', stop);
  try {
    signal.throwIfAborted();
    await laidOut(desk, window, request);
    return { ok: true, value: await use(window, request) };
  } catch {
    return { ok: false, failure: { code: 'shell/printing-failed' } };
  } finally {
    signal.removeEventListener('abort', stop);
    desk.forget(webContents);
    if (!window.isDestroyed()) window.destroy();
  }
}

/** Resolves when the page says so; rejects when it fails, goes away or takes longer than the limit. */
async function laidOut(desk: PrintDesk, window: BrowserWindow, request: PrintableRequest): Promise<void> {
  let limit: NodeJS.Timeout | undefined;
  const lost = new Promise<never>((_, reject) => {
    limit = setTimeout(() => reject(new Error('the document took too long')), LAYOUT_MS);
    window.once('closed', () => reject(new Error('the window is gone')));
    window.webContents.once('render-process-gone', () => reject(new Error('the page is gone')));
  });
  try {
    const ready = desk.expect(window.webContents, request);
    await Promise.race([Promise.all([ready, window.loadURL('app://kolo/print.html')]), lost]);
  } finally {
    clearTimeout(limit);
  }
}

/** Paper size and margins come from the document's `@page`. Tagging is left out: it takes longer than the layout. */
async function pdfOf(window: BrowserWindow, request: PrintableRequest): Promise<Uint8Array> {
  const bytes = await window.webContents.printToPDF({
    landscape: request.landscape,
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
