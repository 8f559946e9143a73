import { readFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../runtime/find-browser.ts';

/** As the stand-in starts it, so that floors and Kolo meet the same browser. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

export const BARE_FOLDER = resolve(import.meta.dirname, '../../.cache/bench-bare');

/** Where served folders seem to lie; nothing listens there. */
export const ORIGIN = 'https://bench.invalid';

export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('no Chromium, Chrome or Edge was found');
  return await chromium.launch({ executablePath, headless: true, args: FLAGS });
}

/** Answers every request of the page from a folder; `more` are pages that lie in memory. */
export async function serveFolder(page: Page, folder: string, more: ReadonlyMap<string, string> = new Map()) {
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    const contentType = TYPES[extname(pathname)] ?? 'application/octet-stream';
    const body = more.get(pathname) ?? (await readFile(join(folder, pathname)));
    await route.fulfill({ contentType, body });
  });
}

/** When the largest text of the page was painted, in ms since 1970. */
export async function shownAtMs(page: Page): Promise<number> {
  return await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const observer = new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1);
          if (last) done(performance.timeOrigin + last.startTime);
        });
        observer.observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
}
