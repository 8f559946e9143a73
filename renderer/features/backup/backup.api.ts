import { useQuery, useQueryClient } from '@tanstack/react-query';
import { read, useCommand, useJob } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';
import type { backupContract } from '#shared/backup/backup.contract.ts';
import type { rehearsalContract } from '#shared/backup/rehearsal.contract.ts';
import type { restoreContract } from '#shared/backup/restore.contract.ts';
import type { OutputOf } from '#shared/ipc/procedure.ts';

export type MadeBackup = NonNullable<OutputOf<(typeof backupContract)['make']>>;
export type ChosenCopy = NonNullable<OutputOf<(typeof restoreContract)['chooseFile']>>;

export type Rehearsed = OutputOf<(typeof rehearsalContract)['open']>;

const BACKUP = ['backup'] as const;
const FORMERS = ['formers'] as const;
const KEYS = ['backup-keys'] as const;
/** How soon a stick that was put in is seen where drives are shown. */
const LOOK_MS = 4000;
/** And beside every other page, while the window is seen at all. */
const GLANCE_MS = 15_000;
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

function useDrivesEvery(refetchInterval: number) {
  return useQuery({
    queryKey: [...BACKUP, 'drives'],
    queryFn: ({ signal }) => read(client.backup.drives(null, { signal })),
    refetchInterval,
  });
}

/** What is plugged in, on a page that shows it. */
export function useDrives() {
  return useDrivesEvery(LOOK_MS);
}

/** The same beside any page, where only a stick that comes matters. */
export function useDrivesBesides() {
  return useDrivesEvery(GLANCE_MS);
}

export function useRestoration() {
  return useQuery({
    queryKey: [...BACKUP, 'restoration'],
    queryFn: ({ signal }) => read(client.backup.restoration(null, { signal })),
  });
}

export function useDismissRestoration() {
  return useCommand(client.backup.dismissRestoration, { invalidates: [BACKUP] });
}

export function useTidy() {
  return useJob(client.backup.tidy, { invalidates: [BACKUP] });
}

export function useCopiesOn() {
  return useJob(client.rehearsal.files, { invalidates: [BACKUP] });
}

export function useQuickCheck() {
  return useJob(client.rehearsal.quickCheck, { invalidates: [BACKUP] });
}

export function useRehearse() {
  return useJob(client.rehearsal.open, { invalidates: [BACKUP] });
}

/** The window is locked at its end: what it asks next is `entry.state`. */
export function useReplace() {
  return useJob(client.rehearsal.replace);
}

export function useFormers(isWanted: boolean) {
  return useQuery({
    queryKey: FORMERS,
    queryFn: ({ signal }) => read(client.rehearsal.formers(null, { signal })),
    enabled: isWanted,
  });
}

export function useRemoveFormer() {
  return useJob(client.rehearsal.removeFormer, { invalidates: [FORMERS] });
}

export function useBackupKeys() {
  return useQuery({ queryKey: KEYS, queryFn: ({ signal }) => read(client.backupKeys.see(null, { signal })) });
}

export function useChooseRegional() {
  return useJob(client.backupKeys.chooseRegional);
}

export function useSetRegional() {
  return useCommand(client.backupKeys.setRegional, { invalidates: [KEYS] });
}

export function useEvacuationPaper() {
  return useJob(client.evacuation.print);
}

export function useEvacuationCopy() {
  return useJob(client.evacuation.copy, { invalidates: [BACKUP] });
}

export function useDestroyKeys() {
  return useJob(client.evacuation.destroy);
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

export function useChooseKeyFile() {
  return useJob(client.restore.chooseKeyFile);
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
