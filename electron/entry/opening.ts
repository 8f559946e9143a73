import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { encryptTo } from '#electron/access/age.ts';
import { registerPathIn } from '#electron/access/key-files.ts';
import type { HeldKeys, UserKeys } from '#electron/access/keys.ts';
import { AccessProblem } from '#electron/access/problem.ts';
import { newSigningSeed } from '#electron/access/signing.ts';
import { ensureBackupKeys } from '#electron/backup/backup-keys.ts';
import { COPIES_FOLDER, noteSnapshot } from '#electron/backup/snapshots.ts';
import { seedCalendar } from '#electron/calendar/calendar.commands.ts';
import { getCentre } from '#electron/centre/centre.queries.ts';
import { appendAudit } from '#electron/register/audit-chain.ts';
import { migrate } from '#electron/register/migrate.ts';
import { openRegisterFile } from '#electron/register/open.ts';
import { RegisterProblem } from '#electron/register/problem.ts';
import { type OpenRegister, registerOver } from '#electron/register/register.ts';
import { writeSnapshot } from '#electron/register/snapshot.ts';
import { bringSearchUpToDate } from '#electron/search/search.commands.ts';
import { seedTerms } from '#electron/terms/terms.commands.ts';
import { admitUser } from '#electron/users/users.commands.ts';
import { findUserOfSlot } from '#electron/users/users.queries.ts';
import { seedVocabularies } from '#electron/vocabularies/vocabularies.commands.ts';
import type { OPENING_REFUSALS } from '#shared/entry/entry.contract.ts';
import type { SignedIn } from '#shared/entry/entry.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import { assertNever } from '#shared/vocabulary/must.ts';
import { watchAudit } from './audit-watch.ts';
import type { Door } from './door.ts';

export type OpeningRefusal = Refusal<(typeof OPENING_REFUSALS)[number]>;

/** Opens the register of a folder with its keys and brings it up to this program. Throws a RegisterProblem. */
export async function openRegisterIn(folder: string, keys: HeldKeys): Promise<OpenRegister> {
  const path = registerPathIn(folder);
  // SQLite takes an empty file for a new database and would begin one here.
  if (existsSync(path) && statSync(path).size === 0) throw new RegisterProblem('register/damaged');
  const connection = openRegisterFile(path, keys.dek);
  const { recoveryRecipient } = keys;
  let copy: string | null = null;
  try {
    await migrate(connection, {
      beforeMigration: async (image) => {
        const seal = (plain: Uint8Array) => encryptTo([recoveryRecipient], plain);
        copy = await writeSnapshot(image, seal, join(folder, COPIES_FOLDER));
      },
    });
    const register = registerOver(connection);
    if (copy !== null)
      await noteSnapshot(register, { reason: 'migration', path: copy, recoveryRecipient, now: new Date() });
    await ensureBackupKeys(register, recoveryRecipient, newSigningSeed());
    await seedVocabularies(register);
    await bringSearchUpToDate(register);
    await seedCalendar(register);
    await seedTerms(register);
    return register;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Whose login was typed, when, and by what right. */
export interface SigningIn {
  readonly login: string;
  readonly now: Date;
  readonly by?: 'password' | 'recovery';
}

/**
 * Signs the holder of a key slot in. A slot without a user becomes a head's only by the right of the recovery key, which
 * also lets a user in who was switched off. Throws 'access/wrong-password' for a slot that leads to nobody: what was not
 * finished of a new user or of a leaving one opens nothing.
 */
export async function signIn(
  door: Door,
  register: OpenRegister,
  keys: UserKeys,
  { login, now, by = 'password' }: SigningIn,
): Promise<SignedIn> {
  // A register gets its name when it is whole: one without a centre was not made by Kolo, or was damaged since.
  const centre = await getCentre(register.reader).catch(() => {
    throw new RegisterProblem('register/damaged');
  });
  if (centre.registerId !== keys.registerId) throw new RegisterProblem('register/wrong-key-or-damaged');
  const found = await findUserOfSlot(register.reader, keys.slot);
  if (by === 'password' && (found === undefined || found.isSwitchedOff)) {
    throw new AccessProblem('access/wrong-password');
  }
  const user = await register.write((trx) => admitUser(trx, { slot: keys.slot, login }));
  const session = { userId: user.id, userName: user.name, role: user.role };
  const signedIn = {
    userName: user.name,
    role: user.role,
    mustChangePassword: by === 'password' && user.mustChangePassword,
    centreName: centre.name,
    centreLetter: centre.letter,
    isDemonstration: centre.isDemonstration,
  };
  const audit = await watchAudit(register, keys, now);
  await recordSigningIn(door, register, user.id, now);
  door.opened = { register, session, signedIn, keys, audit };
  return signedIn;
}

/** Wrong tries before are told with the moment of the last one: until now nothing could be written. */
async function recordSigningIn({ settings }: Door, register: OpenRegister, userId: string, now: Date): Promise<void> {
  const { failedTries, lastFailedAt } = settings;
  const channel = 'entry.unlock';
  await register.write(async (trx) => {
    if (failedTries > 0 && lastFailedAt !== null) {
      const failed = { userId: null, act: 'signInFailed', channel, number: failedTries } as const;
      appendAudit(trx, new Date(lastFailedAt).getTime(), [failed]);
    }
    appendAudit(trx, now.getTime(), [{ userId, act: 'signIn', channel }]);
  });
}

/** Runs `work`; a problem with the file, the folder or the key files comes back as a refusal with its sentence. */
export async function tellingRefusals<T>(work: () => Promise<T>): Promise<T | OpeningRefusal> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RegisterProblem) return refusalOf(error);
    if (error instanceof AccessProblem) {
      if (error.code === 'access/keys-missing') return refuse('entry/keys-missing');
      if (error.code === 'access/keys-damaged') return refuse('entry/keys-damaged');
    }
    throw error;
  }
}

function refusalOf(problem: RegisterProblem): OpeningRefusal {
  const { code, details } = problem;
  switch (code) {
    // The key was unwrapped from the key files, so it is the file that is not theirs or that is damaged.
    case 'register/wrong-key-or-damaged':
      return refuse('register/foreign');
    case 'register/already-there':
      return refuse('register/in-use');
    case 'register/newer-program-needed':
      return refuse(code, { details });
    case 'register/not-found':
    case 'register/read-only':
    case 'register/in-use':
    case 'register/damaged':
    case 'register/program-changed':
      return refuse(code);
    // Has its sentence wherever it happens.
    case 'register/disk-full':
      throw problem;
    default:
      return assertNever(code);
  }
}
