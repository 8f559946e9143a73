import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { bareScripts, gzippedKb } from './bare-page.ts';
import { againstFloor, againstLimit, type Entry } from './entry.ts';
import { slowed } from './window.ts';

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
  const scripts = await page.evaluate(() =>
    [...new Set(performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname))].filter((path) =>
      path.endsWith('.js'),
    ),
  );
  const kilobytes = gzippedKb(scripts.map((path) => join(RENDERER, path)));
  const one = { row: 18, size };
  return [
    againstLimit({ ...one, operation: 'heap of the window with the list shown', unit: 'MB', kolo: bytes / 1e6 }, 10),
    againstFloor(
      {
        ...one,
        operation: `scripts loaded from start to list, gzipped (${scripts.length}); floor: the bare Mantine page`,
        unit: 'kB',
        kolo: kilobytes,
      },
      gzippedKb(bareScripts()),
      1.6,
    ),
  ];
}
