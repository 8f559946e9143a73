import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import type { FormField } from '#renderer/ui/FormFields.tsx';
import { type EntryField, type EntryKind, type EntryValue, fieldsOf } from '#shared/entries/entries.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { formatAmount } from '#shared/vocabulary/money.ts';
import { hundredths } from './amounts.ts';
import { useCommunities, useProjectNames } from './training.api.ts';

type Words = (key: string) => string;

/** Words of entries: keys are composed of the kind and its fields. */
export function useEntryWords() {
  // texts: entries:kinds.
  // texts: entries:answers.
  const t = useTexts('entries') as unknown as Words;
  return {
    title: (kind: EntryKind) => t(`kinds.${kind}.title`),
    add: (kind: EntryKind) => t(`kinds.${kind}.add`),
    on: (kind: EntryKind) => t(`kinds.${kind}.on`),
    label: (kind: EntryKind, field: string) => t(`kinds.${kind}.${field}`),
    answer: (code: string) => t(`answers.${code}`),
  };
}

/** «09.2026» */
const monthText = (month: string) => `${month.slice(5)}.${month.slice(0, 4)}`;

/** How a value is read in a table; a dash for nothing. */
export function useEntryValue() {
  const language = useLanguage();
  const words = useEntryWords();
  const communities = useCommunities();
  return (field: EntryField, value: EntryValue | undefined): string => {
    if (value === null || value === undefined || value === '') return '—';
    switch (field.type) {
      case 'day':
        return formatShortDate(value as DateOnly, language);
      case 'month':
        return monthText(String(value));
      case 'money':
        return formatAmount(Number(value), language);
      case 'posts':
        return hundredths(Number(value), language);
      case 'choice':
        return words.answer(String(value));
      case 'community':
        return communities.find(({ code }) => code === value)?.name ?? String(value);
      default:
        return String(value);
    }
  };
}

/** The form of a kind, drawn from its description: the day first. */
export function useEntryFields(kind: EntryKind): FormField[] {
  const words = useEntryWords();
  const communities = useCommunities();
  const projects = useProjectNames();
  const t = useTexts('entries');
  const formField = (field: EntryField): FormField => {
    const common = { id: field.id, label: words.label(kind, field.id), isNeeded: field.isRequired === true };
    switch (field.type) {
      case 'text':
        return { ...common, kind: 'text', most: field.most ?? 300, ...(field.lines ? { lines: field.lines } : {}) };
      case 'day':
        return { ...common, kind: 'date' };
      case 'month':
        return { ...common, kind: 'text', width: 9, help: t('monthHelp') };
      case 'number':
        return { ...common, kind: 'number' };
      case 'posts':
      case 'money':
        return { ...common, kind: 'money' };
      case 'project':
        return { ...common, kind: 'suggest', suggestions: projects, most: 300 };
      case 'community':
        return {
          ...common,
          kind: 'choice',
          choices: communities.map(({ code, name }) => ({ value: code, label: name })),
        };
      case 'choice':
        return {
          ...common,
          kind: 'choice',
          choices: field.among.map((value) => ({ value, label: words.answer(value) })),
        };
    }
  };
  return [{ kind: 'date', id: 'on', label: words.on(kind), isNeeded: true }, ...fieldsOf(kind).map(formField)];
}

const MONTH = /^(0?[1-9]|1[0-2])[./-](\d{4})$/;

/** «9.2026» as the register keeps it, '2026-09'; what is no month stays as it is typed. */
export function monthOf(typed: unknown): unknown {
  const [, month, year] = (typeof typed === 'string' && MONTH.exec(typed.trim())) || [];
  return month === undefined ? typed : `${year}-${month.padStart(2, '0')}`;
}

/** The other way round, for the form. */
export const monthTyped = (value: EntryValue | undefined) => (typeof value === 'string' ? monthText(value) : null);
