import type { FamilyFilter } from '#shared/families/family-list.ts';
import type { Place } from '#shared/places/places.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import type { FilterPart } from './list-state.ts';
import { periodText, type RecordWords } from './record/record-words.ts';
import { factorWord } from './words.ts';

export interface FilterWords extends Pick<RecordWords, 't' | 'language' | 'factors' | 'tags' | 'placeName'> {
  readonly communities: readonly Place[];
}

/** The choices of one part as words, in the order of the choice. */
export function chosenWords(words: FilterWords, filter: FamilyFilter, part: FilterPart): string[] {
  const { t, communities, tags, placeName } = words;
  switch (part) {
    case 'communityCodes':
      return filter.communityCodes.map((code) => communities.find((place) => place.code === code)?.name ?? code);
    case 'settlementCodes':
      return filter.settlementCodes.map(placeName);
    case 'stages':
      return filter.stages.map((stage) => t(`stages.${stage}`));
    case 'levels':
      return filter.levels.map((level) => t(`levels.${level}`));
    case 'factors':
      return filter.factors.map((factor) => factorWord(words, factor));
    case 'tags':
      return filter.tags.map(tags.labelOf);
    case 'workers':
      return [...filter.workers];
    case 'contact': {
      const { noContactSince } = filter;
      if (noContactSince === null) return [];
      return [t('filter.noContactWords', { date: formatShortDate(noContactSince, words.language) })];
    }
    case 'registered': {
      const period = periodText(words, { fromOn: filter.registeredFrom, toOn: filter.registeredTo });
      return period === undefined ? [] : [period];
    }
  }
}
