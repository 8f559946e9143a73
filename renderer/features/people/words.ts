import type { Texts } from '#renderer/text/i18n.ts';
import type { Person } from '#shared/people/people.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { ageOn, type DateOnly } from '#shared/vocabulary/dates.ts';
import type { Language } from '#shared/vocabulary/languages.ts';
import { fullName } from '#shared/vocabulary/people.ts';

export type PeopleTexts = Texts<'people'>;

/** The name, or what the person is called while it is unknown. */
export function titleOf(t: PeopleTexts, { name, alias }: Pick<Person, 'name' | 'alias'>): string {
  return fullName(name) || alias || t('nameless');
}

/** «14.05.1987, 39 років», «1987 р. н.», «18–35 років»; null where nothing is known. */
export function bornText(
  t: PeopleTexts,
  { bornOn, birthYear, ageBand }: Pick<Person, 'bornOn' | 'birthYear' | 'ageBand'>,
  today: DateOnly,
  language: Language,
): string | null {
  if (bornOn !== null) {
    const years = ageOn(bornOn, today) ?? 0;
    const age = years === 0 ? t('underOneYear') : t('age', { count: years });
    return t('bornOn', { date: formatShortDate(bornOn, language), age });
  }
  if (birthYear !== null) return t('bornInYear', { year: birthYear });
  return ageBand === null ? null : t(`ageBands.${ageBand}`);
}
