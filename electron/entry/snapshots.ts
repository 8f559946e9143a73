import { encryptTo } from '#electron/access/age.ts';
import { takeSnapshot } from '#electron/backup/snapshots.ts';
import type { TakeSnapshot } from '#electron/register/snapshot.ts';
import { type Door, openedOf } from './door.ts';

/** The copies that are taken of the open register before an import, a restore or a rotation of its key. */
export function snapshotsOf(door: Door, now: () => Date = () => new Date()): TakeSnapshot {
  return async (before) => {
    const { register, keys } = openedOf(door);
    await takeSnapshot({ register, recoveryRecipient: keys.recoveryRecipient, encryptTo, now: now() }, before);
  };
}
