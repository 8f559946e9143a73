import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { bareScripts, gzippedKb } from './bare-page.ts';
import { againstFloor, againstLimit, type Entry, forTheRecord } from './entry.ts';
import { slowed } from './window.ts';

/** What a bare Mantine page weighed when the goal was set, with the components that a list needs. */
const BARE_PAGE_KB = 145;
const RENDERER = resolve(import.meta.dirname, '../../out/renderer');

/** Row 18: what the window with its list on screen holds, and what it had to load. */
export async function weightRow(page: Page, size: string): Promise<Entry[]> {
  const bytes = await slowed(page, 1, async (devTools) => {
    await devTools.send('HeapProfiler.enable');
    // What the first collection frees in finalisers goes with the second.
    await devTools.send('HeapProfiler.collectGarbage');
    await devTools.send('HeapProfiler.collectGarbage');
    return (await devTools.send('Runtime.getHeapUsage')).usedSize;
  });
  // What is read ahead once the list is there is not what the list waits for.
  const scripts = await page.evaluate(() => {
    const listAt = Number(document.documentElement.dataset['listAt']);
    const before = performance.getEntriesByType('resource').filter(({ startTime }) => startTime <= listAt);
    return [...new Set(before.map(({ name }) => new URL(name).pathname))].filter((path) => path.endsWith('.js'));
  });
  const kilobytes = gzippedKb(scripts.map((path) => join(RENDERER, path)));
  const one = { row: 18, size };
  const operation = `scripts loaded from start to list, gzipped (${scripts.length})`;
  return [
    againstLimit({ ...one, operation: 'heap of the window with the list shown', unit: 'MB', kolo: bytes / 1e6 }, 10),
    againstFloor(
      { ...one, operation: `${operation}; floor: the bare Mantine page of the goal`, unit: 'kB', kolo: kilobytes },
      BARE_PAGE_KB,
      1.6,
    ),
    forTheRecord(
      { ...one, operation: `${operation}; floor: a page of React and MantineProvider`, unit: 'kB', kolo: kilobytes },
      gzippedKb(bareScripts()),
    ),
  ];
}
