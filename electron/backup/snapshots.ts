import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { removeDurably, writeDurably } from '#electron/register/durable-file.ts';
import { problemOf } from '#electron/register/problem.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { type SnapshotReason, standaloneImage, writeSnapshot } from '#electron/register/snapshot.ts';
import { expendable } from '#shared/backup/retention.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { getBackupKeys } from './backup-keys.ts';
import { factsOf } from './image.ts';
import { SIGNATURE } from './medium.ts';
import type { Sealing } from './sealing.ts';

/** Copies beside the register lie here; they are sealed to the recovery key and go with the disk. */
export const COPIES_FOLDER = 'copies';

const KEPT = 5;

export interface SnapshotScene {
  readonly register: OpenRegister;
  readonly recoveryRecipient: string;
  readonly encryptTo: (recipients: readonly string[], plain: Uint8Array) => Promise<Uint8Array>;
  readonly sign: Sealing['sign'];
  readonly now: Date;
}

/**
 * A copy of the register beside it before a step that could go wrong, read back and noted in the journal. Copies of
 * this kind older than the newest five are removed. Throws when the copy cannot be made: then the step must not be
 * taken.
 */
export async function takeSnapshot(scene: SnapshotScene, reason: SnapshotReason): Promise<void> {
  const { register, recoveryRecipient, encryptTo, sign, now } = scene;
  const folder = join(dirname(register.connection.name), COPIES_FOLDER);
  const seal = (plain: Uint8Array) => encryptTo([recoveryRecipient], plain);
  const path = await writeSnapshot(standaloneImage(register.connection), seal, folder);
  const { signingSeed } = await getBackupKeys(register.reader);
  await writeDurably(path + SIGNATURE, sign(signingSeed, await readFile(path), basename(path)));
  await noteSnapshot(register, { reason, path, recoveryRecipient, now });
  await removeOld(register, folder, now);
}

export interface TakenSnapshot {
  readonly reason: SnapshotReason;
  readonly path: string;
  readonly recoveryRecipient: string;
  readonly now: Date;
}

/** Writes the line of a copy that was read back. On a full disk there is no line, and the copy counts all the same. */
export async function noteSnapshot(register: OpenRegister, taken: TakenSnapshot): Promise<void> {
  const { reason, path, recoveryRecipient, now } = taken;
  const { size } = await stat(path);
  const { families = 0, persons = 0 } = factsOf(register.connection).rows;
  const atMs = now.getTime();
  const line = {
    id: newId(),
    reason,
    outcome: 'verified',
    place: dirname(path),
    place_kind: 'same-disk',
    file_name: basename(path),
    sealed_to: recoveryRecipient,
    ...{ bytes: size, families, persons },
    ...{ began_at_ms: atMs, verified_at_ms: atMs, checked_at_ms: atMs },
  } as const;
  try {
    await register.write(async (trx) => {
      const last = await trx
        .selectFrom('backups')
        .select(({ fn }) => fn.max('number').as('number'))
        .executeTakeFirst();
      await trx
        .insertInto('backups')
        .values({ ...line, number: Number(last?.number ?? 0) + 1 })
        .execute();
    });
  } catch (error) {
    if (problemOf(error)?.code !== 'register/disk-full') throw error;
  }
}

async function removeOld(register: OpenRegister, folder: string, now: Date): Promise<void> {
  const rows = await register.reader
    .selectFrom('backups')
    .where('place', '=', folder)
    .where('reason', 'in', ['migration', 'import', 'restore', 'rotation'])
    .where('removed_at_ms', 'is', null)
    .select(['id', 'number', 'outcome', 'file_name'])
    .execute();
  const lying = rows.map((row) => ({ ...row, isVerified: row.outcome === 'verified' }));
  for (const { id, file_name } of expendable(lying, KEPT)) {
    await removeDurably(join(folder, file_name));
    await removeDurably(join(folder, file_name + SIGNATURE));
    await register.write(async (trx) => {
      await trx.updateTable('backups').set({ removed_at_ms: now.getTime() }).where('id', '=', id).execute();
    });
  }
}
