import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { useMay } from '#renderer/ui/may.ts';
import type { DriveChoice } from '#shared/backup/backup.ts';
import { useBackupJob } from './BackupJob.tsx';
import { useDismissRestoration, useDrivesBesides, useRestoration } from './backup.api.ts';
import { CloseOffer } from './CloseOffer.tsx';
import { nameOf } from './DriveField.tsx';
import { momentText } from './words.ts';

/** What the copies have to say on every page: a stick that came, what to key again, a copy before closing. */
export function BackupNotes() {
  const mayMake = useMay('backup.make');
  return (
    <>
      <RestoredNote />
      {mayMake && <ArrivalOffer />}
      {mayMake && <CloseOffer />}
    </>
  );
}

function RestoredNote() {
  const t = useTexts('backup');
  const language = useLanguage();
  const mayDismiss = useMay('register.replace');
  const restoration = useRestoration();
  const dismiss = useDismissRestoration();
  if (!restoration.data) return null;
  const { copyMadeAtMs } = restoration.data;
  const done = mayDismiss && (
    <Button variant="default" size="sm" loading={dismiss.isRunning} onClick={() => void dismiss.run(null)}>
      {t('restored.done')}
    </Button>
  );
  return (
    <Banner tone="attention" title={t('restored.title')} action={done || undefined}>
      {copyMadeAtMs === null
        ? t('restored.undated')
        : t('restored.words', { when: momentText(t, copyMadeAtMs, language) })}
    </Banner>
  );
}

/** The known stick that has come since the last look; null when none did, or when it was dealt with. */
function useArrival(): { arrived: DriveChoice | null; dismiss: () => void } {
  const { data } = useDrivesBesides();
  const [seen, setSeen] = useState<readonly string[] | null>(null);
  const [arrivedId, setArrivedId] = useState<string | null>(null);
  const ids = data?.map(({ id }) => id) ?? null;
  if (ids !== null && ids.join() !== seen?.join()) {
    setSeen(ids);
    // What is there at the first look did not come.
    const came = seen === null ? undefined : data?.find(({ id, isKnown }) => isKnown && !seen.includes(id));
    if (came !== undefined) setArrivedId(came.id);
  }
  return { arrived: data?.find(({ id }) => id === arrivedId) ?? null, dismiss: () => setArrivedId(null) };
}

function ArrivalOffer() {
  const t = useTexts('backup');
  const language = useLanguage();
  const job = useBackupJob();
  const { arrived, dismiss } = useArrival();
  const [page] = useLocation();
  // The page of copies shows every stick, with the same button.
  if (arrived === null || job.isRunning || page === '/backup') return null;
  const make = () => {
    dismiss();
    window.location.hash = '/backup';
    void job.start(arrived.id);
  };
  const when = momentText(t, arrived.lastCopyAtMs ?? 0, language);
  return (
    <Banner
      action={
        <>
          <Button size="sm" onClick={make}>
            {t('arrived.make')}
          </Button>{' '}
          <Button variant="default" size="sm" onClick={dismiss}>
            {t('arrived.later')}
          </Button>
        </>
      }
    >
      {t('arrived.words', { name: nameOf(t, arrived), when })}
    </Banner>
  );
}
