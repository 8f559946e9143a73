import { textIfKnown, useLanguage, useTexts } from '#renderer/text/i18n.ts';
import type { DocumentKind } from '#shared/case-documents/case-documents.ts';
import { isAnswered, type Leaf, lineOf, type SimpleField } from '#shared/case-documents/fields.ts';
import type { Family } from '#shared/families/families.ts';
import { choicesOf } from '#shared/vocabularies/vocabularies.rules.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import { useVocabulary } from '../vocabularies.api.ts';

/** What the labels and the answers of documents are called in the language on screen. */
export interface DocumentWords {
  labelOf(kind: DocumentKind, id: string): string;
  /** Null for an answer that is not given. */
  valueOf(field: SimpleField, value: Leaf['value']): string | null;
  /** Members of the family, those who left as well: a document outlives a membership. */
  readonly members: readonly { readonly value: string; readonly label: string }[];
  /** What may be chosen for a field in which this stands; none for a text or a day. */
  answersOf(field: SimpleField, value: Leaf['value']): readonly { readonly value: string; readonly label: string }[];
}

export function useDocumentWords(family: Pick<Family, 'members'>): DocumentWords {
  const t = useTexts('documents');
  const tFamilies = useTexts('families');
  const language = useLanguage();
  const vocabularies = {
    factors: useVocabulary('factors'),
    reportSources: useVocabulary('reportSources'),
    closingReasons: useVocabulary('closingReasons'),
    socialServices: useVocabulary('socialServices'),
    noticeGrounds: useVocabulary('noticeGrounds'),
  };
  const vocabularyOf = (name: string) => vocabularies[name as keyof typeof vocabularies];
  const members = family.members.map(({ personId, name, alias }) => ({
    value: personId as string,
    label: fullName(name) || alias || tFamilies('members.nameless'),
  }));
  const wordOf = (field: SimpleField, code: string): string => {
    switch (field.type) {
      case 'date': {
        const day = DateOnly.safeParse(code);
        return day.success ? formatShortDate(day.data, language) : code;
      }
      case 'member':
        return members.find(({ value }) => value === code)?.label ?? tFamilies('members.nameless');
      case 'answer':
      case 'answers':
        // texts: documents:answers.
        return textIfKnown(`documents:answers.${field.set}.${code}`) ?? code;
      case 'entry':
      case 'entries':
        return vocabularyOf(field.vocabulary).labelOf(code);
      case 'text':
        return code;
    }
  };
  return {
    members,
    labelOf(kind, id) {
      // texts: documents:fields.
      const own = textIfKnown(`documents:fields.${kind}.${id}`);
      const line = own === undefined ? lineOf(id) : null;
      if (line === null) return own ?? id;
      // texts: documents:lines.
      return t(`lines.${line.line}`, { label: textIfKnown(`documents:fields.${kind}.${line.of}`) ?? line.of });
    },
    valueOf(field, value) {
      if (!isAnswered(value) || value === null) return null;
      return typeof value === 'string' ? wordOf(field, value) : value.map((code) => wordOf(field, code)).join('; ');
    },
    answersOf(field, value) {
      if (field.type === 'member') return members;
      if (field.type === 'entry' || field.type === 'entries') return choicesOf(vocabularyOf(field.vocabulary), value);
      return [];
    },
  };
}
