import { useEffect, useState } from 'react';
import { laterDialog } from '#renderer/ui/later.tsx';
import type { BackupState } from '#shared/backup/backup.ts';
import { useBackupJob } from './BackupJob.tsx';
import { useBackupState, useDrivesBesides } from './backup.api.ts';
import { bestDrive, FOLDER } from './drives.ts';

const ClosingDialog = laterDialog(async () => (await import('./ClosingDialog.tsx')).ClosingDialog, { isOpen: false });

/** What a copy onto the stick at hand puts right; a second stick or a check is not a matter of the last minute. */
const PUT_RIGHT: readonly BackupState['reminder'][] = ['none', 'same-disk-only', 'old'];

/**
 * Closing the window while a copy is due and a stick is there to take it: asked once. Electron keeps a window open
 * whose page says no to `beforeunload`, without a word of its own.
 */
export function CloseOffer() {
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
  return (
    <ClosingDialog
      isOpen={isAsking}
      last={state?.last ?? null}
      onMake={() => void make()}
      onClose={() => setMayClose(true)}
      onStay={() => setIsAsking(false)}
    />
  );
}
