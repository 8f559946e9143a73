import { Button, Group, Modal, Text } from '@mantine/core';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';
import type { BackupState } from '#shared/backup/backup.ts';
import { useBackupJob } from './BackupJob.tsx';
import { momentText, progressInMegabytes } from './words.ts';

interface ClosingDialogProps {
  readonly isOpen: boolean;
  readonly last: BackupState['last'];
  readonly onMake: () => void;
  readonly onClose: () => void;
  readonly onStay: () => void;
}

/** Asks for a copy before the window is closed, and tells how far it is. */
export function ClosingDialog({ isOpen, last, onMake, onClose, onStay }: ClosingDialogProps) {
  const t = useTexts('backup');
  const language = useLanguage();
  const job = useBackupJob();
  return (
    <Modal
      opened={isOpen}
      onClose={() => !job.isRunning && onStay()}
      title={t('closing.title')}
      closeButtonProps={{ 'aria-label': t('closing.stay') }}
    >
      {job.isRunning && job.progress !== null ? (
        <>
          <JobProgress
            stage={t(`stages.${job.progress.stage}`)}
            {...progressInMegabytes(job.progress)}
            onCancel={job.stop}
          />
          <Text mt="sm">{t('closing.running')}</Text>
        </>
      ) : (
        <Text>
          {last === null ? t('closing.bodyNone') : t('closing.body', { when: momentText(last.madeAtMs, language) })}
        </Text>
      )}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" disabled={job.isRunning} onClick={onClose}>
          {t('closing.close')}
        </Button>
        <Button data-autofocus loading={job.isRunning} onClick={onMake}>
          {t('closing.make')}
        </Button>
      </Group>
    </Modal>
  );
}
