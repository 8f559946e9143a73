import { dirname } from 'node:path';
import { openDoor } from '#electron/entry/door.ts';
import { openRegisterIn, signIn } from '#electron/entry/opening.ts';
import type { Entry } from './entry.ts';
import { insertRow } from './insert-row.ts';
import { listRow, windowRow } from './list-row.ts';
import { openOffice } from './office.ts';
import { openRow } from './open-row.ts';
import { HEAD, openPlain, RESOURCES, type Region } from './region.ts';
import { unlockRow } from './unlock-row.ts';

/** Rows 1, 2, 5, 6 and 9: the register process against plain SQLite on the same disk. */
export async function registerRows(region: Region, size: string): Promise<Entry[]> {
  const unlocking = await unlockRow(region, size);
  const door = await openDoor({ userData: region.userData, resources: RESOURCES, locale: 'uk' });
  const register = await openRegisterIn(region.registerFolder, region.keys);
  await signIn(door, register, region.keys, region.keys.slot, { loginOfNewHead: HEAD.login, now: new Date() });
  const office = openOffice(door);
  const plain = openPlain(region);
  try {
    return [
      ...(await listRow(plain, office, size)),
      ...(await windowRow(plain, office, size)),
      ...(await openRow(plain, office, size)),
      ...(await insertRow(plain, register.connection, office, dirname(region.plainPath), size)),
      ...unlocking,
    ];
  } finally {
    plain.close();
    register.close();
  }
}
