import { dirname } from 'node:path';
import { openDoor } from '#electron/entry/door.ts';
import { openRegisterIn, signIn } from '#electron/entry/opening.ts';
import type { Entry } from './entry.ts';
import { attempt } from './entry.ts';
import { importRow } from './import-row.ts';
import { insertRow } from './insert-row.ts';
import { listRow, windowRow } from './list-row.ts';
import { openOffice } from './office.ts';
import { openRow } from './open-row.ts';
import { HEAD, openPlain, RESOURCES, type Region } from './region.ts';
import { misspeltRow, searchAfterInserts, searchRow } from './search-row.ts';
import { unlockRow } from './unlock-row.ts';

/** Rows 1 to 6, 9 and 15: the register process against plain SQLite on the same disk. */
export async function registerRows(
  region: Region,
  size: string,
  rows: ReadonlySet<number>,
  inserts: number,
): Promise<Entry[]> {
  const unlocking = rows.has(9) ? await unlockRow(region, size) : [];
  const door = await openDoor({ userData: region.userData, resources: RESOURCES, locale: 'uk' });
  const register = await openRegisterIn(region.registerFolder, region.keys);
  await signIn(door, register, region.keys, { login: HEAD.login, now: new Date() });
  const office = openOffice(door);
  const plain = openPlain(region);
  try {
    const measures: readonly (readonly [row: number, measure: () => Promise<Entry[]>])[] = [
      [1, () => listRow(plain, office, size)],
      [2, () => windowRow(plain, office, size)],
      [3, () => searchRow(plain, office, size)],
      [4, () => misspeltRow(plain, office, size)],
      [5, () => openRow(plain, office, size)],
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
