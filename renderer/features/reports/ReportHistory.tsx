import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { HistoryList } from '#renderer/ui/HistoryList.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { savedTogether } from '#shared/history/history.rules.ts';
import type { Report } from '#shared/reports/reports.ts';
import { formatDayAndTime } from '#shared/vocabulary/moment-text.ts';
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
  if (history.error !== null) return <FailureMessage of={history.error} onRetry={() => void history.refetch()} />;
  if (history.data === undefined) return <LoadingShape rows={3} />;
  if (history.data.length === 0) return <div className={classes.quiet}>{t('history.none')}</div>;
  return (
    <HistoryList
      items={savedTogether(history.data).map(({ key, changedAtMs, userName, changes }) => ({
        key,
        when: formatDayAndTime(new Date(changedAtMs), language),
        who: userName ?? '—',
        sentences: changes.map((change) => changeText(words, change)).filter((sentence) => sentence !== null),
      }))}
    />
  );
}
