import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { HistoryList } from '#renderer/ui/HistoryList.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import type { Group } from '#shared/groups/groups.ts';
import { savedTogether } from '#shared/history/history.rules.ts';
import { formatDayAndTime } from '#shared/vocabulary/moment-text.ts';
import { useFormatName } from './format-words.ts';
import { useGroupHistory } from './groups.api.ts';
import classes from './groups.module.css';
import { changeText } from './history-words.ts';

/** What was put right in a group, by whom and when; fetched when it is asked for. */
export function GroupHistory({ group }: { group: Group }) {
  const t = useTexts('groups');
  const [isAsked, setIsAsked] = useState(false);
  return (
    <FactGroup title={t('history.title')}>
      {isAsked ? (
        <Changes group={group} />
      ) : (
        <div>
          <Button variant="subtle" size="compact-md" onClick={() => setIsAsked(true)}>
            {t('history.show')}
          </Button>
        </div>
      )}
    </FactGroup>
  );
}

function Changes({ group }: { group: Group }) {
  const t = useTexts('groups');
  const language = useLanguage();
  const formatName = useFormatName();
  const history = useGroupHistory(group.id);
  if (history.error !== null) return <FailureMessage of={history.error} onRetry={() => void history.refetch()} />;
  if (history.data === undefined) return <LoadingShape rows={3} />;
  if (history.data.length === 0) return <div className={classes.quiet}>{t('history.none')}</div>;
  const words = { t, language, formatName: (format: string) => formatName({ format, formatName: null }) };
  return (
    <HistoryList
      items={savedTogether(history.data).map(({ key, changedAtMs, userName, changes }) => ({
        key,
        when: formatDayAndTime(new Date(changedAtMs), language),
        who: userName ?? '—',
        sentences: [...new Set(changes.map((change) => changeText(words, change)))],
      }))}
    />
  );
}
