import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import type { BackupState } from '#shared/backup/backup.ts';
import { useBackupJob } from './BackupJob.tsx';
import classes from './BackupPage.module.css';
import { BackupTable } from './BackupTable.tsx';
import { BackupTabs } from './BackupTabs.tsx';
import { type MadeBackup, useBackupState, useBackups, useDrives } from './backup.api.ts';
import { DriveField } from './DriveField.tsx';
import { bestDrive, FOLDER } from './drives.ts';
import { SticksTable } from './SticksTable.tsx';
import { momentText, progressInMegabytes } from './words.ts';

/** One button that makes a checked copy onto the stick that is there, and the copies made so far. */
export function BackupPage() {
  const t = useTexts('backup');
  const job = useBackupJob();
  const state = useBackupState();
  const copies = useBackups();
  const drives = useDrives().data ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const isThere = chosen === FOLDER || drives.some(({ id }) => id === chosen);
  const where = chosen !== null && isThere ? chosen : bestDrive(drives);
  const start = () => void job.start(where === FOLDER ? null : where);
  const make = (
    <Button disabled={job.isRunning} onClick={start}>
      {t('make')}
    </Button>
  );
  return (
    <Page title={t('title')} actions={make}>
      <BackupTabs current="copies" />
      <div className={classes.parts}>
        <Running />
        {job.made !== null && <Done made={job.made} />}
        <FailureMessage of={job.failure} onRetry={start} />
        {job.wasStopped && !job.isRunning && job.failure === null && <Banner>{t('stopped')}</Banner>}
        {state.data !== undefined && !job.isRunning && job.made === null && (
          <Standing state={state.data} hasFailed={job.failure !== null} />
        )}
        <DriveField drives={drives} value={where} onChange={setChosen} isDisabled={job.isRunning} />
        <p className={classes.quiet}>{t('about')}</p>
        <FailureMessage of={state.error ?? copies.error} />
        <SticksTable copies={copies.data ?? []} drives={drives} />
        {copies.isPending ? <LoadingShape rows={3} /> : <BackupTable copies={copies.data ?? []} />}
      </div>
    </Page>
  );
}

function Running() {
  const t = useTexts('backup');
  const { isRunning, progress, stop } = useBackupJob();
  // Before the first stage the dialog of the system is open.
  if (!isRunning || progress === null) return null;
  return (
    <>
      <JobProgress stage={t(`stages.${progress.stage}`)} {...progressInMegabytes(progress)} onCancel={stop} />
      <p className={classes.quiet}>{t('goOn')}</p>
    </>
  );
}

function Done({ made }: { readonly made: MadeBackup }) {
  const t = useTexts('backup');
  const { place, fileName, placeKind } = made.backup;
  return (
    <>
      <Banner title={t('done.title')} icon={<IconCircleCheck size={20} />}>
        <p>{t('done.words', { place, file: fileName })}</p>
        {placeKind === 'removable' && <p>{t('done.eject')}</p>}
        {made.ignored.length > 0 && <p>{t('done.ignored', { files: made.ignored.join(', ') })}</p>}
      </Banner>
      {!made.isNoted && <Banner tone="attention">{t('done.notNoted')}</Banner>}
      {placeKind === 'same-disk' && <Banner tone="attention">{t('done.sameDisk')}</Banner>}
    </>
  );
}

/** What there is without a new copy: the reminder, and after a failure the copy that still counts. */
function Standing({ state, hasFailed }: { readonly state: BackupState; readonly hasFailed: boolean }) {
  const t = useTexts('backup');
  const language = useLanguage();
  const { last, daysSince, reminder, stick } = state;
  const words = () => {
    if (reminder === 'old') return t('reminder.old', { count: daysSince ?? 0 });
    if (reminder === 'same-stick' || reminder === 'unchecked') return t(`reminder.${reminder}`, { stick: stick ?? '' });
    return reminder === null ? null : t(`reminder.${reminder}`);
  };
  return (
    <>
      {hasFailed && last !== null && (
        <p>{t('previous', { when: momentText(last.madeAtMs, language), place: last.place })}</p>
      )}
      {reminder !== null && <Banner tone="attention">{words()}</Banner>}
    </>
  );
}
