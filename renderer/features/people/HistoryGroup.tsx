import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { HistoryList } from '#renderer/ui/HistoryList.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { savedTogether } from '#shared/history/history.rules.ts';
import type { Person } from '#shared/people/people.ts';
import { formatDayAndTime } from '#shared/vocabulary/moment-text.ts';
import { changeText } from './history-words.ts';
import { type HistoryPart, usePersonHistory } from './people.api.ts';
import classes from './people.module.css';

/** What was changed, by whom and when; fetched when it is asked for, the hidden fields on their own. */
export function HistoryFacts({ person }: { person: Person }) {
  const maySeeHidden = useMay('people.documents');
  return (
    <>
      <AskedChanges person={person} part="open" />
      {maySeeHidden && <AskedChanges person={person} part="hidden" />}
    </>
  );
}

interface ChangesProps {
  readonly person: Person;
  readonly part: HistoryPart;
}

function AskedChanges({ person, part }: ChangesProps) {
  const t = useTexts('people');
  const [isAsked, setIsAsked] = useState(false);
  return (
    <div className={classes.asked}>
      <UnstyledButton className={classes.ask} aria-expanded={isAsked} onClick={() => setIsAsked(!isAsked)}>
        {t(`history.${part}.${isAsked ? 'hide' : 'show'}`)}
      </UnstyledButton>
      {isAsked && <Changes person={person} part={part} />}
    </div>
  );
}

function Changes({ person, part }: ChangesProps) {
  const t = useTexts('people');
  const language = useLanguage();
  const history = usePersonHistory(person.id, part);
  if (history.error !== null) return <FailureMessage of={history.error} onRetry={() => void history.refetch()} />;
  if (history.data === undefined) return <LoadingShape rows={3} />;
  if (history.data.length === 0) return <div className={classes.quiet}>{t('history.none')}</div>;
  return (
    <HistoryList
      items={savedTogether(history.data).map(({ key, changedAtMs, userName, changes }) => ({
        key,
        when: formatDayAndTime(new Date(changedAtMs), language),
        who: userName ?? t('history.unknownUser'),
        sentences: changes.map((change) => changeText(t, change, language)),
      }))}
    />
  );
}
