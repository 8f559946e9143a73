import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { HistoryList } from '#renderer/ui/HistoryList.tsx';
import { useMay } from '#renderer/ui/may.ts';
import type { Person } from '#shared/people/people.ts';
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
  return (
    <HistoryList
      {...{ history, none: t('history.none'), unknownUser: t('history.unknownUser') }}
      sentencesOf={(change) => [changeText(t, change, language)]}
    />
  );
}
