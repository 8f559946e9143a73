import { UnstyledButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { useMay } from '#renderer/ui/may.ts';
import type { HiddenPapers, Person } from '#shared/people/people.ts';
import { useHiddenPapers } from './people.api.ts';
import classes from './people.module.css';

interface HiddenFactsProps {
  readonly person: Person;
  /** What is hidden, for the name of the button. */
  readonly title: string;
  readonly count: number;
  /** Said where there is nothing to hide. */
  readonly none: string;
  readonly children: (papers: HiddenPapers) => ReactNode;
}

/** Papers that are fetched and shown only when they are asked for. */
export function HiddenFacts({ person, title, count, none, children }: HiddenFactsProps) {
  const t = useTexts('people');
  const [isAsked, setIsAsked] = useState(false);
  const maySee = useMay('people.documents');
  if (count === 0) return <div className={classes.quiet}>{none}</div>;
  return (
    <>
      {isAsked ? (
        <AskedPapers person={person}>{children}</AskedPapers>
      ) : (
        <span className={classes.quiet}>{t('hidden.count', { count })} </span>
      )}
      {maySee && (
        <UnstyledButton
          className={classes.ask}
          aria-label={t(isAsked ? 'hideOf' : 'showOf', { what: title })}
          onClick={() => setIsAsked(!isAsked)}
        >
          {t(isAsked ? 'hide' : 'show')}
        </UnstyledButton>
      )}
    </>
  );
}

/** The papers of a person, once they are there. */
export function AskedPapers({ person, children }: Omit<HiddenFactsProps, 'title' | 'count' | 'none'>) {
  const papers = useHiddenPapers(person.id, true);
  if (papers.data !== undefined) return children(papers.data);
  if (papers.error !== null) return <FailureMessage of={papers.error} onRetry={() => void papers.refetch()} />;
  return <LoadingShape rows={3} />;
}
