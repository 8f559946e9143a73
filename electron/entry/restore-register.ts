import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { recipientOf } from '#electron/access/age.ts';
import { writeSeal } from '#electron/access/audit-seal.ts';
import type { UserKeys } from '#electron/access/keys.ts';
import { passwordStrength } from '#electron/access/passwords.ts';
import { newSalt } from '#electron/access/slots.ts';
import { copyKnownTables, NotARegister } from '#electron/backup/copy-tables.ts';
import { factsOf } from '#electron/backup/image.ts';
import { noteRestoration } from '#electron/backup/restorations.ts';
import { refreshDerived } from '#electron/families/family-derived.queries.ts';
import { appendAudit, auditHead } from '#electron/register/audit-chain.ts';
import { fullCheck, isSoundButForSearch } from '#electron/register/integrity.ts';
import { migrate } from '#electron/register/migrate.ts';
import { MIGRATIONS } from '#electron/register/migrations.ts';
import { type Connection, openInMemory } from '#electron/register/open.ts';
import { type OpenRegister, registerOver } from '#electron/register/register.ts';
import { rebuildSearch as rebuildIndex } from '#electron/search/search.commands.ts';
import type { RESTORE_STAGES } from '#shared/backup/backup.ts';
import type { SignedIn } from '#shared/entry/entry.ts';
import { Refusal, refuse } from '#shared/ipc/reply.ts';
import { enterNewRegister, keysIn } from './create-register.ts';
import type { Door } from './door.ts';
import type { OpenedBackup } from './open-backup.ts';
import { openRegisterIn, tellingRefusals } from './opening.ts';
import { makeRegisterFile } from './register-file.ts';
import { NEEDED_SCORE } from './sign-in.ts';

export interface Restoring {
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly progress: (value: {
    stage: (typeof RESTORE_STAGES)[number];
    done: number | null;
    total: number | null;
  }) => void;
}

export interface HeadToBe {
  readonly login: string;
  readonly password: string;
  readonly acceptSignature: boolean;
}

interface Restored {
  readonly register: OpenRegister;
  readonly keys: UserKeys;
  readonly salt: string;
}

/** Makes a register of an opened copy on a laptop that has none, and signs its head in. Throws when cancelled. */
export async function restoreOnFreshLaptop(
  door: Door,
  folder: string,
  backup: OpenedBackup,
  head: HeadToBe,
  restoring: Restoring,
) {
  return await tellingRefusals(async () => {
    const restored = await restoreInto(door, folder, backup, head, restoring);
    if (restored instanceof Refusal) return restored;
    return (await enterNewRegister(door, {
      ...restored,
      folder,
      login: head.login,
      now: restoring.now,
    })) satisfies SignedIn;
  });
}

/**
 * Makes a register of an opened copy in a folder that has none: a new data key, the head's new password, the recovery
 * key as it was. The file gets its name only when all of it was checked; broken off before, nothing points there.
 * Throws when cancelled.
 */
export async function restoreInto(
  door: Door,
  folder: string,
  backup: OpenedBackup,
  head: HeadToBe,
  restoring: Restoring,
) {
  const { verdict } = backup.signature;
  if (verdict !== 'ours' && verdict !== 'sound' && !head.acceptSignature)
    return refuse('backup/signature-not-accepted');
  const names = [backup.contents.headName ?? '', head.login];
  if (passwordStrength(head.password, names) < NEEDED_SCORE) return refuse('entry/weak-password');
  const salt = newSalt();
  restoring.progress({ stage: 'keys', done: null, total: null });
  await mkdir(folder, { recursive: true });
  const { registerId, identity } = backup;
  const recovery = { recoveryIdentity: identity, recoveryRecipient: await paperOf(backup) };
  const keys = await keysIn(door, folder, { salt, registerId, head, ...recovery });
  if (keys === null) return refuse('entry/register-exists');
  const refused = await writeRegister(folder, keys, backup, restoring);
  if (refused !== null) return refused;
  const register = await openRegisterIn(folder, keys);
  // The audit goes on where the copy ends: this register has no seal yet.
  await writeSeal(folder, keys.dek, auditHead(register.connection));
  return { register, keys, salt } satisfies Restored;
}

/** Whose paper opens the new register: the one at hand, unless the copy was opened with the regional centre's key. */
async function paperOf({ identity, recoveryRecipient, regionalRecipient }: OpenedBackup): Promise<string> {
  const own = await recipientOf(identity);
  return own === regionalRecipient && recoveryRecipient !== null ? recoveryRecipient : own;
}

/** Leaves a whole register under its name, or nothing. */
async function writeRegister(folder: string, keys: UserKeys, backup: OpenedBackup, restoring: Restoring) {
  try {
    await makeRegisterFile(folder, keys.dek, restoring.signal, (file) => fill(file, keys, backup, restoring));
    return null;
  } catch (error) {
    if (error instanceof NotARegister) return refuse('backup/not-a-register');
    throw error;
  }
}

async function fill(connection: Connection, keys: UserKeys, backup: OpenedBackup, restoring: Restoring): Promise<void> {
  const beforeMigration = async () => {};
  await migrate(connection, { migrations: MIGRATIONS.slice(0, backup.version), beforeMigration });
  await copyRows(connection, backup, restoring);
  await migrate(connection, { beforeMigration });
  const register = registerOver(connection);
  await bringHome(register, keys, backup, restoring.now);
  await rebuildSearch(register, restoring);
  restoring.progress({ stage: 'checking', done: null, total: null });
  if (!isSoundButForSearch(fullCheck(connection))) throw new Error('the restored register is not sound');
}

const FAMILIES_AT_ONCE = 100;

/** The search index is never copied: its words are written anew from the rows, in one transaction. */
async function rebuildSearch(register: OpenRegister, { signal, progress }: Restoring): Promise<void> {
  const families = await register.reader.selectFrom('families').select(['n', 'code']).orderBy('n').execute();
  const total = families.length;
  await register.write(async (trx) => {
    for (const [done, family] of families.entries()) {
      await refreshDerived(trx, family);
      if (done % FAMILIES_AT_ONCE > 0) continue;
      progress({ stage: 'search', done, total });
      await nextTurn();
      signal.throwIfAborted();
    }
    await rebuildIndex({ trx });
  });
}

async function copyRows(connection: Connection, backup: OpenedBackup, { signal, progress }: Restoring): Promise<void> {
  const image = openInMemory(backup.bytes);
  try {
    const onRows = (done: number, total: number) => progress({ stage: 'copying', done, total });
    await copyKnownTables(image, connection, backup.tables, { signal, onRows });
    const [before, after] = [factsOf(image), factsOf(connection)];
    const lacking = backup.tables.filter(({ name }) => before.rows[name] !== after.rows[name]);
    if (lacking.length > 0) throw new Error('the restored register has other counts than its copy');
  } finally {
    image.close();
  }
}

/** What is different on this laptop: the head's key slot, and the copy itself, which was just read to its last byte. */
async function bringHome(register: OpenRegister, keys: UserKeys, backup: OpenedBackup, now: Date): Promise<void> {
  const { families, persons } = backup.contents;
  await register.write(async (trx) => {
    const line = { userId: null, act: 'restoreRegister', channel: 'restore.run' } as const;
    appendAudit(trx, now.getTime(), [line]);
    const head = trx.selectFrom('users').where('role', '=', 'head').orderBy('n').limit(1).select('n');
    await trx
      .updateTable('users')
      .set({ slot: keys.slot, switched_off_at_ms: null, must_change_password: 0 })
      .where('n', '=', head)
      .execute();
    const newest = trx.selectFrom('backups').select(({ fn }) => fn.max('number').as('number'));
    await trx
      .updateTable('backups')
      .set({ outcome: 'verified', bytes: backup.fileBytes, families, persons, verified_at_ms: now.getTime() })
      .set({ checked_at_ms: now.getTime(), place: dirname(backup.path), place_kind: 'elsewhere' })
      .where('outcome', '=', 'unfinished')
      .where('number', '=', newest)
      .execute();
    await noteRestoration(trx, backup.contents, now);
  });
}
