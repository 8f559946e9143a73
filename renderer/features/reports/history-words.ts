import type { Texts } from '#renderer/text/i18n.ts';
import type { FieldChange } from '#shared/history/history.ts';
import type { Outcome } from '#shared/reports/reports.ts';
import type { Vocabulary } from '#shared/vocabularies/vocabularies.rules.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import type { Language } from '#shared/vocabulary/languages.ts';

/** All that is needed to say what was changed of a report. */
export interface HistoryWords {
  readonly t: Texts<'reports'>;
  readonly language: Language;
  readonly ways: Pick<Vocabulary, 'labelOf'>;
  readonly sources: Pick<Vocabulary, 'labelOf'>;
  readonly grounds: Pick<Vocabulary, 'labelOf'>;
}

type Says = (words: HistoryWords, value: string) => string;

const asTyped: Says = (_, value) => value;
const date: Says = ({ language }, value) => {
  const day = DateOnly.safeParse(value);
  return day.success ? formatShortDate(day.data, language) : value;
};
const yesOrNo: Says = ({ t }, value) => t(value === '1' ? 'history.yes' : 'history.no');
/** «[10,14]» */
const numbers: Says = (_, value) => value.replaceAll(/[[\]]/g, '').replaceAll(',', ', ');

/** Of each field that history keeps: its label, and how its values are said; null where only the change is told. */
const FIELDS: Readonly<Record<string, readonly [(t: Texts<'reports'>) => string, Says | null]>> = {
  about: [(t) => t('fields.about'), asTyped],
  words: [(t) => t('fields.words'), asTyped],
  is_urgent: [(t) => t('fields.isUrgent'), yesOrNo],
  is_child_at_risk: [(t) => t('fields.isChildAtRisk'), yesOrNo],
  factors: [(t) => t('fields.factors'), numbers],
  community_code: [(t) => t('fields.community'), null],
  settlement_code: [(t) => t('fields.settlement'), null],
  place: [(t) => t('fields.place'), asTyped],
  children: [(t) => t('fields.children'), asTyped],
  way: [(t) => t('fields.way'), ({ ways }, value) => ways.labelOf(value)],
  source: [(t) => t('fields.source'), ({ sources }, value) => sources.labelOf(value)],
  received_on: [(t) => t('fields.receivedOn'), date],
  received_at: [(t) => t('fields.receivedAt'), asTyped],
  handed_to: [(t) => t('fields.handedTo'), asTyped],
  measures: [(t) => t('fields.measures'), asTyped],
  outcome: [(t) => t('columns.outcome'), ({ t }, value) => outcomeText(t, value as Outcome)],
  ground: [(t) => t('settle.ground'), ({ grounds }, value) => grounds.labelOf(value)],
  outcome_words: [(t) => t('settle.words'), asTyped],
  try_on: [(t) => t('settle.tryOn'), date],
  answered_on: [(t) => t('answer.on'), date],
  answer: [(t) => t('answer.words'), asTyped],
  reopened: [(t) => t('history.reopened'), asTyped],
};

const outcomeText = (t: Texts<'reports'>, outcome: Outcome) =>
  t(outcome === 'family' ? 'outcomes.familyUnseen' : `outcomes.${outcome}`);

/** «Що сталося: … → …»; nothing for what only repeats another field: the day of the decision, the family's number. */
export function changeText(words: HistoryWords, { field, oldValue, newValue }: FieldChange): string | null {
  const { t } = words;
  const [label, says] = FIELDS[field] ?? [];
  if (label === undefined) return null;
  if (says === null || says === undefined) return t('history.changed', { label: label(t) });
  const said = (value: string | null) => (value === null ? t('history.empty') : says(words, value));
  if (field === 'reopened') return `${label(t)}: ${said(newValue)}`;
  return `${label(t)}: ${said(oldValue)} → ${said(newValue)}`;
}
