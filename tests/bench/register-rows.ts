import { dirname } from 'node:path';
import { backupRow, largeBackupRow, peakMegabytes } from './backup-row.ts';
import type { Entry } from './entry.ts';
import { attempt } from './entry.ts';
import { groupRow } from './group-row.ts';
import { importRow } from './import-row.ts';
import { insertRow } from './insert-row.ts';
import { listRow, windowRow } from './list-row.ts';
import { openOffice } from './office.ts';
import { openDoorOf } from './open-door.ts';
import { fiveYearsRow, openRow } from './open-row.ts';
import { openPlain, type Region } from './region.ts';
import { misspeltRow, searchAfterInserts, searchRow } from './search-row.ts';
import { unlockRow } from './unlock-row.ts';

/** Rows 1 to 6, 9 to 11 and 15: the register process against plain SQLite on the same disk. */
export async function registerRows(
  region: Region,
  size: string,
  rows: ReadonlySet<number>,
  inserts: number,
  withPeers: boolean,
): Promise<Entry[]> {
  const unlocking = rows.has(9) ? await unlockRow(region, size) : [];
  const peak = rows.has(10) || rows.has(11) ? await peakMegabytes(region) : 0;
  const { door, register } = await openDoorOf(region);
  const office = openOffice(door);
  const plain = openPlain(region);
  try {
    const measures: readonly (readonly [row: number, measure: () => Promise<Entry[]>])[] = [
      [1, () => listRow(plain, office, size)],
      [2, () => windowRow(plain, office, size)],
      [3, () => searchRow(plain, office, size)],
      [4, () => misspeltRow(plain, office, size)],
      [5, () => openRow(plain, office, size)],
      [5, () => fiveYearsRow(plain, office, register.connection, size)],
      [8, () => groupRow(plain, office, register.connection, size)],
      [10, () => backupRow({ door, region, size, withPeers, peak })],
      [11, () => largeBackupRow({ door, region, size, withPeers, peak })],
      // They add families, so that they come last.
      [6, () => insertRow(plain, register.connection, office, dirname(region.plainPath), size)],
      [3, () => searchAfterInserts(plain, office, size, inserts)],
      [15, () => importRow(plain, register, dirname(region.plainPath), size)],
    ];
    const entries = unlocking;
    for (const [row, measure] of measures) if (rows.has(row)) entries.push(...(await attempt(row, size, measure)));
    return entries;
  } finally {
    plain.close();
    register.close();
  }
}
