import { Button, Group, Modal, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';
import type { BackupState } from '#shared/backup/backup.ts';
import { useBackupJob } from './BackupJob.tsx';
import { useBackupState, useDrivesBesides } from './backup.api.ts';
import { bestDrive, FOLDER } from './DriveField.tsx';
import { momentText, progressInMegabytes } from './words.ts';

/** What a copy onto the stick at hand puts right; a second stick or a check is not a matter of the last minute. */
const PUT_RIGHT: readonly BackupState['reminder'][] = ['none', 'same-disk-only', 'old'];

/**
 * Closing the window while a copy is due and a stick is there to take it: asked once. Electron keeps a window open
 * whose page says no to `beforeunload`, without a word of its own.
 */
export function CloseOffer() {
  const t = useTexts('backup');
  const language = useLanguage();
  const { data: state } = useBackupState();
  const drives = useDrivesBesides().data ?? [];
  const job = useBackupJob();
  const [isAsking, setIsAsking] = useState(false);
  const [mayClose, setMayClose] = useState(false);
  const where = bestDrive(drives);
  const isDue = state !== undefined && PUT_RIGHT.includes(state.reminder) && where !== FOLDER && !mayClose;

  useEffect(() => {
    if (!isDue) return;
    const onClosing = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      setIsAsking(true);
    };
    window.addEventListener('beforeunload', onClosing);
    return () => window.removeEventListener('beforeunload', onClosing);
  }, [isDue]);
  // After the listener is gone: what it said no to goes on.
  useEffect(() => {
    if (mayClose) window.close();
  }, [mayClose]);

  const make = async () => {
    const isMade = await job.start(where);
    setIsAsking(false);
    if (isMade) setMayClose(true);
    else window.location.hash = '/backup';
  };
  const last = state?.last ?? null;
  return (
    <Modal
      opened={isAsking}
      onClose={() => !job.isRunning && setIsAsking(false)}
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
          {last === null ? t('closing.bodyNone') : t('closing.body', { when: momentText(t, last.madeAtMs, language) })}
        </Text>
      )}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" disabled={job.isRunning} onClick={() => setMayClose(true)}>
          {t('closing.close')}
        </Button>
        <Button data-autofocus loading={job.isRunning} onClick={() => void make()}>
          {t('closing.make')}
        </Button>
      </Group>
    </Modal>
  );
}
