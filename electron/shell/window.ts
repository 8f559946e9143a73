import { BrowserWindow, type Session, type WebContents, type WebPreferences } from 'electron';

/** Theme colour of the light page, shown for the moment before the page paints. */
const PAGE_COLOUR = '#FBFAF7';

const WINDOW_PAGE = 'app://kolo/index.html';

export interface PageNeeds {
  readonly session: Session;
  readonly preload: string;
}

/** Preferences of every page Kolo shows: no Node, its own world, no development tools in the shipped program. */
export function pagePreferences(needs: PageNeeds, devTools: boolean): WebPreferences {
  return {
    session: needs.session,
    preload: needs.preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    autoplayPolicy: 'document-user-activation-required',
    devTools,
  };
}

/** Opens the one window. Its title is always "Kolo": titles are seen in task lists and by passers-by. */
export function openWindow(needs: PageNeeds, devTools: boolean): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Kolo',
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    backgroundColor: PAGE_COLOUR,
    show: false,
    webPreferences: pagePreferences(needs, devTools),
  });
  // No screenshot, no shared screen and no recorder shows what is on the page.
  window.setContentProtection(true);
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  void window.loadURL(WINDOW_PAGE);
  return window;
}

/**
 * Takes everything off the screen and out of the memory of the page: its process ends, and the page begins in a fresh
 * one at the same address. A reload would keep the process, and with it names that were freed and not overwritten.
 */
export function beginAnew({ webContents }: BrowserWindow): void {
  const address = webContents.getURL();
  webContents.forcefullyCrashRenderer();
  webContents.navigationHistory.clear();
  void webContents.loadURL(address);
}

/** The window's page may begin anew, as it does at a lock: Electron asks about `location.reload()` too. */
function isReload({ url, isMainFrame }: { url: string; isMainFrame: boolean }): boolean {
  return isMainFrame && url.split('#')[0] === WINDOW_PAGE;
}

/** Denies whatever would lead a page elsewhere. Applies to every web contents, whoever makes it. */
export function keepInPlace(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => isReload(event) || event.preventDefault());
  contents.on('will-frame-navigate', (event) => isReload(event) || event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
