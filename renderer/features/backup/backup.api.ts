import { useQuery, useQueryClient } from '@tanstack/react-query';
import { read, useCommand, useJob } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';
import type { backupContract } from '#shared/backup/backup.contract.ts';
import type { restoreContract } from '#shared/backup/restore.contract.ts';
import type { OutputOf } from '#shared/ipc/procedure.ts';

export type MadeBackup = NonNullable<OutputOf<(typeof backupContract)['make']>>;
export type ChosenCopy = NonNullable<OutputOf<(typeof restoreContract)['chooseFile']>>;

const BACKUP = ['backup'] as const;
const HOUR_MS = 3_600_000;

/** The last verified copy and whether to remind; asked anew once an hour, since time alone changes it. */
export function useBackupState() {
  return useQuery({
    queryKey: [...BACKUP, 'last'],
    queryFn: ({ signal }) => read(client.backup.last(null, { signal })),
    refetchInterval: HOUR_MS,
  });
}

export function useBackups() {
  return useQuery({
    queryKey: [...BACKUP, 'list'],
    queryFn: ({ signal }) => read(client.backup.list(null, { signal })),
  });
}

/** Also an attempt that failed stands in the journal: it is asked anew whatever came of it. */
export function useMakeBackup() {
  const queries = useQueryClient();
  const job = useJob(client.backup.make);
  const run: typeof job.run = async (input) => {
    const made = await job.run(input);
    await queries.invalidateQueries({ queryKey: BACKUP });
    return made;
  };
  return { ...job, run };
}

export function useChooseCopy() {
  return useJob(client.restore.chooseFile);
}

export function useOpenCopy() {
  return useJob(client.restore.open);
}

export function useRestore() {
  return useJob(client.restore.run, { invalidates: [['entry', 'state']] });
}

export function useProposeFolder() {
  return useCommand(client.entry.proposeFolder);
}

export function useChooseFolder() {
  return useJob(client.entry.chooseFolder);
}
