import { createContext, type ReactNode, useContext, useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { must } from '#shared/vocabulary/must.ts';
import { type MadeBackup, useMakeBackup } from './backup.api.ts';

interface BackupJob extends Pick<ReturnType<typeof useMakeBackup>, 'isRunning' | 'progress' | 'failure'> {
  /** What the last run made. */
  readonly made: MadeBackup | null;
  readonly wasStopped: boolean;
  /** Onto a drive, or into a folder that is asked for; answers whether a checked copy was made. */
  readonly start: (drive: string | null) => Promise<boolean>;
  readonly stop: () => void;
}

const JobContext = createContext<BackupJob | null>(null);

/** The backup of this window: it goes on while other pages are open, and every page can tell how far it is. */
export function useBackupJob(): BackupJob {
  return must(useContext(JobContext), 'BackupJobProvider around the window of an open register');
}

export function BackupJobProvider({ children }: { readonly children: ReactNode }) {
  const t = useTexts('app');
  const job = useMakeBackup();
  const [made, setMade] = useState<MadeBackup | null>(null);
  const [wasStopped, setWasStopped] = useState(false);
  const start = async (drive: string | null) => {
    setMade(null);
    setWasStopped(false);
    const done = (await job.run({ title: t('copies.dialogTitle'), drive })) ?? null;
    setMade(done);
    return done !== null;
  };
  const stop = () => {
    setWasStopped(true);
    job.cancel();
  };
  const { isRunning, progress, failure } = job;
  return <JobContext value={{ isRunning, progress, failure, made, wasStopped, start, stop }}>{children}</JobContext>;
}
