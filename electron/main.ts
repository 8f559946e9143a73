import { app, type BrowserWindow, clipboard, ipcMain, powerMonitor, shell } from 'electron';
import { contract } from '#shared/contract.ts';
import { CANCEL, type WindowEvent } from '#shared/ipc/bridge.ts';
import { channelsOf } from '#shared/ipc/procedure.ts';
import { must } from '#shared/vocabulary/must.ts';
import { answerCall } from './ipc/answer-call.ts';
import type { ShellHandlers } from './ipc/asks.ts';
import { isTrustedFrame, type Knock } from './ipc/gate.ts';
import { type RegisterPort, startRegisterPort } from './ipc/register-port.ts';
import { watchForSurprises } from './ipc/surprise.ts';
import { WIRE } from './ipc/wire.ts';
import { openPrintDesk, type PrintDesk } from './printing/print-desk.ts';
import { printHandlers } from './printing/printing.ts';
import { isCopyKey, keepClipboard } from './shell/clipboard-keeper.ts';
import { dialogHandlers } from './shell/dialogs.ts';
import { sheetReader } from './shell/foreign-files.ts';
import { forkRegister } from './shell/forks.ts';
import { watchForLock } from './shell/lock-watch.ts';
import { setMenu } from './shell/menu.ts';
import { declareAppScheme, openPageSession } from './shell/page-session.ts';
import { type Places, placesOf } from './shell/places.ts';
import { beginAnew, keepInPlace, openWindow, type PageNeeds } from './shell/window.ts';

/** How long running calls may take to finish: a backup onto a slow stick behind the lock, what was cancelled at the end. */
const DRAIN_MS = { lock: 10 * 60_000, close: 30_000 };

const channels: ReadonlySet<string> = new Set([...channelsOf(contract), CANCEL]);

const clipboardKeeper = keepClipboard(clipboard);

/** Whether a register is open, so that the page may hold what is in it. */
let isOpen = false;
/** The one window; null before it opens and after it closed. */
let window: BrowserWindow | null = null;
let port: RegisterPort | null = null;
let drained = false;

prepare();
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', focusWindow);
  app.on('web-contents-created', (_event, contents) => keepInPlace(contents));
  app.on('before-quit', drainFirst);
  void app.whenReady().then(start);
} else {
  app.exit(0);
}

/** What must be settled before Electron is ready. */
function prepare(): void {
  // Electron would show the message of an error, with whatever it quotes.
  watchForSurprises('the main process', log);
  const userData = process.env['KOLO_USER_DATA'];
  if (!app.isPackaged && userData) app.setPath('userData', userData);
  app.enableSandbox();
  // Nothing of Kolo, and nothing that Chromium does on its own, has a host to speak to.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  declareAppScheme();
}

function start(): void {
  const places = placesOf(app);
  const pages: PageNeeds = { session: openPageSession(places.renderer), preload: places.preload };
  const desk = openPrintDesk();
  setMenu(process.platform);
  answerPrintPages(desk);
  const lockWatch = watchForLock({ power: powerMonitor, ask: () => tell({ type: 'lock' }), force: lock });
  port = startRegisterPort({
    fork: () => forkRegister(places.registerProcess, startOfRegister(places)),
    shell: shellHandlers(places, pages, desk),
    tell,
    watch: (idleMinutes) => {
      isOpen = idleMinutes !== null;
      lockWatch.watch(idleMinutes);
    },
    lost: () => isOpen && forgetPage(),
    log,
    drainMs: DRAIN_MS,
  });
  answerCalls(port);
  window = openWindow(pages, !app.isPackaged);
  window.on('closed', () => {
    window = null;
    app.quit();
  });
  window.webContents.on('before-input-event', (_event, key) => {
    if (isCopyKey(key)) clipboardKeeper.copied();
  });
  // A reloaded or crashed page no longer waits for what it asked.
  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) port?.cancelAll();
  });
  // A page begins anew after a lock only: what the history kept of its earlier places goes too.
  window.webContents.on('did-finish-load', () => window?.webContents.navigationHistory.clear());
}

function startOfRegister(places: Places) {
  return { userData: app.getPath('userData'), resources: places.resources, locale: app.getLocale() };
}

function shellHandlers(places: Places, pages: PageNeeds, desk: PrintDesk): ShellHandlers {
  return {
    ...dialogHandlers(() => must(window, 'a dialog is asked for by a page of the window')),
    ...printHandlers(desk, pages),
    ...sheetReader(places.readerProcess),
    // The asking call gets its answer first, so that it is among those which finish.
    lock: async () => {
      setImmediate(lock);
      return { ok: true, value: null };
    },
    copyText: async ({ text }) => {
      await clipboard.writeText(text);
      clipboardKeeper.copied();
      return { ok: true, value: null };
    },
    showInFolder: async ({ path }) => {
      shell.showItemInFolder(path);
      return { ok: true, value: null };
    },
  };
}

function answerCalls(register: RegisterPort): void {
  const keeper = { channels, isOurs };
  ipcMain.handle(WIRE.key, (event) => (isTrustedFrame(event, keeper) ? register.publicKey() : null));
  ipcMain.handle(WIRE.call, (event, ...call: unknown[]) => answerCall(keeper, register, event, call));
}

function answerPrintPages(desk: PrintDesk): void {
  const only = <T>(answer: (knock: Knock, said: unknown) => T) => {
    return (knock: Knock, said?: unknown) => (isTrustedFrame(knock, desk) ? answer(knock, said) : null);
  };
  ipcMain.handle(WIRE.printRequest, only(desk.request));
  ipcMain.handle(WIRE.printReady, only(desk.ready));
  ipcMain.handle(WIRE.printFailed, only(desk.failed));
}

/** The page has kept what was typed, or had its time: what it holds goes with its process. */
function lock(): void {
  void clipboardKeeper.forget();
  void port?.lock();
  forgetPage();
}

function forgetPage(): void {
  if (window && !window.isDestroyed()) beginAnew(window);
}

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}

function isOurs(sender: object): boolean {
  return window !== null && !window.isDestroyed() && sender === window.webContents;
}

function tell(event: WindowEvent): void {
  if (window && !window.isDestroyed()) window.webContents.send(WIRE.event, event);
}

function focusWindow(): void {
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** Lets running commands finish before the program ends; jobs of the closed window are cancelled. */
function drainFirst(event: { preventDefault(): void }): void {
  if (drained || !port) return;
  void clipboardKeeper.forget();
  event.preventDefault();
  void port.close().then(() => {
    drained = true;
    app.quit();
  });
}
