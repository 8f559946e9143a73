import { useEffect, useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import classes from './LoadingShape.module.css';

/** Shorter waits show nothing: a flash of grey is worse than a blank. */
const QUIET_MS = 150;

/** True after 150 ms of being asked for. */
export function useIsSlow(isWaiting: boolean): boolean {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setIsSlow(true), QUIET_MS);
    return () => {
      clearTimeout(timer);
      setIsSlow(false);
    };
  }, [isWaiting]);
  return isWaiting && isSlow;
}

/** The shape of what comes: rows of a list, or lines of a record. Nothing in the first 150 ms. */
export function LoadingShape({ rows = 8 }: { rows?: number }) {
  const t = useTexts('common');
  if (!useIsSlow(true)) return null;
  return (
    <div className={classes.shape} role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={classes.row} />
      ))}
    </div>
  );
}
