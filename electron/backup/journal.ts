import type { Selectable } from 'kysely';
import type { Reader, Register } from '#electron/register/handles.ts';
import { problemOf } from '#electron/register/problem.ts';
import { awayOf, isLying, reminderOf, wholeDays } from '#shared/backup/backup.rules.ts';
import type { Backup, BackupState } from '#shared/backup/backup.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { BackupsTable } from './backup.table.ts';
import { folderOn, type Medium, type Target } from './target.ts';

const LISTED = 500;

function backupOf(row: Selectable<BackupsTable>, recoveryRecipient: string | null): Backup {
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
    reason: row.reason,
    medium: row.medium,
    label: row.medium_label,
    isSigned: row.is_signed === 1,
    isForFormerSheet: row.sealed_to !== null && row.sealed_to !== recoveryRecipient,
    checkedAtMs: row.checked_at_ms,
    removedAtMs: row.removed_at_ms,
  };
}

async function recoveryRecipientIn(db: Reader): Promise<string | null> {
  const row = await db.selectFrom('backup_keys').select('recovery_recipient').executeTakeFirst();
  return row?.recovery_recipient ?? null;
}

/** Newest first, by number and not by clock; at most 500. Attempts that were cancelled are left out. */
export async function listBackups(db: Reader): Promise<Backup[]> {
  const recipient = await recoveryRecipientIn(db);
  const rows = await db
    .selectFrom('backups')
    .where('outcome', '<>', 'cancelled')
    .orderBy('number', 'desc')
    .limit(LISTED)
    .selectAll()
    .execute();
  return rows.map((row) => backupOf(row, recipient));
}

/** The last verified copy, and whether it is time for the next one. */
export async function getBackupState(db: Reader, now: Date): Promise<BackupState> {
  const backups = await listBackups(db);
  const last = backups.find(isLying);
  const [lastAway] = awayOf(backups);
  const daysSince = lastAway === undefined ? null : wholeDays(lastAway.madeAtMs, now.getTime());
  return { last: last === undefined ? null : shownOf(last), daysSince, ...reminderOf(backups, now.getTime()) };
}

/** Without counts: everybody sees the top bar. */
function shownOf({ madeAtMs, verifiedAtMs, place, label }: Backup): BackupState['last'] {
  return { madeAtMs, verifiedAtMs: verifiedAtMs ?? madeAtMs, place, label };
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
  readonly target: Target;
  readonly reason: 'asked' | 'evacuation';
  readonly sealedTo: string;
  readonly regionalTo: string | null;
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
  const { folder, medium, placeKind } = attempt.target;
  await register.write(async (trx) => {
    await trx
      .insertInto('backups')
      .values({
        id: begun.id,
        number: begun.number,
        began_at_ms: attempt.now.getTime(),
        outcome: 'unfinished',
        file_name: begun.fileName,
        place: folder,
        place_kind: placeKind,
        reason: attempt.reason,
        medium: medium?.id ?? null,
        medium_label: medium?.label ?? null,
        file_system: medium?.fileSystem ?? null,
        sealed_to: attempt.sealedTo,
        regional_to: attempt.regionalTo,
      })
      .execute();
  });
}

export interface Verified {
  readonly bytes: number;
  readonly families: number;
  readonly persons: number;
  readonly verifiedAtMs: number;
  /** Of the audit chain at the moment of the image. */
  readonly audit: { readonly head: string; readonly count: number } | null;
}

/** From here on the copy counts. Throws when the line cannot be written, or when there is none. */
export async function settleVerified(register: Register, id: string, found: Verified): Promise<Backup> {
  const { bytes, families, persons, verifiedAtMs, audit } = found;
  const recipient = await recoveryRecipientIn(register.reader);
  return await register.write(async (trx) => {
    const row = await trx
      .updateTable('backups')
      .set({ outcome: 'verified', bytes, families, persons, is_signed: 1 })
      .set({ verified_at_ms: verifiedAtMs, checked_at_ms: verifiedAtMs })
      .set({ audit_head: audit?.head ?? null, audit_count: audit?.count ?? null })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst();
    return backupOf(must(row, 'the line of the attempt in the journal'), recipient);
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

/** Every byte of a copy was read and was as written: it is there, whatever was thought of it. One that the journal does not know is of another laptop. */
export async function noteChecked(register: Register, fileName: string, now: Date): Promise<void> {
  await register.write(async (trx) => {
    await trx
      .updateTable('backups')
      .set({ checked_at_ms: now.getTime(), removed_at_ms: null })
      .where('file_name', '=', fileName)
      .where('outcome', '=', 'verified')
      .execute();
  });
}

/** Somebody else removed them: copies that should lie in the folder of a stick, and are not among those found there. */
export async function noteMissing(
  register: Register,
  stick: Medium,
  found: readonly { readonly name: string }[],
  now: Date,
): Promise<void> {
  const there = new Set(found.map(({ name }) => name));
  const place = folderOn(stick);
  const own = (await listBackups(register.reader)).filter((one) => one.medium === stick.id && one.place === place);
  const missing = own.filter((one) => isLying(one) && !there.has(one.fileName));
  for (const { fileName } of missing) await noteRemoved(register, fileName, place, now);
}

export async function noteRemoved(register: Register, fileName: string, place: string, now: Date): Promise<void> {
  await register.write(async (trx) => {
    await trx
      .updateTable('backups')
      .set({ removed_at_ms: now.getTime() })
      .where('file_name', '=', fileName)
      .where('place', '=', place)
      .execute();
  });
}
