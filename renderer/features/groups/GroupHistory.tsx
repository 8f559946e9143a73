import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { HistoryList } from '#renderer/ui/HistoryList.tsx';
import type { Group } from '#shared/groups/groups.ts';
import { useFormatName } from './format-words.ts';
import { useGroupHistory } from './groups.api.ts';
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
  const words = { t, language, formatName: (format: string) => formatName({ format, formatName: null }) };
  return (
    <HistoryList {...{ history, none: t('history.none') }} sentencesOf={(change) => [changeText(words, change)]} />
  );
}
