import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { CheckField } from '#renderer/ui/CheckField.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { type CaseDocument, CaseDocumentId, kindOf } from '#shared/case-documents/case-documents.ts';
import { isAnswered, type Leaf, leavesOf } from '#shared/case-documents/fields.ts';
import { fieldsOf } from '#shared/case-documents/kind.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { useDocumentName } from './DocumentState.tsx';
import classes from './documents.module.css';
import type { DocumentWords } from './use-document-words.ts';

interface DocumentComparisonProps {
  readonly document: CaseDocument;
  /** Of the same kind, the newest first. */
  readonly others: readonly CaseDocument[];
  readonly words: DocumentWords;
}

/** Two documents of a kind beside each other, the earlier at the left; rows of the same person stand in one line. */
export function DocumentComparison({ document, others, words }: DocumentComparisonProps) {
  const t = useTexts('documents');
  const language = useLanguage();
  const nameOf = useDocumentName();
  const [otherId, setOtherId] = useState(others[0]?.id ?? null);
  const [isShort, setIsShort] = useState(true);
  const other = others.find(({ id }) => id === otherId);
  if (other === undefined) return <div className={classes.quiet}>{t('comparison.none')}</div>;
  const [left, right] = other.on <= document.on ? [other, document] : [document, other];
  const lines = comparedLines(left, right, words);
  const shown = isShort ? lines.filter(({ differs }) => differs) : lines;
  const head = (one: CaseDocument) => `${nameOf(one)}, ${formatShortDate(one.on, language)}`;
  return (
    <div className={`${classes.sections} ${classes.comparison}`}>
      {others.length > 1 && (
        <ChoiceField
          id="other"
          label={t('comparison.with')}
          choices={others.map((one) => ({ value: one.id as string, label: head(one) }))}
          value={otherId}
          onChange={(id) => setOtherId(CaseDocumentId.nullable().parse(id))}
        />
      )}
      <CheckField id="only-different" label={t('comparison.onlyDifferent')} value={isShort} onChange={setIsShort} />
      {shown.length === 0 && <div className={classes.quiet}>{t('comparison.same')}</div>}
      {shown.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <td />
              <th scope="col">{head(left)}</th>
              <th scope="col">{head(right)}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, label, values, differs }) => (
              <tr key={key} data-differs={differs || undefined}>
                <th scope="row">{label}</th>
                {values.map((value, side) => (
                  <td key={side === 0 ? 'left' : 'right'}>{value ?? '—'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** Under what an answer is found in another document: rows that name a person by that person, others by their place. */
function keyOf({ field, row }: Leaf): string {
  if (row === null) return field.id;
  const named = row.field.fields.find(({ type }) => type === 'member');
  const who = named === undefined ? null : row.body[named.id];
  return `${row.field.id} ${typeof who === 'string' ? who : row.at} ${field.id}`;
}

function comparedLines(left: CaseDocument, right: CaseDocument, words: DocumentWords) {
  const { kind } = left;
  const byKey = ({ body }: CaseDocument) => {
    const leaves = leavesOf(fieldsOf(kindOf(kind)), body).filter(
      ({ field, value }) => isAnswered(value) && field.isKeptBack !== true,
    );
    return new Map(leaves.map((leaf) => [keyOf(leaf), leaf]));
  };
  const [before, after] = [byKey(left), byKey(right)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const leaves = [before.get(key), after.get(key)];
    const leaf = leaves[0] ?? leaves[1];
    if (leaf === undefined) return [];
    const values = leaves.map((one) => (one === undefined ? null : words.valueOf(one.field, one.value)));
    return [{ key, label: labelOf(leaf, kind, words), values, differs: values[0] !== values[1] }];
  });
}

function labelOf({ field, row }: Leaf, kind: CaseDocument['kind'], words: DocumentWords): string {
  const label = words.labelOf(kind, field.id);
  if (row === null) return label;
  const named = row.field.fields.find(({ type }) => type === 'member');
  const who = named === undefined ? null : words.valueOf(named, row.body[named.id] as string | null);
  return `${who ?? `${words.labelOf(kind, row.field.id)} ${row.at + 1}`}: ${label}`;
}
