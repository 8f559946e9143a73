import { existsSync } from 'node:fs';
import { hexOfKey, newRegisterKey, type RegisterKey, registerKeyFromHex } from '#electron/register/key.ts';
import { newIdentity, recipientOf } from './age.ts';
import {
  generationsIn,
  openDek,
  openSlot,
  type Payload,
  putUnfinishedAside,
  registerPathIn,
  removeDeks,
  slotsIn,
  writeDek,
  writeSlot,
} from './key-files.ts';
import { AccessProblem } from './problem.ts';
import { slotOf } from './slots.ts';

/** The opened keys of a register. */
export interface HeldKeys {
  readonly dek: RegisterKey;
  readonly registerId: string;
  readonly generation: number;
  /** For sealing copies and backups: only the paper opens them. */
  readonly recoveryRecipient: string;
}

export interface UserKeys extends HeldKeys {
  readonly slot: string;
  readonly userIdentity: string;
  /** Of the slots' names, to be kept in the settings; null when neither the settings nor the register knew it. */
  readonly salt: string | null;
}

export interface NewAccess {
  readonly salt: string;
  readonly login: string;
  readonly password: string;
  readonly registerId: string;
  readonly recoveryIdentity: string;
  /** The paper's public half, where the identity at hand is the regional centre's. */
  readonly recoveryRecipient?: string | null;
  readonly workFactor?: number;
}

/**
 * Makes the keys of a new register: data key, first user, recovery recipient. Throws 'access/already-there' when the
 * folder holds a register; key files of a set-up that broke off are put aside.
 */
export async function createAccess(folder: string, access: NewAccess): Promise<UserKeys> {
  if (existsSync(registerPathIn(folder))) throw new AccessProblem('access/already-there');
  await putUnfinishedAside(folder);
  const slot = slotOf(access.salt, access.login);
  const userIdentity = await newIdentity();
  const dek = newRegisterKey();
  const payload: Payload = {
    key: hexOfKey(dek),
    registerId: access.registerId,
    generation: 1,
    recovery: access.recoveryRecipient ?? (await recipientOf(access.recoveryIdentity)),
    users: { [slot]: await recipientOf(userIdentity) },
    salt: access.salt,
  };
  await writeDek(folder, payload);
  await writeSlot(folder, slot, userIdentity, access.password, access.workFactor);
  return { ...held(payload), slot, userIdentity, salt: access.salt };
}

/**
 * Opens the data key with a password. Without a salt (the settings were lost) every slot is tried, a second each, and
 * what opens tells the salt: the login must be right as well.
 * Throws 'access/wrong-password', for an unknown login as well; 'access/keys-missing', 'access/keys-damaged'.
 */
export async function unlockWithPassword(
  folder: string,
  salt: string | null,
  login: string,
  password: string,
): Promise<UserKeys> {
  const all = await slotsIn(folder);
  if (all.length === 0) throw new AccessProblem('access/keys-missing');
  const candidates = salt === null ? all : all.filter((slot) => slot === slotOf(salt, login));
  for (const slot of candidates) {
    const userIdentity = await openSlot(folder, slot, password);
    if (userIdentity === null) continue;
    const payload = await openDek(folder, userIdentity);
    if (payload === null) throw new AccessProblem('access/keys-damaged');
    const known = payload.salt ?? salt;
    // Another slot may have the same password under the right login.
    if (known !== null && slotOf(known, login) !== slot) continue;
    return { ...held(payload), slot, userIdentity, salt: known };
  }
  throw new AccessProblem('access/wrong-password');
}

/** Opens the data key with the recovery identity. Throws 'access/recovery-wrong' when it is of another register. */
export async function unlockWithRecovery(folder: string, recoveryIdentity: string): Promise<HeldKeys> {
  return held(await openDekWithRecovery(folder, recoveryIdentity));
}

export interface PasswordReset {
  /** For a register that does not know its salt itself. */
  readonly salt: string;
  readonly recoveryIdentity: string;
  readonly login: string;
  readonly newPassword: string;
  readonly workFactor?: number;
}

/**
 * Gives a login a new identity under a new password, by the right of the recovery key; a login without a slot gets
 * one. The data key stays. New files come first and old ones go last: broken off anywhere, the old password or the
 * new one opens, and the recovery key always does.
 */
export async function resetPassword(folder: string, reset: PasswordReset): Promise<UserKeys> {
  const old = await openDekWithRecovery(folder, reset.recoveryIdentity);
  const salt = old.salt ?? reset.salt;
  const slot = slotOf(salt, reset.login);
  const userIdentity = await newIdentity();
  const earlier = await generationsIn(folder);
  const payload: Payload = {
    ...old,
    generation: Math.max(old.generation, ...earlier) + 1,
    users: { ...old.users, [slot]: await recipientOf(userIdentity) },
    salt,
  };
  await writeDek(folder, payload);
  await writeSlot(folder, slot, userIdentity, reset.newPassword, reset.workFactor);
  await removeDeks(folder, earlier);
  return { ...held(payload), slot, userIdentity, salt };
}

function held(payload: Payload): HeldKeys {
  const { registerId, generation, recovery } = payload;
  return { dek: registerKeyFromHex(payload.key), registerId, generation, recoveryRecipient: recovery };
}

async function openDekWithRecovery(folder: string, recoveryIdentity: string): Promise<Payload> {
  const payload = await openDek(folder, recoveryIdentity);
  if (payload === null) throw new AccessProblem('access/recovery-wrong');
  return payload;
}
