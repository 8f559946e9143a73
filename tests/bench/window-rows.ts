import { buildBarePage } from './bare-page.ts';
import { attempt, type Entry } from './entry.ts';
import { paletteRow } from './palette-row.ts';
import { paperRow } from './paper-row.ts';
import { openPlain, type Region } from './region.ts';
import { scrollRow } from './scroll-row.ts';
import { startRow } from './start-row.ts';
import { typingRow } from './typing-row.ts';
import { weightRow } from './weight-row.ts';
import { openKolo, signIn } from './window.ts';

/** Rows 12 and 16 to 19: the built program, in Electron where it is installed, else in its stand-in. */
export async function windowRows(region: Region, size: string, rows: ReadonlySet<number>): Promise<Entry[]> {
  const measured = async (row: number, measure: () => Promise<Entry[]>) =>
    rows.has(row) ? await attempt(row, size, measure) : [];
  await buildBarePage();
  const start = await measured(19, () => startRow(region, size));
  const kolo = await openKolo(region);
  const plain = openPlain(region);
  try {
    await signIn(kolo);
    // The weight comes first: later rows load pages and leave things in the memory.
    const weight = await measured(18, () => weightRow(kolo.page, size));
    const typing = await measured(16, () => typingRow(kolo.page, plain, size));
    const palette = await measured(16, () => paletteRow(kolo.page, plain, size));
    const scroll = await measured(17, () => scrollRow(kolo.page, kolo.runtime, size));
    const paper = await measured(12, () => paperRow(kolo, size));
    return [...paper, ...typing, ...palette, ...scroll, ...weight, ...start];
  } finally {
    plain.close();
    await kolo.quit();
  }
}
