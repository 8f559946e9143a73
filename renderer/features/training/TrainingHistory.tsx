import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { HistoryList } from '#renderer/ui/HistoryList.tsx';
import type { TrainingChange } from '#shared/cohorts/training-change.ts';
import { useEntryValue, useEntryWords } from './entry-fields.ts';
import { sentencesOf } from './history-words.ts';

interface ChangesProps {
  /** The changes, newest first, as they are fetched. */
  readonly history: {
    readonly data: readonly TrainingChange[] | undefined;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
}

/** What was put right, by whom and when. */
export function Changes({ history }: ChangesProps) {
  const t = useTexts('training');
  const language = useLanguage();
  const words = { t, language, entries: useEntryWords(), valueOf: useEntryValue() };
  return (
    <HistoryList history={history} none={t('groups:history.none')} sentencesOf={(one) => sentencesOf(words, one)} />
  );
}

/** The frame around it: nothing is fetched before it is asked for. */
export function HistoryGroup({ children }: { children: ReactNode }) {
  const t = useTexts('training');
  const [isAsked, setIsAsked] = useState(false);
  return (
    <FactGroup title={t('groups:history.title')}>
      {isAsked ? (
        children
      ) : (
        <div>
          <Button variant="subtle" size="compact-md" onClick={() => setIsAsked(true)}>
            {t('groups:history.show')}
          </Button>
        </div>
      )}
    </FactGroup>
  );
}
