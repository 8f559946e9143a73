import { recipientOf } from '#electron/access/age.ts';
import { changePassword, giveAccess, slotFor, slotsWithKey } from '#electron/access/keys.ts';
import { passwordStrength } from '#electron/access/passwords.ts';
import { AccessProblem } from '#electron/access/problem.ts';
import { newSigningSeed } from '#electron/access/signing.ts';
import { ensureBackupKeys } from '#electron/backup/backup-keys.ts';
import type { UsersHost } from '#electron/users/users.ipc.ts';
import { refuse } from '#shared/ipc/reply.ts';
import { must } from '#shared/vocabulary/must.ts';
import { type Door, openedOf } from './door.ts';
import { changeDataKey } from './rotation.ts';
import { countFailure, forgetFailures, NEEDED_SCORE, waitFor } from './sign-in.ts';

/** Hands the key files of the open register to the users. */
export function usersHost(door: Door): UsersHost {
  const folder = () => must(door.settings.registerFolder, 'the folder of the open register');
  const holder = () => openedOf(door).keys;
  const { workFactor } = door;
  return {
    isWeak: (password, names) => passwordStrength(password, names) < NEEDED_SCORE,
    slotOf: (login) => slotFor(folder(), holder(), login),
    slotsWithKey: () => slotsWithKey(folder(), holder()),
    giveKey: async (slot, password) => {
      const keys = await giveAccess(folder(), holder(), { slot, password, workFactor });
      const opened = openedOf(door);
      door.opened = { ...opened, keys: { ...opened.keys, generation: keys.generation } };
    },
    changeKeyWithout: (without, onStage) => changeDataKey(door, { without }, (stage) => onStage({ stage })),
    changeOwnPassword: async ({ old, next }, now) => {
      const wait = waitFor(door, now);
      if (wait > 0) return refuse('entry/wait', { details: { seconds: wait } });
      try {
        await changePassword(folder(), holder().slot, { old, next, workFactor });
        await forgetFailures(door);
        const opened = openedOf(door);
        door.opened = { ...opened, signedIn: { ...opened.signedIn, mustChangePassword: false } };
        return null;
      } catch (error) {
        if (!(error instanceof AccessProblem && error.code === 'access/wrong-password')) throw error;
        await countFailure(door, now);
        return refuse('entry/wrong-password', { details: { seconds: waitFor(door, now) } });
      }
    },
    recoveryRefusal: () => {
      if (door.recovery === null) return refuse('entry/no-recovery-key');
      return door.recovery.confirmed ? null : refuse('entry/recovery-not-confirmed');
    },
    renewRecovery: async (onStage) => {
      const { identity } = must(door.recovery, 'a recovery key that was confirmed');
      const recovery = await recipientOf(identity);
      await changeDataKey(door, { recovery }, (stage) => onStage({ stage }));
      // Copies tell from now on whether they are for the new sheet. After a lock that came meanwhile the next opening does it.
      const register = door.opened?.register;
      if (register) await ensureBackupKeys(register, recovery, newSigningSeed());
      door.recovery = null;
    },
  };
}
