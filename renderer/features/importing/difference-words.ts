import type { Texts } from '#renderer/text/i18n.ts';
import type { DuplicateRow } from '#shared/importing/importing.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import type { Language } from '#shared/vocabulary/languages.ts';
import { fullName, type PersonName } from '#shared/vocabulary/people.ts';
import { phoneText } from '#shared/vocabulary/phones.ts';

type T = Texts<'importing'>;
type Difference = DuplicateRow['differences'][number];

/** «Кравчук Наталія Петрівна, 05.09.1987» */
export function personText(
  t: T,
  { name, bornOn, birthYear }: { name: PersonName; bornOn: DateOnly | null; birthYear: number | null },
  language: Language,
): string {
  const named = fullName(name) || t('known.noName');
  const born = bornOn === null ? birthYear : formatShortDate(bornOn, language);
  return born === null ? named : `${named}, ${born}`;
}

function valueText(t: T, { column }: Difference, value: string, language: Language): string {
  if (value === '') return t('known.nothing');
  const day = DateOnly.safeParse(value);
  if (day.success) return formatShortDate(day.data, language);
  if (column === 'level') return t(`families:levels.${value as 'simple'}`);
  if (column === 'factor') return value.replaceAll(',', ', ');
  return column === 'phone' ? phoneText(value) : value;
}

/** «вулиця: вул. Миру, 5 → вул. Лісова, 7» */
export function differenceText(t: T, difference: Difference, language: Language): string {
  return t('known.difference', {
    field: t(`columns.${difference.column}`),
    there: valueText(t, difference, difference.there, language),
    here: valueText(t, difference, difference.here, language),
  });
}
