import type { Texts } from '#renderer/text/i18n.ts';
import type { FamilyFilter } from '#shared/families/families.ts';
import type { Place } from '#shared/places/places.ts';
import { factorWord } from './words.ts';

/** The parts of a filter that are chosen from lists. */
export const FILTER_PARTS = ['communityCodes', 'stages', 'levels', 'factors'] as const;
export type FilterPart = (typeof FILTER_PARTS)[number];

/** The filter with nothing chosen in one part. */
export function without(filter: FamilyFilter, part: FilterPart): FamilyFilter {
  return { ...filter, [part]: [] };
}

/** The choices of one part as words, in the order of the choice. */
export function chosenWords(
  t: Texts<'families'>,
  filter: FamilyFilter,
  part: FilterPart,
  communities: readonly Place[],
): string[] {
  switch (part) {
    case 'communityCodes':
      return filter.communityCodes.map((code) => communities.find((place) => place.code === code)?.name ?? code);
    case 'stages':
      return filter.stages.map((stage) => t(`stages.${stage}`));
    case 'levels':
      return filter.levels.map((level) => t(`levels.${level}`));
    case 'factors':
      return filter.factors.map((factor) => factorWord(t, factor));
  }
}
