import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { HistoryList } from '#renderer/ui/HistoryList.tsx';
import type { Report } from '#shared/reports/reports.ts';
import { changeText } from './history-words.ts';
import classes from './Reports.module.css';
import { useReportHistory, useVocabulary } from './reports.api.ts';

/** What was changed of a report, by whom and when; fetched when it is asked for. */
export function ReportHistory({ report }: { report: Report }) {
  const t = useTexts('reports');
  const [isAsked, setIsAsked] = useState(false);
  return (
    <FactGroup title={t('history.title')}>
      {isAsked ? (
        <Changes report={report} />
      ) : (
        <UnstyledButton className={classes.ask} onClick={() => setIsAsked(true)}>
          {t('history.show')}
        </UnstyledButton>
      )}
    </FactGroup>
  );
}

function Changes({ report }: { report: Report }) {
  const t = useTexts('reports');
  const language = useLanguage();
  const words = {
    ...{ t, language, ways: useVocabulary('reportWays'), sources: useVocabulary('reportSources') },
    grounds: useVocabulary('refusalGrounds'),
  };
  const history = useReportHistory(report);
  return (
    <HistoryList
      {...{ history, none: t('history.none') }}
      sentencesOf={(change) => [changeText(words, change)].filter((sentence) => sentence !== null)}
    />
  );
}
