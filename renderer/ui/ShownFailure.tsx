import { Button } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import { Banner } from './Banner.tsx';
import classes from './FailureMessage.module.css';
import { failureIn, failureWords } from './failure-text.ts';

export interface FailureMessageProps {
  /** The `error` of a query, the `failure` of a command, or a `Failure`. Nothing is shown for null. */
  readonly of: unknown;
  readonly onRetry?: () => void;
}

/** Codes behind which the register itself may be in danger; everything else is only a no. */
const DANGERS = new Set([
  'register/damaged',
  'register/program-changed',
  'entry/keys-missing',
  'entry/keys-damaged',
  'ipc/disk-full',
  'ipc/damaged',
]);

/** What the person puts right alone has nothing for a technician. */
const isOwnAffair = (code: string) => /^(entry|folder|families)\//.test(code) && !DANGERS.has(code);

/** What happened, what is safe, what to do; details for the technician are folded away. */
export function ShownFailure({ of, onRetry }: FailureMessageProps) {
  const t = useTexts('common');
  const failure = failureIn(of);
  const { title, safe, todo } = failureWords(failure);
  const retry = onRetry !== undefined && (
    <Button variant="default" size="sm" onClick={onRetry}>
      {t('tryAgain')}
    </Button>
  );
  return (
    <Banner
      tone={DANGERS.has(failure.code) ? 'danger' : 'attention'}
      isUrgent
      title={title}
      action={retry || undefined}
    >
      {[safe, todo].filter(Boolean).join(' ')}
      {!isOwnAffair(failure.code) && (
        <details className={classes.details}>
          <summary>{t('forTechnician')}</summary>
          <code>
            {[failure.code, ...Object.entries(failure.details ?? {}).map((pair) => pair.join(': '))].join(' · ')}
          </code>
        </details>
      )}
    </Banner>
  );
}
