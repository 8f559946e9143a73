import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { usePlaceNames } from '../record.api.ts';
import { useVocabulary } from '../vocabularies.api.ts';
import type { RecordWords } from './record-words.ts';

/** The words of a record in the language on screen, with the names of these places. */
export function useRecordWords(placeCodes: readonly string[] = []): RecordWords {
  const t = useTexts('families');
  const language = useLanguage();
  const factors = useVocabulary('factors');
  const relations = useVocabulary('relations');
  const tags = useVocabulary('tags');
  const endReasons = useVocabulary('endReasons');
  const closingReasons = useVocabulary('closingReasons');
  const visitKinds = useVocabulary('visitKinds');
  const socialServices = useVocabulary('socialServices');
  const placeName = usePlaceNames(placeCodes);
  return { t, language, factors, relations, tags, endReasons, closingReasons, visitKinds, socialServices, placeName };
}
