import { useState } from 'react';
import { useLocation } from 'wouter';
import { later } from '#renderer/ui/later.tsx';
import { useMay } from '#renderer/ui/may.ts';
import type { DriveChoice } from '#shared/backup/backup.ts';
import { useBackupJob } from './BackupJob.tsx';
import { useDrivesBesides, useRestoration } from './backup.api.ts';
import { CloseOffer } from './CloseOffer.tsx';

const RestoredNote = later(async () => (await import('./RestoredNote.tsx')).RestoredNote);
const ArrivalOffer = later(async () => (await import('./ArrivalOffer.tsx')).ArrivalOffer);

/** What the copies have to say on every page: a stick that came, what to key again, a copy before closing. */
export function BackupNotes() {
  const mayMake = useMay('backup.make');
  const restoration = useRestoration();
  return (
    <>
      {restoration.data && <RestoredNote copyMadeAtMs={restoration.data.copyMadeAtMs} />}
      {mayMake && <Arrivals />}
      {mayMake && <CloseOffer />}
    </>
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

function Arrivals() {
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
  return <ArrivalOffer arrived={arrived} onMake={make} onDismiss={dismiss} />;
}
