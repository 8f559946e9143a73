import { Button, Progress } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import classes from './JobProgress.module.css';

export interface JobProgressProps {
  /** What is being done now, in words. */
  readonly stage: string;
  readonly done?: number;
  readonly total?: number;
  readonly onCancel?: () => void;
}

/** A long job: its stage, n of m where it is known, and a way to stop it. */
export function JobProgress({ stage, done, total, onCancel }: JobProgressProps) {
  const t = useTexts('common');
  const isCounted = done !== undefined && total !== undefined && total > 0;
  return (
    <div className={classes.job}>
      <div className={classes.words} role="status">
        <span>{stage}</span>
        {isCounted && <span className={classes.count}>{t('doneOf', { done, total })}</span>}
      </div>
      {isCounted && <Progress value={(100 * done) / total} aria-label={stage} transitionDuration={120} />}
      {onCancel !== undefined && (
        <Button className={classes.cancel} variant="default" size="sm" onClick={onCancel}>
          {t('cancel')}
        </Button>
      )}
    </div>
  );
}
