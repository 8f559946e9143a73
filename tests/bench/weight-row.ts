import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { bareScripts, gzippedKb } from './bare-page.ts';
import { againstFloor, againstLimit, type Entry } from './entry.ts';
import { slowed } from './window.ts';

/** The goal names a bare page of 145 kB; that of this bench has less in it. */
const LIMIT_KB = 1.6 * 145;
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
  const weight = { unit: 'kB' as const, kolo: gzippedKb(scripts.map((path) => join(RENDERER, path))) };
  const one = { row: 18, size };
  const operation = `scripts loaded from start to list, gzipped (${scripts.length})`;
  return [
    againstLimit({ ...one, operation: 'heap of the window with the list shown', unit: 'MB', kolo: bytes / 1e6 }, 10),
    againstFloor(
      {
        ...one,
        operation: `${operation}; floor: a page of React, Mantine's provider, a button and a table`,
        ...weight,
      },
      gzippedKb(bareScripts()),
      1.6,
    ),
    againstLimit({ ...one, operation: `${operation}; 1.6x of the bare page that the goal names`, ...weight }, LIMIT_KB),
  ];
}
