import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { HistoryList } from '#renderer/ui/HistoryList.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import type { Family } from '#shared/families/families.ts';
import { savedTogether } from '#shared/history/history.rules.ts';
import { formatDayAndTime } from '#shared/vocabulary/moment-text.ts';
import { useFamilyHistory } from '../record.api.ts';
import { changeSentences, placesIn } from './history-words.ts';
import classes from './record.module.css';
import { useRecordWords } from './use-record-words.ts';

/** Every change of the family's fields in sentences, the newest first. */
export function FamilyHistory({ family }: { family: Family }) {
  const history = useFamilyHistory(family.id);
  const words = useRecordWords(placesIn(history.data ?? []));
  const { t, language } = words;
  if (history.error !== null) return <FailureMessage of={history.error} onRetry={() => void history.refetch()} />;
  if (history.data === undefined) return <LoadingShape rows={6} />;
  if (history.data.length === 0) return <div className={classes.quiet}>{t('history.none')}</div>;
  const items = savedTogether(history.data).map(({ key, changedAtMs, userName, changes }) => ({
    key,
    when: formatDayAndTime(new Date(changedAtMs), language),
    who: userName ?? t('history.unknownUser'),
    sentences: changes.flatMap((change) => changeSentences(change, words)),
  }));
  return <HistoryList items={items} />;
}
