import type { Texts } from '#renderer/text/i18n.ts';
import { DISPLACEMENTS, TraineeState } from '#shared/cohorts/cohorts.ts';
import type { TrainingChange } from '#shared/cohorts/training-change.ts';
import {
  type EntryContent,
  type EntryField,
  type EntryKind,
  type EntryValue,
  fieldsOf,
} from '#shared/entries/entries.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import type { Language } from '#shared/vocabulary/languages.ts';
import { Mark } from '#shared/vocabulary/marks.ts';
import { formatAmount } from '#shared/vocabulary/money.ts';

/** All that is needed to say what was changed. */
interface Words {
  readonly t: Texts<'training'>;
  readonly language: Language;
  readonly entries: {
    readonly title: (kind: EntryKind) => string;
    readonly on: (kind: EntryKind) => string;
    readonly label: (kind: EntryKind, field: string) => string;
  };
  readonly valueOf: (field: EntryField, value: EntryValue | undefined) => string;
}

type Label = (t: Texts<'training'>) => string;
type Says = (words: Words, value: string) => string;

const asTyped: Says = (_, value) => value;
const day: Says = ({ language }, value) => {
  const on = DateOnly.safeParse(value).data;
  return on === undefined ? value : formatShortDate(on, language);
};
const yesOrNo: Says = ({ t }, value) => t(value === '1' ? 'answers.yes' : 'answers.no');
const money: Says = ({ language }, value) => formatAmount(Number(value), language);
const month: Says = (_, value) => `${value.slice(5)}.${value.slice(0, 4)}`;
const state: Says = ({ t }, value) => {
  const known = TraineeState.safeParse(value).data;
  return known === undefined ? value : t(`states.${known}`);
};
const status: Says = ({ t }, value) => {
  const known = DISPLACEMENTS.find((one) => one === value);
  return known === undefined ? value : t(`statuses.${known}`);
};
const sex: Says = ({ t }, value) => (value === 'female' || value === 'male' ? t(`sexes.${value}`) : value);
const outcome: Says = ({ t }, value) => t(`advocacy.outcomes.${value as 'yes' | 'partly' | 'no'}`);
const contract: Says = ({ t }, value) => t(`work.contracts.${value as 'services' | 'employment'}`);
const mark: Says = ({ t }, value) => {
  const known = Mark.safeParse(value).data;
  return known === undefined ? value : t(`markWords.${known}`);
};

/** Of each field that history keeps: its label, and how its values are said; null where only the change is told. */
const FIELDS: Readonly<Record<string, readonly [Label, Says | null]>> = {
  name: [(t) => t('fields.name'), asTyped],
  project_n: [(t) => t('fields.project'), asTyped],
  community_code: [(t) => t('columns.community'), asTyped],
  place: [(t) => t('fields.place'), asTyped],
  partners: [(t) => t('fields.partners'), asTyped],
  trainers: [(t) => t('fields.trainers'), asTyped],
  capacity: [(t) => t('fields.capacity'), asTyped],
  has_selection: [(t) => t('fields.hasSelection'), yesOrNo],
  least_share: [(t) => t('fields.leastShare'), asTyped],
  test_most: [(t) => t('fields.testMost'), asTyped],
  places_planned: [(t) => t('fields.placesPlanned'), asTyped],
  reserve_planned: [(t) => t('fields.reservePlanned'), asTyped],
  criteria: [(t) => t('fields.criteria'), null],
  quotas: [(t) => t('selection.quotas'), null],
  certificate_words: [(t) => t('fields.certificateWords'), asTyped],
  note: [(t) => t('fields.note'), asTyped],
  on_date: [(t) => t('fields.on'), day],
  half: [(t) => t('fields.half'), asTyped],
  theme: [(t) => t('fields.theme'), asTyped],
  hours: [(t) => t('fields.hours'), asTyped],
  trainer: [(t) => t('fields.trainer'), asTyped],
  mark: [(t) => t('days'), mark],
  removed: [(t) => t('removedTrainee'), asTyped],
  surname: [(t) => t('fields.surname'), asTyped],
  given_name: [(t) => t('fields.givenName'), asTyped],
  patronymic: [(t) => t('fields.patronymic'), asTyped],
  sex: [(t) => t('fields.sex'), sex],
  birth_year: [(t) => t('fields.birthYear'), asTyped],
  phone: [(t) => t('fields.phone'), asTyped],
  email: [(t) => t('fields.email'), asTyped],
  organisation: [(t) => t('fields.organisation'), asTyped],
  position: [(t) => t('fields.position'), asTyped],
  status: [(t) => t('fields.status'), status],
  disability: [(t) => t('fields.disability'), yesOrNo],
  education: [(t) => t('fields.education'), asTyped],
  motivation: [(t) => t('fields.motivation'), asTyped],
  emergency_contact: [(t) => t('fields.emergencyContact'), asTyped],
  photo_consent: [(t) => t('fields.photoConsent'), yesOrNo],
  observations: [(t) => t('fields.observations'), asTyped],
  dative_name: [(t) => t('fields.dativeName'), asTyped],
  state: [(t) => t('fields.state'), state],
  left_reason: [(t) => t('fields.leftReason'), asTyped],
  entry_test: [(t) => t('fields.entryTest'), asTyped],
  exit_test: [(t) => t('fields.exitTest'), asTyped],
  certificate_number: [(t) => t('certificates.title'), asTyped],
  certificate_on: [(t) => t('certificates.title'), day],
  host: [(t) => t('work.fields.host'), asTyped],
  mentor: [(t) => t('work.fields.mentor'), asTyped],
  contract_kind: [(t) => t('work.fields.contractKind'), contract],
  contract_number: [(t) => t('work.fields.contractNumber'), asTyped],
  contract_on: [(t) => t('work.fields.contractOn'), day],
  from_on: [(t) => t('work.fields.fromOn'), day],
  to_on: [(t) => t('work.fields.toOn'), day],
  ended_on: [(t) => t('work.fields.endedOn'), day],
  end_reason: [(t) => t('work.fields.endReason'), asTyped],
  pay_kopiykas: [(t) => t('work.fields.payKopiykas'), money],
  budget_line: [(t) => t('work.fields.budgetLine'), asTyped],
  works_as: [(t) => t('work.fields.worksAs'), asTyped],
  asked: [(t) => t('advocacy.fields.asked'), asTyped],
  of_whom: [(t) => t('advocacy.fields.ofWhom'), asTyped],
  promised: [(t) => t('advocacy.fields.promised'), asTyped],
  outcome: [(t) => t('advocacy.fields.outcome'), outcome],
  decision_number: [(t) => t('advocacy.fields.decisionNumber'), asTyped],
  decision_on: [(t) => t('advocacy.fields.decisionOn'), day],
  from_month: [(t) => t('advocacy.fields.fromMonth'), month],
  after6: [(t) => t('advocacy.fields.after6'), outcome],
  after12: [(t) => t('advocacy.fields.after12'), outcome],
};

/** «Кравчук Наталія · 09.11.2026 · Відвідування: на місці → немає»; of an entry, a sentence for each field of it. */
export function sentencesOf(words: Words, change: TrainingChange): string[] {
  const { t, language, entries } = words;
  const { whom, on, kind, field, oldValue, newValue } = change;
  const date = on === null ? null : formatShortDate(on, language);
  const head = (...parts: (string | null)[]) => parts.filter((part) => part !== null).join(' · ');
  if (kind !== null && field !== 'on_date') {
    const of = head(entries.title(kind), date);
    if (newValue === null) return [`${of}: ${t('removedEntry')}`];
    return entryChanges(words, kind, oldValue, newValue).map((sentence) => `${of} · ${sentence}`);
  }
  const [label, says] = FIELDS[field] ?? [() => field, asTyped];
  const name = kind === null ? label(t) : `${entries.title(kind)} · ${entries.on(kind)}`;
  const value = (kept: string | null) => (kept === null || says === null ? '—' : says(words, kept));
  const what = head(whom, kind === null ? date : null, name);
  return [says === null ? what : `${what}: ${value(oldValue)} → ${value(newValue)}`];
}

function entryChanges({ entries, valueOf }: Words, kind: EntryKind, before: string | null, after: string): string[] {
  const [old, now] = [JSON.parse(before ?? '{}') as EntryContent, JSON.parse(after) as EntryContent];
  return fieldsOf(kind).flatMap((field) => {
    const [was, is] = [old[field.id] ?? null, now[field.id] ?? null];
    return was === is ? [] : [`${entries.label(kind, field.id)}: ${valueOf(field, was)} → ${valueOf(field, is)}`];
  });
}
