import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Handlers, JobContext } from '#electron/ipc/handlers.ts';
import { removeDurably } from '#electron/register/durable-file.ts';
import type { backupContract } from '#shared/backup/backup.contract.ts';
import { isLying, sticksOf } from '#shared/backup/backup.rules.ts';
import type { Backup, DriveChoice } from '#shared/backup/backup.ts';
import { expendable } from '#shared/backup/retention.ts';
import { Refusal, refuse } from '#shared/ipc/reply.ts';
import { mayDo } from '#shared/vocabulary/permissions.ts';
import { getBackupState, listBackups, noteRemoved } from './journal.ts';
import { type BackupScene, makeBackup } from './make-backup.ts';
import { lookInto, SIGNATURE } from './medium.ts';
import { BackupProblem, onMedium } from './problem.ts';
import { dismissRestoration, getRestoration } from './restorations.ts';
import { folderOn, type Medium, type Target, targetIn } from './target.ts';

type Contract = typeof backupContract;

/** What backups need besides the call itself. */
export interface BackupHost extends Pick<BackupScene, 'sealing' | 'now'> {
  /** The open register; only asked while one is open. */
  opened(): Pick<BackupScene, 'register' | 'recoveryRecipient'>;
  readonly drives: () => Promise<readonly Medium[]>;
  readonly driveKind: (folder: string) => Promise<Medium['kind']>;
}

async function chooseFolder({ shell, signal }: JobContext<Contract['make']>, title: string): Promise<string | null> {
  const chosen = await shell('chooseFolder', { title }, { signal });
  signal.throwIfAborted();
  if (!chosen.ok) throw new Error(`the shell failed: ${chosen.failure.code}`);
  return chosen.value;
}

/** The folder for copies of a drive that is plugged in; made where it is missing. */
async function folderOnDrive(host: BackupHost, id: string): Promise<string> {
  const drive = (await host.drives()).find((each) => each.id === id);
  if (drive === undefined) throw new BackupProblem('backup/medium-gone');
  const folder = folderOn(drive);
  await onMedium(() => mkdir(folder, { recursive: true }));
  return folder;
}

/** Where the copy goes; null when the dialog was closed. Throws a BackupProblem. */
export async function targetFor(
  host: BackupHost,
  drive: string | null,
  ask: () => Promise<string | null>,
): Promise<Target | null> {
  const folder = drive === null ? await ask() : await folderOnDrive(host, drive);
  if (folder === null) return null;
  const registerPath = host.opened().register.connection.name;
  return await targetIn(folder, { drives: host.drives, driveKind: host.driveKind, registerPath });
}

function choiceOf(drive: Medium, journal: readonly Backup[]): DriveChoice {
  const stick = sticksOf(journal).find(({ id }) => id === drive.id);
  const { id, path, label, fileSystem, freeBytes, totalBytes, kind, isReadOnly } = drive;
  return {
    ...{ id, path, label, fileSystem, freeBytes, totalBytes, kind, isReadOnly },
    isKnown: stick !== undefined,
    lastCopyAtMs: stick?.copies[0]?.madeAtMs ?? null,
    copies: stick?.copies.length ?? 0,
  };
}

/** Counts of everything would tell of cases that are hidden from the reader. */
function withoutCounts(backup: Backup): Backup {
  return { ...backup, families: null, persons: null };
}

async function refusingProblems<T>(work: () => Promise<T>) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackupProblem) return refuse(error.code, { details: error.details });
    throw error;
  }
}

/** Removes old copies of one folder, oldest first. */
async function tidied({ register, now }: JobContext<Contract['tidy']>, folder: string, keep: number): Promise<number> {
  const here = (await listBackups(register.reader)).filter((one) => isLying(one) && one.place === folder);
  const { copies } = await onMedium(() => lookInto(folder));
  const there = new Set(copies.map(({ name }) => name));
  const old = expendable(
    here.filter(({ fileName }) => there.has(fileName)).map((one) => ({ ...one, isVerified: true })),
    keep,
  );
  for (const { fileName } of old) {
    await onMedium(async () => {
      await removeDurably(join(folder, fileName));
      await removeDurably(join(folder, fileName + SIGNATURE));
    });
    await noteRemoved(register, fileName, folder, now);
  }
  return old.length;
}

export function backupHandlers(host: BackupHost): Handlers<Contract> {
  let isRunning = false;

  async function make(
    context: JobContext<Contract['make']>,
    { title, drive }: { title: string; drive: string | null },
  ) {
    const { signal, progress } = context;
    const { register, recoveryRecipient } = host.opened();
    const target = await targetFor(host, drive, () => chooseFolder(context, title));
    if (target === null) return null;
    const { sealing, now } = host;
    const made = await makeBackup({ register, recoveryRecipient, sealing, now, signal, progress }, target);
    if (made instanceof Refusal) return made;
    return mayDo(context.session.role, 'backup.rehearse') ? made : { ...made, backup: withoutCounts(made.backup) };
  }

  return {
    last: ({ db, now }) => getBackupState(db, now),
    list: async ({ db, session }) => {
      const backups = await listBackups(db);
      return mayDo(session.role, 'backup.rehearse') ? backups : backups.map(withoutCounts);
    },
    drives: async ({ db }) => {
      const [drives, journal] = await Promise.all([host.drives(), listBackups(db)]);
      return drives.map((drive) => choiceOf(drive, journal)).slice(0, 30);
    },
    make: async (context, input) => {
      // Two at once would hold four images in memory.
      if (isRunning) return refuse('backup/already-running');
      isRunning = true;
      try {
        return await refusingProblems(() => make(context, input));
      } finally {
        isRunning = false;
      }
    },
    tidy: async (context, { drive, keep }) => {
      const drives = await host.drives();
      const found = drives.find(({ id }) => id === drive);
      if (found === undefined) return refuse('backup/medium-gone');
      try {
        return await tidied(context, folderOn(found), keep);
      } catch (error) {
        if (!(error instanceof BackupProblem)) throw error;
        const { code } = error;
        return refuse(
          code === 'backup/medium-gone' || code === 'backup/medium-read-only' ? code : 'backup/not-written',
        );
      }
    },
    restoration: ({ db }) => getRestoration(db),
    dismissRestoration: async ({ trx, now }) => {
      await dismissRestoration(trx, now);
      return null;
    },
  };
}
