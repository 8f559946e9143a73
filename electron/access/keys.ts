import { existsSync } from 'node:fs';
import { hexOfKey, newRegisterKey, type RegisterKey, registerKeyFromHex } from '#electron/register/key.ts';
import { must } from '#shared/vocabulary/must.ts';
import { newIdentity, recipientOf } from './age.ts';
import {
  clearLeftKeys,
  generationsIn,
  openDek,
  openSlot,
  type Payload,
  putUnfinishedAside,
  registerPathIn,
  removeDeks,
  removeSlot,
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
    // The key was changed since, and this user is not among those who got the new one.
    if (payload === null) continue;
    await clearLeftKeys(folder, userIdentity);
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
 * one. The data key stays.
 */
export async function resetPassword(folder: string, reset: PasswordReset): Promise<UserKeys> {
  const old = await openDekWithRecovery(folder, reset.recoveryIdentity);
  const salt = old.salt ?? reset.salt;
  return await giveSlot(folder, { ...old, salt }, slotOf(salt, reset.login), reset.newPassword, reset.workFactor);
}

/** What a user who is signed in holds of the keys; see `UserKeys`. */
type Holder = Pick<UserKeys, 'userIdentity' | 'salt'>;

/** The name of a login's key slot. */
export async function slotFor(folder: string, holder: Holder, login: string): Promise<string> {
  const { salt } = await payloadOf(folder, holder);
  return slotOf(must(salt ?? holder.salt, 'the salt of the slots'), login);
}

/**
 * Gives a slot a new identity under a password, by the right of a user who is signed in: for a new user, and for one who
 * forgot their password. The data key stays.
 */
export async function giveAccess(
  folder: string,
  holder: Holder,
  { slot, password, workFactor }: { slot: string; password: string; workFactor?: number },
): Promise<HeldKeys> {
  return await giveSlot(folder, await payloadOf(folder, holder), slot, password, workFactor);
}

/** Whether a slot still opens the data key: not once its user was switched off and the key changed. */
export async function slotsWithKey(folder: string, holder: Holder): Promise<ReadonlySet<string>> {
  return new Set(Object.keys((await payloadOf(folder, holder)).users));
}

/** One's own password, under the same identity. Throws 'access/wrong-password' when the old one is not right. */
export async function changePassword(
  folder: string,
  slot: string,
  { old, next, workFactor }: { old: string; next: string; workFactor?: number },
): Promise<void> {
  const identity = await openSlot(folder, slot, old);
  if (identity === null) throw new AccessProblem('access/wrong-password');
  await writeSlot(folder, slot, identity, next, workFactor);
}

export interface Rotation {
  /** Slots that lose their access. */
  readonly without?: readonly string[];
  /** Recipient of a new recovery sheet; the old one opens nothing from now on. */
  readonly recovery?: string;
  /** Copies the register under the new key and puts the copy in its place; only then the old key is removed. */
  readonly swap: (newKey: RegisterKey) => Promise<void>;
}

/**
 * Changes the data key. Killed anywhere, either the old key opens the register as it was, or the new one as it is:
 * the new key is written first, the register follows, the old key goes last. Throws what `swap` throws; the old key is
 * then the only one again.
 */
export async function rotate(folder: string, holder: Holder, rotation: Rotation): Promise<HeldKeys> {
  const old = await payloadOf(folder, holder);
  const { without = [], recovery = old.recovery, swap } = rotation;
  const earlier = await generationsIn(folder);
  const dek = newRegisterKey();
  const payload: Payload = {
    ...old,
    key: hexOfKey(dek),
    generation: Math.max(old.generation, ...earlier) + 1,
    recovery,
    users: Object.fromEntries(Object.entries(old.users).filter(([slot]) => !without.includes(slot))),
  };
  await writeDek(folder, payload);
  try {
    await swap(dek);
  } catch (error) {
    await removeDeks(folder, [payload.generation]);
    throw error;
  }
  await removeDeks(folder, earlier);
  for (const slot of without) await removeSlot(folder, slot);
  return held(payload);
}

/**
 * New files come first and old ones go last: broken off anywhere, the old password or the new one opens, and the
 * recovery key always does.
 */
async function giveSlot(
  folder: string,
  old: Payload,
  slot: string,
  password: string,
  workFactor?: number,
): Promise<UserKeys> {
  const userIdentity = await newIdentity();
  const earlier = await generationsIn(folder);
  const payload: Payload = {
    ...old,
    generation: Math.max(old.generation, ...earlier) + 1,
    users: { ...old.users, [slot]: await recipientOf(userIdentity) },
  };
  await writeDek(folder, payload);
  await writeSlot(folder, slot, userIdentity, password, workFactor);
  await removeDeks(folder, earlier);
  return { ...held(payload), slot, userIdentity, salt: payload.salt ?? null };
}

async function payloadOf(folder: string, { userIdentity }: Holder): Promise<Payload> {
  const payload = await openDek(folder, userIdentity);
  if (payload === null) throw new AccessProblem('access/keys-damaged');
  return payload;
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
