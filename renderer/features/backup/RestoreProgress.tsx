import { useTexts } from '#renderer/text/i18n.ts';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';
import type { RESTORE_STAGES } from '#shared/backup/backup.ts';

interface RestoreProgressProps {
  readonly progress: {
    readonly stage: (typeof RESTORE_STAGES)[number];
    readonly done: number | null;
    readonly total: number | null;
  } | null;
  readonly onCancel: () => void;
}

export function RestoreProgress({ progress, onCancel }: RestoreProgressProps) {
  const t = useTexts('backup');
  const { stage, done, total } = progress ?? { stage: 'keys', done: null, total: null };
  const counted = done === null || total === null ? {} : { done, total };
  return <JobProgress stage={t(`restore.stages.${stage}`)} {...counted} onCancel={onCancel} />;
}
