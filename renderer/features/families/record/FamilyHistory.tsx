import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { HistoryList } from '#renderer/ui/HistoryList.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import type { Family } from '#shared/families/families.ts';
import { useFamilyHistory } from '../record.api.ts';
import { historyEntries, placesIn } from './history-words.ts';
import { dayAndTime } from './moment-words.ts';
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
  const items = historyEntries(history.data, words).map(({ key, changedAtMs, userName, sentences }) => ({
    key,
    when: dayAndTime(changedAtMs, language),
    who: userName ?? t('history.unknownUser'),
    sentences,
  }));
  return <HistoryList items={items} />;
}
