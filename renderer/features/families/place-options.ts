import type { Texts } from '#renderer/text/i18n.ts';
import { placeLabel } from '#shared/places/places.rules.ts';
import type { Place } from '#shared/places/places.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';
import { exactKey } from '#shared/vocabulary/text/folding.ts';
import { settlementText } from './words.ts';

/** A place in a list to choose from. */
export interface PlaceOption {
  readonly value: PlaceCode;
  readonly label: string;
  readonly communityCode?: PlaceCode | null;
  /** Folded names that find it: its own, former ones, what people call it. */
  readonly keys: readonly string[];
}

const keysOf = ({ name, formerNames, aliases }: Place) => [name, ...formerNames, ...aliases].map(exactKey);

/** «Новоград-Волинська (Звягельська)» */
export function communityOptions(communities: readonly Place[]): PlaceOption[] {
  return communities.map((place) => ({
    value: place.code,
    label: place.aliases.length > 0 ? `${place.name} (${place.aliases.join(', ')})` : place.name,
    keys: keysOf(place),
  }));
}

/**
 * Settlements told apart: «с. Рудня», or «с. Рудня, Овруцька громада, Коростенський р-н» when the community is not
 * chosen yet; the end of the code where twins stand in one community; the former name where there is one.
 */
export function settlementOptions(
  t: Texts<'families'>,
  places: readonly Place[],
  isCommunityKnown: boolean,
): PlaceOption[] {
  return places.map((place) => {
    const { level, name, communityName, raionName, codeTail } = placeLabel(place, places);
    const where = isCommunityKnown
      ? []
      : [
          ...(communityName === null ? [] : [t('place.community', { name: communityName })]),
          ...(raionName === null ? [] : [t('place.raion', { name: raionName })]),
        ];
    const former = place.formerNames.length > 0 ? [t('place.former', { names: place.formerNames.join(', ') })] : [];
    const tail = codeTail === null ? [] : [t('place.codeTail', { tail: codeTail })];
    return {
      value: place.code,
      label: [[settlementText(t, { name, level }), ...where].join(', '), ...former, ...tail].join(' '),
      communityCode: place.communityCode,
      keys: keysOf(place),
    };
  });
}

/** The options one of whose names begins with what was typed, or whose label holds it; all when nothing was typed. */
export function fitting(options: readonly PlaceOption[], typed: string): PlaceOption[] {
  const key = exactKey(typed);
  if (key === '' || options.some((option) => exactKey(option.label) === key)) return [...options];
  const begins = options.filter((option) => option.keys.some((own) => own.startsWith(key)));
  const holds = options.filter((option) => !begins.includes(option) && exactKey(option.label).includes(key));
  return [...begins, ...holds];
}
