import { HistoryList } from '#renderer/ui/HistoryList.tsx';
import type { Family } from '#shared/families/families.ts';
import { useFamilyHistory } from '../record.api.ts';
import { changeSentences, placesIn } from './history-words.ts';
import { useRecordWords } from './use-record-words.ts';

/** Every change of the family's fields in sentences, the newest first. */
export function FamilyHistory({ family }: { family: Family }) {
  const history = useFamilyHistory(family.id);
  const words = useRecordWords(placesIn(history.data ?? []));
  const { t } = words;
  return (
    <HistoryList
      {...{ history, none: t('history.none'), unknownUser: t('history.unknownUser') }}
      sentencesOf={(change) => changeSentences(change, words)}
    />
  );
}
