import { encryptTo } from '#electron/access/age.ts';
import { takeSnapshot } from '#electron/backup/snapshots.ts';
import type { TakeSnapshot } from '#electron/register/snapshot.ts';
import { signCopy } from './copy-signature.ts';
import { type Door, openedOf } from './door.ts';

/** The copies that are taken of the open register before an import, a restore or a rotation of its key. */
export function snapshotsOf(door: Door, now: () => Date = () => new Date()): TakeSnapshot {
  return async (before) => {
    const { register, keys } = openedOf(door);
    const { recoveryRecipient } = keys;
    await takeSnapshot({ register, recoveryRecipient, encryptTo, sign: signCopy, now: now() }, before);
  };
}
