import { decryptPieces, encryptPieces, newIdentity, recipientOf } from '#electron/access/age.ts';
import { driveKindOf } from '#electron/access/drive-kind.ts';
import { watchDrives } from '#electron/access/drives.ts';
import type { BackupHost } from '#electron/backup/backup.ipc.ts';
import { signCopy } from './copy-signature.ts';
import { type Door, openedOf } from './door.ts';

/** Hands the open register, its recovery recipient, the drives, the age format and the signatures to the backups. */
export function backupHost(door: Door, now: () => Date = () => new Date(), drives = watchDrives()): BackupHost {
  return {
    now,
    drives,
    driveKind: driveKindOf,
    sealing: {
      newIdentity,
      recipientOf,
      encryptPieces,
      decryptPieces,
      sign: signCopy,
    },
    opened: () => {
      const { register, keys } = openedOf(door);
      return { register, recoveryRecipient: keys.recoveryRecipient };
    },
  };
}
