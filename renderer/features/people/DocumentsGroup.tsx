import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import type { DraftFields } from '#renderer/ui/draft-form.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import { type DocumentKind, formatNumber, warningsOf } from '#shared/people/documents.rules.ts';
import type { Person, PersonDocument } from '#shared/people/people.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { GroupForm } from './GroupForm.tsx';
import { AskedPapers } from './HiddenFacts.tsx';
import { KindFields } from './KindFields.tsx';
import { usePersonChanges } from './people.api.ts';
import classes from './people.module.css';
import { checkDocuments, type DocumentDraft, documentsDraft, newDocument, type RowsDraft } from './person-drafts.ts';
import { RowList } from './RowList.tsx';

const MOST_DOCUMENTS = 30;

interface DocumentsFactsProps {
  readonly person: Person;
  readonly documents: readonly PersonDocument[];
}

export function DocumentsFacts({ person, documents }: DocumentsFactsProps) {
  const t = useTexts('people');
  if (documents.length === 0) return <div className={classes.quiet}>{t('hidden.none')}</div>;
  return (
    <ul className={classes.lines}>
      {documents.map((document, at) => (
        <li key={`${at} ${document.kind}`}>
          <DocumentLine person={person} document={document} />
        </li>
      ))}
    </ul>
  );
}

function DocumentLine({ person, document }: { person: Person; document: PersonDocument }) {
  const t = useTexts('people');
  const language = useLanguage();
  const { kind, title, number, issuedBy, issuedOn, validUntil, note } = document;
  const more = [
    issuedBy && t('documents.issued', { by: issuedBy }),
    issuedOn && formatShortDate(issuedOn, language),
    validUntil && t('documents.until', { date: formatShortDate(validUntil, language) }),
    note,
  ].filter(Boolean);
  return (
    <>
      <div>
        {title ?? t(`documentKinds.${kind}`)}: {number === null ? t('documents.noNumber') : formatNumber(kind, number)}
      </div>
      {more.length > 0 && <div className={classes.small}>{more.join(', ')}</div>}
      {number !== null && <Warnings kind={kind} number={number} person={person} />}
    </>
  );
}

/** What looks wrong with a number. It is said and never stands in the way. */
function Warnings({ kind, number, person }: { kind: DocumentKind; number: string; person: Person }) {
  const t = useTexts('people');
  const warnings = warningsOf(kind, number, person);
  return (
    <div role="status">
      {warnings.map((warning) => (
        <div key={warning} className={classes.warning}>
          {t(`warnings.${warning}`)}
        </div>
      ))}
    </div>
  );
}

function DocumentsFields({
  draft,
  onChange,
  errorOf,
  person,
}: DraftFields<RowsDraft<DocumentDraft>> & { person: Person }) {
  const t = useTexts('people');
  return (
    <RowList
      id="rows"
      rows={draft.rows}
      most={MOST_DOCUMENTS}
      first="kind"
      words={{
        title: (number) => t('documents.one', { number }),
        remove: (number) => t('documents.remove', { number }),
        add: t('documents.add'),
      }}
      newRow={newDocument}
      onChange={(rows) => onChange({ rows })}
    >
      {(row, at, set) => (
        <DocumentFields row={row} path={`rows.${at}`} person={person} errorOf={errorOf} onChange={set} />
      )}
    </RowList>
  );
}

interface DocumentFieldsProps {
  readonly row: DocumentDraft;
  readonly path: string;
  readonly person: Person;
  readonly errorOf: (id: string) => string | undefined;
  readonly onChange: (part: Partial<DocumentDraft>) => void;
}

function DocumentFields({ row, path, person, errorOf, onChange }: DocumentFieldsProps) {
  const t = useTexts('people');
  const text = (field: 'number' | 'issuedBy' | 'note') => ({
    id: `${path}.${field}`,
    label: t(`documents.${field}`),
    value: row[field],
    error: errorOf(`${path}.${field}`),
    optional: true,
    maxLength: field === 'number' ? 100 : 300,
    onChange: (value: string) => onChange({ [field]: value }),
  });
  const date = (field: 'issuedOn' | 'validUntil') => ({
    id: `${path}.${field}`,
    label: t(`documents.${field}`),
    value: row[field],
    error: errorOf(`${path}.${field}`),
    optional: true,
    onChange: (value: DocumentDraft[typeof field]) => onChange({ [field]: value }),
  });
  return (
    <>
      <KindFields row={row} path={path} errorOf={errorOf} onChange={onChange} />
      <TextField {...text('number')} />
      {row.kind !== null && <Warnings kind={row.kind} number={row.number} person={person} />}
      <TextField {...text('issuedBy')} />
      <div className={classes.pair}>
        <DateField {...date('issuedOn')} />
        <DateField {...date('validUntil')} />
      </div>
      <TextField {...text('note')} />
    </>
  );
}

export function DocumentsForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const { documents: command } = usePersonChanges();
  return (
    <AskedPapers person={person}>
      {({ documents }) => (
        <GroupForm
          group="documents"
          person={person}
          initial={documentsDraft(documents)}
          check={checkDocuments}
          command={command}
          save={(target, input) => command.run({ ...target, documents: input })}
          fields={(fields) => <DocumentsFields {...fields} person={person} />}
          onClose={onClose}
        />
      )}
    </AskedPapers>
  );
}
