import type { Texts } from '#renderer/text/i18n.ts';
import { childrenOf, mainMember } from '#shared/families/families.rules.ts';
import type { FactorNumber, Family } from '#shared/families/families.ts';
import type { Vocabulary } from '#shared/vocabularies/vocabularies.rules.ts';
import { ageOn, type DateOnly } from '#shared/vocabulary/dates.ts';
import { fullName } from '#shared/vocabulary/people.ts';

type FamilyTexts = Texts<'families'>;

/** «Овруцька, Малинська, +4»: the first two and how many more. */
export function shortList(words: readonly string[]): string {
  const more = words.length - 2;
  return [...words.slice(0, 2), ...(more > 0 ? [`+${more}`] : [])].join(', ');
}

/** What is needed to call circumstances by their names. */
export interface FactorWords {
  readonly t: FamilyTexts;
  /** The vocabulary `factors`. */
  readonly factors: Pick<Vocabulary, 'shortLabelOf' | 'isMarked'>;
}

/** A circumstance as it may stand in sight of a visitor: a sensitive one is only its number. */
export function factorWord({ t, factors }: FactorWords, factor: FactorNumber): string {
  const code = String(factor);
  return factors.isMarked(code) ? t('factorNumber', { number: factor }) : factors.shortLabelOf(code);
}

/** «с. Рудня»; the name alone where the kind is not known. */
export function settlementText(t: FamilyTexts, place: { name: string; level: string | null }): string {
  switch (place.level) {
    case 'M':
    case 'K':
    case 'X':
    case 'C':
    case 'B':
      return `${t(`placeLevels.${place.level}`)} ${place.name}`;
    default:
      return place.name;
  }
}

/** «34 роки», «1992 р. н.» where only the year is known; undefined where neither is. */
export function bornText(
  t: FamilyTexts,
  { bornOn, birthYear }: { bornOn: DateOnly | null; birthYear: number | null },
  today: DateOnly,
): string | undefined {
  if (bornOn === null) return birthYear === null ? undefined : t('bornInYear', { year: birthYear });
  const age = ageOn(bornOn, today);
  if (age === null) return undefined;
  return age === 0 ? t('underOneYear') : t('age', { count: age });
}

/** «Дем’янчук Мар’яна Юріївна · 3 дитини»; undefined for a family known by code only. */
export function familyTitle(
  t: FamilyTexts,
  family: Pick<Family, 'members' | 'statedChildren'>,
  relations: Pick<Vocabulary, 'isMarked'>,
): string | undefined {
  const present = family.members.filter(({ toOn }) => toOn === null);
  const main = mainMember(present);
  const named = present.filter(({ role, relation }) => role === 'household' && relations.isMarked(relation));
  const children = childrenOf(named.length, family.statedChildren);
  const name = main === undefined ? [] : [fullName(main.name)];
  const words = children === null || children === 0 ? name : [...name, t('children', { count: children })];
  return words.length === 0 ? undefined : words.join(' · ');
}
