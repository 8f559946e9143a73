import type { Selectable } from 'kysely';
import type { Reader, Register } from '#electron/register/handles.ts';
import { problemOf } from '#electron/register/problem.ts';
import { reminderOf, wholeDays } from '#shared/backup/backup.rules.ts';
import type { Backup, BackupState } from '#shared/backup/backup.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { BackupsTable } from './backup.table.ts';

const LISTED = 500;

function backupOf(row: Selectable<BackupsTable>): Backup {
  return {
    number: row.number,
    madeAtMs: row.began_at_ms,
    outcome: row.outcome,
    fileName: row.file_name,
    place: row.place,
    placeKind: row.place_kind,
    bytes: row.bytes,
    families: row.families,
    persons: row.persons,
    verifiedAtMs: row.verified_at_ms,
  };
}

/** Newest first, by number and not by clock; at most 500. Attempts that were cancelled are left out. */
export async function listBackups(db: Reader): Promise<Backup[]> {
  const rows = await db
    .selectFrom('backups')
    .where('outcome', '<>', 'cancelled')
    .orderBy('number', 'desc')
    .limit(LISTED)
    .selectAll()
    .execute();
  return rows.map(backupOf);
}

async function findLastVerified(db: Reader, awayOnly: boolean): Promise<Backup | null> {
  const row = await db
    .selectFrom('backups')
    .where('outcome', '=', 'verified')
    .$if(awayOnly, (query) => query.where('place_kind', '<>', 'same-disk'))
    .orderBy('number', 'desc')
    .selectAll()
    .executeTakeFirst();
  return row === undefined ? null : backupOf(row);
}

/** The last verified copy, and whether it is time for the next one. */
export async function getBackupState(db: Reader, now: Date): Promise<BackupState> {
  const last = await findLastVerified(db, false);
  const lastAway = await findLastVerified(db, true);
  const daysSince = lastAway === null ? null : wholeDays(lastAway.madeAtMs, now.getTime());
  return { last, daysSince, reminder: reminderOf(last, lastAway, now.getTime()) };
}

export interface Attempt {
  readonly id: string;
  readonly number: number;
  readonly fileName: string;
}

export interface NewAttempt {
  /** Highest number that a copy in the folder has: of a register that was restored since, perhaps. */
  readonly lastNumberInFolder: number;
  readonly nameOf: (number: number) => string;
  readonly place: string;
  readonly placeKind: Backup['placeKind'];
  readonly now: Date;
}

/**
 * Takes the next number. The line is in the image too, so that a copy knows its own number and moment. On a full disk
 * there is no line, and a copy is made all the same: that is when it is needed most.
 */
export async function beginAttempt(register: Register, attempt: NewAttempt): Promise<Attempt> {
  const { last } = await register.reader
    .selectFrom('backups')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  const number = Math.max(Number(last ?? 0), attempt.lastNumberInFolder) + 1;
  const begun = { id: newId(), number, fileName: attempt.nameOf(number) };
  try {
    await noteAttempt(register, begun, attempt);
  } catch (error) {
    if (problemOf(error)?.code !== 'register/disk-full') throw error;
  }
  return begun;
}

async function noteAttempt(register: Register, begun: Attempt, attempt: NewAttempt): Promise<void> {
  await register.write(async (trx) => {
    await trx
      .insertInto('backups')
      .values({
        id: begun.id,
        number: begun.number,
        began_at_ms: attempt.now.getTime(),
        outcome: 'unfinished',
        file_name: begun.fileName,
        place: attempt.place,
        place_kind: attempt.placeKind,
      })
      .execute();
  });
}

export interface Verified {
  readonly bytes: number;
  readonly families: number;
  readonly persons: number;
  readonly verifiedAtMs: number;
}

/** From here on the copy counts. Throws when the line cannot be written, or when there is none. */
export function settleVerified(register: Register, id: string, found: Verified): Promise<Backup> {
  const { bytes, families, persons, verifiedAtMs } = found;
  return register.write(async (trx) => {
    const row = await trx
      .updateTable('backups')
      .set({ outcome: 'verified', bytes, families, persons, verified_at_ms: verifiedAtMs })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst();
    return backupOf(must(row, 'the line of the attempt in the journal'));
  });
}

export async function settleWithout(register: Register, id: string, outcome: 'failed' | 'cancelled'): Promise<void> {
  await register.write(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('backups')
      .set({ outcome })
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    must(numUpdatedRows === 1n ? true : null, 'the line of the attempt in the journal');
  });
}
