import { z } from 'zod';
import { formatNumber } from '#shared/people/documents.rules.ts';
import { FormerName, PersonDocument, PersonPhone, Restoration } from '#shared/people/people.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import type { Language } from '#shared/vocabulary/languages.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import { maskPhone } from '#shared/vocabulary/phones.ts';
import type { PeopleTexts } from './words.ts';

type FieldText = (t: PeopleTexts, value: string, language: Language) => string;

const asTyped: FieldText = (_, value) => value;
const yesOrNo: FieldText = (t, value) => t(value === 'true' ? 'history.yes' : 'history.no');
const date: FieldText = (_, value, language) => {
  const day = DateOnly.safeParse(value);
  return day.success ? formatShortDate(day.data, language) : value;
};
/** Phones stand in history with their last figures only. */
const phone: FieldText = (_, value) => maskPhone(value);

/** A list that history keeps as JSON, in words; what cannot be read stays as it was kept. */
function listOf<S extends z.ZodType>(schema: S, wordOf: (t: PeopleTexts, one: z.output<S>) => string): FieldText {
  return (t, value) => {
    const rows = z.array(schema).safeParse(parsed(value));
    return rows.success ? rows.data.map((one) => wordOf(t, one)).join('; ') : value;
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

interface FieldWords {
  readonly label: (t: PeopleTexts) => string;
  readonly text: FieldText;
}

/** Every field of a person that history knows: its label and how its values are said. */
const FIELDS: Readonly<Record<string, FieldWords>> = {
  surname: { label: (t) => t('identity.surname'), text: asTyped },
  givenName: { label: (t) => t('identity.givenName'), text: asTyped },
  patronymic: { label: (t) => t('identity.patronymic'), text: asTyped },
  alias: { label: (t) => t('identity.alias'), text: asTyped },
  formerNames: { label: (t) => t('identity.former'), text: listOf(FormerName, (_, { name }) => fullName(name)) },
  knownByCode: { label: (t) => t('history.knownByCode'), text: yesOrNo },
  sex: {
    label: (t) => t('personal.sex'),
    text: (t, value) => (value === 'male' ? t('sexes.male') : t('sexes.female')),
  },
  born: { label: (t) => t('personal.born'), text: asTyped },
  bornOn: { label: (t) => t('personal.born'), text: date },
  birthYear: { label: (t) => t('personal.born'), text: (t, year) => t('bornInYear', { year }) },
  ageBand: { label: (t) => t('personal.ageBand'), text: (t, value) => t(`ageBands.${value as 'from60'}`) },
  citizenship: { label: (t) => t('personal.citizenship'), text: asTyped },
  disability: { label: (t) => t('personal.disability'), text: (t, value) => t(`disabilities.${value as 'none'}`) },
  legalCapacity: {
    label: (t) => t('personal.legalCapacity'),
    text: (t, value) => t(`legalCapacities.${value as 'full'}`),
  },
  occupation: { label: (t) => t('personal.occupation'), text: asTyped },
  phones: {
    label: (t) => t('groups.phones'),
    text: listOf(PersonPhone, (t, { number, label }) => `${maskPhone(number)} (${t(`phoneLabels.${label}`)})`),
  },
  'safeContact.mayCall': {
    label: (t) => t('safeContact.mayCall'),
    text: (t, value) => t(`safeContact.answers.${value as 'yes'}`),
  },
  'safeContact.callTo': { label: (t) => t('safeContact.callTo'), text: phone },
  'safeContact.callWhen': { label: (t) => t('safeContact.callWhen'), text: asTyped },
  'safeContact.callFrom': { label: (t) => t('safeContact.callFrom'), text: asTyped },
  'safeContact.noLetters': { label: (t) => t('safeContact.noLetters'), text: yesOrNo },
  'safeContact.keepFrom': { label: (t) => t('safeContact.keepFrom'), text: asTyped },
  'safeContact.note': { label: (t) => t('safeContact.note'), text: asTyped },
  'safeContact.codeWord': { label: (t) => t('safeContact.codeWord'), text: asTyped },
  documents: {
    label: (t) => t('groups.documents'),
    text: listOf(PersonDocument, (t, { kind, title, number }) =>
      `${title ?? t(`documentKinds.${kind}`)} ${number === null ? '' : formatNumber(kind, number)}`.trim(),
    ),
  },
  restorations: {
    label: (t) => t('groups.restorations'),
    text: listOf(Restoration, (t, { kind, title }) => title ?? t(`documentKinds.${kind}`)),
  },
};

/** How a field of a person is said; one that this program does not know keeps its own name. */
export function fieldWords(field: string): FieldWords {
  return FIELDS[field] ?? { label: () => field, text: asTyped };
}

/**
 * One change in words: «Прізвище: Кравчук → Ярошук». A field that this program does not know keeps its own name; where
 * nothing became nothing, what it was has been destroyed.
 */
export function changeText(
  t: PeopleTexts,
  change: { field: string; oldValue: string | null; newValue: string | null },
  language: Language,
): string {
  const known = fieldWords(change.field);
  if (change.oldValue === null && change.newValue === null) return t('history.erased', { field: known.label(t) });
  const said = (value: string | null) => (value === null ? '' : known.text(t, value, language)) || t('history.empty');
  return t('history.change', { field: known.label(t), from: said(change.oldValue), to: said(change.newValue) });
}
