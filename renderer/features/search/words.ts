import type { Texts } from '#renderer/text/i18n.ts';
import type { ShownPerson } from '#shared/search/search.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { ageOn, type DateOnly } from '#shared/vocabulary/dates.ts';
import type { Language } from '#shared/vocabulary/languages.ts';

type SearchTexts = Texts<'search'>;

/** «14.05.1987, 39 років», «1987 р. н.»; undefined where neither is known. */
export function bornLine(
  t: SearchTexts,
  { bornOn, birthYear }: Pick<ShownPerson, 'bornOn' | 'birthYear'>,
  { today, language }: { today: DateOnly; language: Language },
): string | undefined {
  if (bornOn === null) return birthYear === null ? undefined : t('families:bornInYear', { year: birthYear });
  const age = ageOn(bornOn, today);
  const day = formatShortDate(bornOn, language);
  return age === null ? day : `${day}, ${age === 0 ? t('families:underOneYear') : t('families:age', { count: age })}`;
}

/** «с. Рудня»; undefined where it is not told. */
export function placeLine(
  t: SearchTexts,
  { settlementName, settlementLevel }: Pick<ShownPerson, 'settlementName' | 'settlementLevel'>,
): string | undefined {
  if (settlementName === null) return undefined;
  switch (settlementLevel) {
    case 'M':
    case 'K':
    case 'X':
    case 'C':
    case 'B':
      return `${t(`families:placeLevels.${settlementLevel}`)} ${settlementName}`;
    default:
      return settlementName;
  }
}
