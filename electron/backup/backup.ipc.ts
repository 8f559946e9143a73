import type { Handlers, JobContext } from '#electron/ipc/handlers.ts';
import type { backupContract } from '#shared/backup/backup.contract.ts';
import { refuse } from '#shared/ipc/reply.ts';
import { getBackupState, listBackups } from './journal.ts';
import { type BackupScene, makeBackup } from './make-backup.ts';

type Contract = typeof backupContract;

/** What backups need besides the call itself. */
export interface BackupHost extends Pick<BackupScene, 'sealing' | 'driveKind' | 'now'> {
  /** The open register; only asked while one is open. */
  opened(): Pick<BackupScene, 'register' | 'recoveryRecipient'>;
}

async function chooseFolder({ shell, signal }: JobContext<Contract['make']>, title: string): Promise<string | null> {
  const chosen = await shell('chooseFolder', { title }, { signal });
  signal.throwIfAborted();
  if (!chosen.ok) throw new Error(`the shell failed: ${chosen.failure.code}`);
  return chosen.value;
}

export function backupHandlers(host: BackupHost): Handlers<Contract> {
  let isRunning = false;

  async function make(context: JobContext<Contract['make']>, title: string) {
    const { signal, progress } = context;
    const { register, recoveryRecipient } = host.opened();
    const folder = await chooseFolder(context, title);
    if (folder === null) return null;
    const { sealing, driveKind, now } = host;
    return await makeBackup({ register, recoveryRecipient, sealing, driveKind, now, signal, progress }, folder);
  }

  return {
    last: ({ db, now }) => getBackupState(db, now),
    list: ({ db }) => listBackups(db),
    make: async (context, { title }) => {
      // Two at once would hold four images in memory.
      if (isRunning) return refuse('backup/already-running');
      isRunning = true;
      try {
        return await make(context, title);
      } finally {
        isRunning = false;
      }
    },
  };
}
