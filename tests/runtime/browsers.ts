import { createServer } from 'node:net';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { controlled } from './control.ts';
import { findBrowser, findHeadlessBrowser } from './find-browser.ts';

/** Chromium speaks to nobody on its own. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium's own wall around this computer would hide whether the program has one.
  '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets',
];

const hasDisplay = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
/** A person at a screen sees a window; tests and machines without a display get none. */
export const interactive = !controlled && (hasDisplay || process.platform !== 'linux');

let headless: Promise<Browser> | null = null;
let appWindow: Promise<BrowserContext> | null = null;
/** The page that `--app` opened is the program's window; later ones are dialogs. */
let firstPageTaken = false;
let debuggingPort: Promise<number> | null = null;

/** The loopback port over which a test reaches the page; opened for tests only. */
export function pagePort(): Promise<number> {
  debuggingPort ??= freePort();
  return debuggingPort;
}

/** A page nobody sees, with its own storage in memory. PDF exists in such pages only. */
export async function openHiddenPage(viewport: { width: number; height: number }): Promise<Page> {
  headless ??= launchHeadless();
  const context = await (await headless).newContext({ viewport, locale: pageLocale(), serviceWorkers: 'block' });
  const page = await context.newPage();
  // A file dropped on a page would open in a tab of its own; Electron is told not to (`navigateOnDragDrop`).
  context.on('page', (other) => void other.close());
  return page;
}

/** The page of the program's window: on screen where there is one. */
export async function openWindowPage(size: { width: number; height: number }): Promise<Page> {
  if (!interactive) return await openHiddenPage(size);
  appWindow ??= launchWindow(size);
  const context = await appWindow;
  const first = firstPageTaken ? undefined : context.pages()[0];
  firstPageTaken = true;
  return first ?? (await context.newPage());
}

export async function closeBrowsers(): Promise<void> {
  const close = async (opened: Promise<{ close(): Promise<void> }> | null) => (await opened)?.close();
  await Promise.allSettled([close(headless), close(appWindow)]);
}

async function launchHeadless(): Promise<Browser> {
  const port = controlled ? [`--remote-debugging-port=${await pagePort()}`] : [];
  return await chromium.launch({
    executablePath: browserPath(findHeadlessBrowser),
    headless: true,
    args: [...QUIET, ...port],
  });
}

/** `--app` gives a window without address bar; the profile is a temporary one which Playwright removes. */
function launchWindow({ width, height }: { width: number; height: number }): Promise<BrowserContext> {
  return chromium.launchPersistentContext('', {
    executablePath: browserPath(findBrowser),
    headless: false,
    viewport: null,
    locale: pageLocale(),
    serviceWorkers: 'block',
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreDefaultArgs: ['--enable-automation'],
    args: [...QUIET, '--test-type', `--window-size=${width},${height}`, '--app=data:text/html,<title>Kolo</title>'],
  });
}

function browserPath(find: () => string | null): string {
  const path = find();
  if (!path) throw new Error('no Chromium, Chrome or Edge was found: node scripts/ensure-browser.mjs');
  return path;
}

function pageLocale(): string | undefined {
  return process.argv.find((argument) => argument.startsWith('--lang='))?.slice('--lang='.length);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
