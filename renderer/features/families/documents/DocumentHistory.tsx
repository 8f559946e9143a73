import { useTexts } from '#renderer/text/i18n.ts';
import { HistoryList } from '#renderer/ui/HistoryList.tsx';
import { type CaseDocument, kindOf } from '#shared/case-documents/case-documents.ts';
import { fieldAt, type Leaf } from '#shared/case-documents/fields.ts';
import { fieldsOf } from '#shared/case-documents/kind.ts';
import type { FieldChange } from '#shared/history/history.ts';
import { useDocumentHistory } from '../documents.api.ts';
import type { DocumentWords } from './use-document-words.ts';

/** What was changed of a document, by whom and when; what a child told is not repeated here. */
export function DocumentHistory({ document, words }: { document: CaseDocument; words: DocumentWords }) {
  const t = useTexts('documents');
  const history = useDocumentHistory(document);
  const { kind } = document;
  const said = (path: string, value: string | null): string => {
    const field = fieldAt(fieldsOf(kindOf(kind)), path);
    if (value === null || field === undefined) return t('changes.empty');
    return words.valueOf(field, JSON.parse(value) as Leaf['value']) ?? t('changes.empty');
  };
  const sentence = ({ field: path, oldValue, newValue }: FieldChange): string => {
    if (path === 'signed_on') return t('signedChange');
    if (path === 'removed_at_ms') return t('removedChange');
    const field = fieldAt(fieldsOf(kindOf(kind)), path);
    const label = words.labelOf(kind, field?.id ?? path);
    if (field?.isKeptBack === true) return t('changed', { label });
    return `${label}: ${said(path, oldValue)} → ${said(path, newValue)}`;
  };
  return <HistoryList {...{ history, none: t('changes.none') }} sentencesOf={(change) => [sentence(change)]} />;
}
