import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
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
import { type MadeBackup, useBackupState, useBackups } from './backup.api.ts';
import { momentText, progressInMegabytes } from './words.ts';

/** One button that makes a checked copy, and the copies made so far. */
export function BackupPage() {
  const t = useTexts('backup');
  const job = useBackupJob();
  const state = useBackupState();
  const copies = useBackups();
  const make = (
    <Button disabled={job.isRunning} onClick={job.start}>
      {t('make')}
    </Button>
  );
  return (
    <Page title={t('title')} actions={make}>
      <div className={classes.parts}>
        <Running />
        {job.made !== null && <Done made={job.made} />}
        <FailureMessage of={job.failure} onRetry={job.start} />
        {job.wasStopped && !job.isRunning && job.failure === null && <Banner>{t('stopped')}</Banner>}
        {state.data !== undefined && !job.isRunning && job.made === null && (
          <Standing state={state.data} hasFailed={job.failure !== null} />
        )}
        <p className={classes.quiet}>{t('about')}</p>
        <FailureMessage of={state.error ?? copies.error} />
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
  const { last, daysSince, reminder } = state;
  return (
    <>
      {hasFailed && last !== null && (
        <p>{t('previous', { when: momentText(t, last.madeAtMs, language), place: last.place })}</p>
      )}
      {reminder !== null && (
        <Banner tone="attention">
          {reminder === 'old' ? t('reminder.old', { count: daysSince ?? 0 }) : t(`reminder.${reminder}`)}
        </Banner>
      )}
    </>
  );
}
