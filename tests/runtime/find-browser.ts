import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
/** Chromium without a screen: the same pages and papers, started in half the time. */
const HEADLESS_NAMES = ['chromium-headless-shell', 'chrome-headless-shell'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of a Chromium, Chrome or Edge of this machine, or null. `KOLO_BROWSER` names another one. */
export function findBrowser(): string | null {
  const chosen = process.env['KOLO_BROWSER'];
  if (chosen) return chosen;
  return [...onPath(NAMES), ...ELSEWHERE].find((path) => existsSync(path)) ?? null;
}

/** What draws pages that nobody sees: the lighter browser where there is one. */
export function findHeadlessBrowser(): string | null {
  const chosen = process.env['KOLO_BROWSER'];
  return chosen ?? onPath(HEADLESS_NAMES).find((path) => existsSync(path)) ?? findBrowser();
}

function onPath(names: readonly string[]): string[] {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}
