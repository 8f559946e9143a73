import { buildBarePage } from './bare-page.ts';
import { type Entry, notMeasured } from './entry.ts';
import { paperRow } from './paper-row.ts';
import { openPlain, type Region } from './region.ts';
import { scrollRow } from './scroll-row.ts';
import { startRow } from './start-row.ts';
import { typingRow } from './typing-row.ts';
import { weightRow } from './weight-row.ts';
import { openKolo, signIn } from './window.ts';

/** Rows 12 and 16 to 19: the built program, in Electron where it is installed, else in its stand-in. */
export async function windowRows(region: Region, size: string): Promise<Entry[]> {
  await buildBarePage();
  const start = await attempt(19, size, () => startRow(region, size));
  const kolo = await openKolo(region);
  const plain = openPlain(region);
  try {
    await signIn(kolo);
    // The weight comes first: later rows load pages and leave things in the memory.
    const weight = await attempt(18, size, () => weightRow(kolo.page, size));
    const typing = await attempt(16, size, () => typingRow(kolo.page, plain, size));
    const scroll = await attempt(17, size, () => scrollRow(kolo.page, kolo.runtime, size));
    const paper = await attempt(12, size, () => paperRow(kolo, size));
    return [...paper, ...typing, ...scroll, ...weight, ...start];
  } finally {
    plain.close();
    await kolo.quit();
  }
}

/** A row that cannot be measured does not take the others with it. */
export async function attempt(row: number, size: string, measure: () => Promise<Entry[]>): Promise<Entry[]> {
  try {
    return await measure();
  } catch (error) {
    return [notMeasured(row, size, error)];
  }
}
