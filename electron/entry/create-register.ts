import { mkdir } from 'node:fs/promises';
import type { z } from 'zod';
import { createAccess, type UserKeys } from '#electron/access/keys.ts';
import { passwordStrength } from '#electron/access/passwords.ts';
import { AccessProblem } from '#electron/access/problem.ts';
import { newSalt } from '#electron/access/slots.ts';
import { ensureBackupKeys } from '#electron/backup/backup-keys.ts';
import { seedCalendar } from '#electron/calendar/calendar.commands.ts';
import { loadDemonstration } from '#electron/demonstration/load.ts';
import { loadPlaces } from '#electron/places/places.commands.ts';
import { readClassifier } from '#electron/places/places-file.ts';
import { migrate } from '#electron/register/migrate.ts';
import type { Connection } from '#electron/register/open.ts';
import { type OpenRegister, registerOver } from '#electron/register/register.ts';
import { bringSearchUpToDate } from '#electron/search/search.commands.ts';
import { seedTerms } from '#electron/terms/terms.commands.ts';
import { seedVocabularies } from '#electron/vocabularies/vocabularies.commands.ts';
import type { Centre, HeadAccount, SignedIn } from '#shared/entry/entry.ts';
import { refuse } from '#shared/ipc/reply.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { changeSettings, type Door } from './door.ts';
import { openRegisterIn, signIn, tellingRefusals } from './opening.ts';
import { makeRegisterFile } from './register-file.ts';
import { NEEDED_SCORE } from './sign-in.ts';

/** Families of the demonstration register: one region, as large as a real one. */
const DEMONSTRATION_FAMILIES = 3470;
const DEMONSTRATION_SEED = 2021;

export interface NewRegister {
  readonly centre: Centre;
  readonly head: z.output<typeof HeadAccount>;
  readonly content: 'empty' | 'demonstration';
}

export type CreationStage = 'keys' | 'register' | 'places' | 'demonstration';

interface Creation {
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly progress: (value: { stage: CreationStage }) => void;
}

/**
 * Makes the keys and the register in a folder and signs the head in. Only then do the settings point there: broken
 * off before, the next start is a first run again and nothing that exists is touched.
 */
export async function createRegister(door: Door, folder: string, request: NewRegister, creation: Creation) {
  const { head } = request;
  const recovery = door.recovery;
  if (recovery === null) return refuse('entry/no-recovery-key');
  if (!recovery.confirmed) return refuse('entry/recovery-not-confirmed');
  if (passwordStrength(head.password, [head.name, head.login]) < NEEDED_SCORE) return refuse('entry/weak-password');
  const salt = newSalt();
  const registerId = newId();
  return await tellingRefusals(async () => {
    creation.progress({ stage: 'keys' });
    await mkdir(folder, { recursive: true });
    const keys = await keysIn(door, folder, { salt, registerId, head, recoveryIdentity: recovery.identity });
    if (keys === null) return refuse('entry/register-exists');
    const { dek } = keys;
    const make = (file: Connection) =>
      fill(file, door, keys, { ...request, signingSeed: recovery.signingSeed }, creation);
    await makeRegisterFile(folder, dek, creation.signal, make);
    const register = await openRegisterIn(folder, keys);
    const signedIn = await enterNewRegister(door, {
      register,
      keys,
      salt,
      folder,
      login: head.login,
      now: creation.now,
    });
    door.recovery = null;
    return signedIn;
  });
}

export interface MadeRegister {
  readonly register: OpenRegister;
  readonly keys: UserKeys;
  readonly salt: string;
  readonly folder: string;
  readonly login: string;
  readonly now: Date;
}

/** Signs the head in to a register that was just made; only then the settings point there. */
export async function enterNewRegister(door: Door, made: MadeRegister): Promise<SignedIn> {
  const { register, keys, salt, folder, login, now } = made;
  const signedIn = await signIn(door, register, keys, { login, now });
  await changeSettings(door, { salt, registerFolder: folder, failedTries: 0, lastFailedAt: null });
  return signedIn;
}

export interface KeyRequest {
  readonly salt: string;
  readonly registerId: string;
  readonly head: Pick<NewRegister['head'], 'login' | 'password'>;
  readonly recoveryIdentity: string;
  readonly recoveryRecipient?: string | null;
}

/** The keys of a new register in a folder, or null when a register is there already. */
export async function keysIn(door: Door, folder: string, request: KeyRequest): Promise<UserKeys | null> {
  const { salt, registerId, head, recoveryIdentity, recoveryRecipient } = request;
  const { login, password } = head;
  try {
    const { workFactor } = door;
    const recovery = { recoveryIdentity, recoveryRecipient };
    return await createAccess(folder, { salt, login, password, registerId, ...recovery, workFactor });
  } catch (error) {
    if (error instanceof AccessProblem && error.code === 'access/already-there') return null;
    throw error;
  }
}

/** Everything that a register begins with. */
async function fill(
  connection: Connection,
  door: Door,
  keys: UserKeys,
  { centre, head, content, signingSeed }: NewRegister & { readonly signingSeed: string },
  { now, progress }: Creation,
): Promise<void> {
  progress({ stage: 'register' });
  await migrate(connection, { beforeMigration: async () => {} });
  const register = registerOver(connection);
  await ensureBackupKeys(register, keys.recoveryRecipient, signingSeed);
  progress({ stage: 'places' });
  await writeCentre(register, door.start.resources, keys, { centre, head, content }, now);
  await seedVocabularies(register);
  await bringSearchUpToDate(register);
  await seedCalendar(register);
  await seedTerms(register);
  if (content !== 'demonstration') return;
  progress({ stage: 'demonstration' });
  const options = { families: DEMONSTRATION_FAMILIES, seed: DEMONSTRATION_SEED, today: now };
  await loadDemonstration(register, door.start.resources, options);
}

async function writeCentre(
  register: OpenRegister,
  resources: string,
  keys: UserKeys,
  { centre, head, content }: NewRegister,
  now: Date,
): Promise<void> {
  const classifier = readClassifier(resources);
  const createdAtMs = now.getTime();
  await register.write(async (trx) => {
    await loadPlaces(trx, classifier);
    await trx
      .insertInto('centre')
      .values({
        id: keys.registerId,
        kind: centre.kind,
        name: centre.name,
        letter: centre.letter,
        region_code: centre.regionCode,
        is_demonstration: content === 'demonstration' ? 1 : 0,
        classifier_on: classifier.editionOn,
        created_at_ms: createdAtMs,
      })
      .execute();
    for (const community_code of centre.communityCodes) {
      await trx.insertInto('centre_communities').values({ community_code }).execute();
    }
    await trx
      .insertInto('users')
      .values({
        ...{ id: newId(), name: head.name, role: 'head', login: head.login },
        ...{ slot: keys.slot, created_at_ms: createdAtMs },
      })
      .execute();
  });
}
