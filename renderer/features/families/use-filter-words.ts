import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import type { FamilyFilter } from '#shared/families/family-list.ts';
import { useCoveredCommunities } from './families.api.ts';
import type { FilterWords } from './filter-words.ts';
import { usePlaceNames } from './record.api.ts';
import { useVocabulary } from './vocabularies.api.ts';

/** What is needed to say in words what a filter holds; no more, since it is asked for with every key typed. */
export function useFilterWords({ settlementCodes }: FamilyFilter): FilterWords {
  const t = useTexts('families');
  const language = useLanguage();
  const factors = useVocabulary('factors');
  const tags = useVocabulary('tags');
  const communities = useCoveredCommunities();
  const placeName = usePlaceNames(settlementCodes);
  return { t, language, factors, tags, communities, placeName };
}
