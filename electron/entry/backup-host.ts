import { decryptPieces, encryptPieces, newIdentity, recipientOf } from '#electron/access/age.ts';
import { driveKindOf } from '#electron/access/drive-kind.ts';
import type { BackupHost } from '#electron/backup/backup.ipc.ts';
import { type Door, openedOf } from './door.ts';

/** Hands the open register, its recovery recipient and the age format to the backups. */
export function backupHost(door: Door, now: () => Date = () => new Date()): BackupHost {
  return {
    now,
    sealing: { newIdentity, recipientOf, encryptPieces, decryptPieces },
    driveKind: driveKindOf,
    opened: () => {
      const { register, keys } = openedOf(door);
      return { register, recoveryRecipient: keys.recoveryRecipient };
    },
  };
}
