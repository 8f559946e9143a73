import type { FieldText } from '#renderer/ui/differences.ts';
import type { PersonGroup } from '#shared/people/person-forms.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import type { Language } from '#shared/vocabulary/languages.ts';
import { fieldWords } from './history-words.ts';
import type { PeopleTexts } from './words.ts';

/** What a form of a person holds, field by field; the rows of a list are one field. Phones stand whole, as in the form. */
export function draftTexts(group: PersonGroup, draft: object, t: PeopleTexts, language: Language): FieldText[] {
  const known = (field: string) =>
    fieldWords(group === 'safeContact' ? `safeContact.${field}` : field === 'rows' ? group : field);
  const said = (field: string, value: unknown): string => {
    if (Array.isArray(value)) return value.map((row: object) => rowText(row, t, language)).join('; ');
    if (typeof value === 'boolean') return known(field).text(t, value ? 'true' : 'false', language);
    if (typeof value !== 'string' || value === '') return '';
    return field === 'callTo' ? value : known(field).text(t, value, language);
  };
  return Object.entries(draft).map(([field, value]: [string, unknown]) => ({
    key: field,
    label: known(field).label(t),
    value: said(field, value),
  }));
}

/** «+380 67 123-44-18, власний» */
function rowText(row: object, t: PeopleTexts, language: Language): string {
  const words = Object.entries(row).flatMap(([field, value]: [string, unknown]) => {
    if (field === 'key' || typeof value !== 'string' || value === '') return [];
    if (field === 'label') return t(`phoneLabels.${value as 'own'}`);
    if (field === 'kind') return t(`documentKinds.${value as 'other'}`);
    const day = DateOnly.safeParse(value);
    return day.success ? formatShortDate(day.data, language) : value;
  });
  return words.join(', ');
}
