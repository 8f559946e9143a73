import { resetPassword, type UserKeys, unlockWithPassword } from '#electron/access/keys.ts';
import { passwordStrength, waitSeconds } from '#electron/access/passwords.ts';
import { AccessProblem } from '#electron/access/problem.ts';
import { parseRecovery } from '#electron/access/recovery.ts';
import { newSalt } from '#electron/access/slots.ts';
import type { SignedIn } from '#shared/entry/entry.ts';
import { Refusal, refuse } from '#shared/ipc/reply.ts';
import { changeSettings, type Door } from './door.ts';
import { openRegisterIn, type SigningIn, signIn, tellingRefusals } from './opening.ts';

/** Passwords below this score are not accepted for a new slot; see `passwordStrength`. */
export const NEEDED_SCORE = 3;

export function waitFor(door: Door, now: Date): number {
  const { failedTries, lastFailedAt } = door.settings;
  return waitSeconds(failedTries, lastFailedAt === null ? null : new Date(lastFailedAt), now);
}

/** A wrong try is counted on the disk before it is answered, so that a restart does not shorten the wait. */
export async function countFailure(door: Door, now: Date): Promise<void> {
  await changeSettings(door, { failedTries: door.settings.failedTries + 1, lastFailedAt: now.toISOString() });
}

export async function forgetFailures(door: Door): Promise<void> {
  if (door.settings.failedTries > 0) await changeSettings(door, { failedTries: 0, lastFailedAt: null });
}

function folderOf(door: Door): string | Refusal<'register/not-found'> {
  return door.settings.registerFolder ?? refuse('register/not-found');
}

/** Opens the register with a login and a password. */
export async function unlock(door: Door, now: Date, { login, password }: { login: string; password: string }) {
  const wait = waitFor(door, now);
  if (wait > 0) return refuse('entry/wait', { details: { seconds: wait } });
  const folder = folderOf(door);
  if (folder instanceof Refusal) return folder;
  return await tellingRefusals(async () => {
    try {
      const keys = await unlockWithPassword(folder, door.settings.salt, login, password);
      return await enter(door, folder, keys, { login, now });
    } catch (error) {
      if (!(error instanceof AccessProblem && error.code === 'access/wrong-password')) throw error;
      await countFailure(door, now);
      return refuse('entry/wrong-password', { details: { seconds: waitFor(door, now) } });
    }
  });
}

export interface RecoveryEntry {
  readonly recoveryKey: string;
  readonly login: string;
  readonly password: string;
}

/** Opens the register with the key on the paper; its holder gets a slot as head under a new password. */
export async function unlockWithRecoveryKey(door: Door, now: Date, entry: RecoveryEntry) {
  const wait = waitFor(door, now);
  if (wait > 0) return refuse('entry/wait', { details: { seconds: wait } });
  if (passwordStrength(entry.password, [entry.login]) < NEEDED_SCORE) return refuse('entry/weak-password');
  const folder = folderOf(door);
  if (folder instanceof Refusal) return folder;
  return await tellingRefusals(async () => {
    try {
      const recoveryIdentity = await parseRecovery(entry.recoveryKey);
      const salt = door.settings.salt ?? newSalt();
      const { login, password: newPassword } = entry;
      const keys = await resetPassword(folder, {
        salt,
        recoveryIdentity,
        login,
        newPassword,
        workFactor: door.workFactor,
      });
      return await enter(door, folder, keys, { login, now, by: 'recovery' });
    } catch (error) {
      return await recoveryRefusal(door, now, error);
    }
  });
}

async function recoveryRefusal(door: Door, now: Date, error: unknown) {
  if (!(error instanceof AccessProblem)) throw error;
  if (error.code === 'access/recovery-mistyped') return refuse('entry/recovery-mistyped', { details: error.details });
  if (error.code !== 'access/recovery-wrong') throw error;
  await countFailure(door, now);
  return refuse('entry/recovery-wrong');
}

async function enter(door: Door, folder: string, keys: UserKeys, who: SigningIn): Promise<SignedIn> {
  const register = await openRegisterIn(folder, keys);
  try {
    const signedIn = await signIn(door, register, keys, who);
    await forgetFailures(door);
    if (keys.salt !== door.settings.salt) await changeSettings(door, { salt: keys.salt });
    return signedIn;
  } catch (error) {
    // Held open it would be in use by ourselves at the next try.
    if (door.opened === null) register.close();
    throw error;
  }
}
