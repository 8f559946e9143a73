import { Button, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import type { DraftFields } from '#renderer/ui/draft-form.ts';
import { MultiChoice } from '#renderer/ui/MultiChoice.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { DocumentKind } from '#shared/case-documents/case-documents.ts';
import {
  ANSWERS,
  type Body,
  type BodyValue,
  emptyBody,
  type Field,
  type Leaf,
  type RowsField,
  rowsIn,
  type SimpleField,
} from '#shared/case-documents/fields.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import classes from './documents.module.css';
import type { DocumentWords } from './use-document-words.ts';

const MOST_ROWS = 40;

interface FormScene {
  readonly kind: DocumentKind;
  readonly words: DocumentWords;
  /** Only what may be filled in after signing. */
  readonly isSigned: boolean;
  /** A sentence below a field, by its id. */
  readonly helps: Readonly<Record<string, string | undefined>>;
  /** What a new row of these rows begins with. */
  readonly rowStarts: Readonly<Record<string, Body>>;
  /** The field in which typing begins. */
  readonly first: string | undefined;
}

interface FieldsProps extends FormScene, DraftFields<Body> {
  readonly fields: readonly Field[];
  /** `actions.0.` for the fields of a row. */
  readonly at?: string;
}

/** The fields of a section, or of one row. */
export function DocumentFields({ fields, draft, onChange, errorOf, at = '', ...scene }: FieldsProps) {
  const set = (id: string, value: BodyValue) => onChange({ ...draft, [id]: value });
  return fields.map((field) =>
    field.type === 'rows' ? (
      <Rows key={field.id} {...scene} field={field} draft={draft} onChange={onChange} errorOf={errorOf} />
    ) : (
      <OneField
        key={field.id}
        {...scene}
        field={field}
        id={at + field.id}
        value={draft[field.id] ?? null}
        error={errorOf(at + field.id)}
        onChange={(value) => set(field.id, value)}
      />
    ),
  );
}

interface OneFieldProps extends FormScene {
  readonly field: SimpleField;
  readonly id: string;
  readonly value: BodyValue;
  readonly error: string | undefined;
  readonly onChange: (value: BodyValue) => void;
}

function OneField({ field, id, value, error, onChange, kind, words, isSigned, helps, first }: OneFieldProps) {
  const answers = answersOf(field, words, value as string | null);
  const common = {
    ...{ id, error, label: words.labelOf(kind, field.id), help: helps[field.id] },
    optional: field.isRequired !== true,
    disabled: isSigned && field.isOpen !== true,
    autoFocus: id === first,
  };
  if (common.disabled) return <SignedField label={common.label} value={words.valueOf(field, value as string | null)} />;
  switch (field.type) {
    case 'text':
      return (
        <TextField
          {...common}
          lines={field.lines}
          maxLength={field.most ?? 4000}
          value={typeof value === 'string' ? value : ''}
          onChange={onChange}
        />
      );
    case 'date':
      // Typed, but no date: undefined, which no document takes.
      return <DateField {...common} value={value as DateOnly | null} onChange={(day) => onChange(day as BodyValue)} />;
    case 'answer':
    case 'entry':
    case 'member':
      return <ChoiceField {...common} choices={answers} value={value as string | null} onChange={onChange} />;
    case 'answers':
    case 'entries':
      return (
        <MultiChoice {...common} choices={answers} value={(value ?? []) as readonly string[]} onChange={onChange} />
      );
  }
}

function answersOf(field: SimpleField, words: DocumentWords, value: Leaf['value']) {
  if (field.type !== 'answer' && field.type !== 'answers') return words.answersOf(field, value);
  return ANSWERS[field.set].map((code) => ({ value: code as string, label: words.valueOf(field, code) ?? code }));
}

/** What was signed is read, not typed over. */
function SignedField({ label, value }: { label: string; value: string | null }) {
  return (
    <div>
      <div className={classes.label}>{label}</div>
      <div className={classes.value}>{value ?? '—'}</div>
    </div>
  );
}

interface RowsProps extends FormScene, DraftFields<Body> {
  readonly field: RowsField;
}

/** Children of an act, goals of a plan: one card each. */
function Rows({ field, draft, onChange, errorOf, ...scene }: RowsProps) {
  const t = useTexts('documents');
  const rows = rowsIn(draft, field.id);
  const label = scene.words.labelOf(scene.kind, field.id);
  const mayGrow = !scene.isSigned || field.isOpen === true;
  const set = (changed: readonly Body[]) => onChange({ ...draft, [field.id]: changed });
  return (
    <>
      {rows.map((row, at) => (
        // A row has no name of its own before it is saved: its place is its name.
        <fieldset key={`${at}`} className={classes.row}>
          <legend className={classes.rowHead}>
            <Title order={3}>{t('row', { label, number: at + 1 })}</Title>
            {mayGrow && (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={t('removeRow', { label: t('row', { label, number: at + 1 }) })}
                onClick={() => set(rows.filter((_, other) => other !== at))}
              >
                {t('remove')}
              </Button>
            )}
          </legend>
          <DocumentFields
            {...scene}
            fields={field.fields}
            draft={row}
            at={`${field.id}.${at}.`}
            errorOf={errorOf}
            onChange={(changed) => set(rows.map((other, place) => (place === at ? changed : other)))}
          />
        </fieldset>
      ))}
      {mayGrow && (
        <Button
          variant="default"
          className={classes.addRow}
          leftSection={<IconPlus size={18} />}
          disabled={rows.length >= MOST_ROWS}
          onClick={() => set([...rows, { ...emptyBody(field.fields), ...scene.rowStarts[field.id] }])}
        >
          {t('addRow', { label })}
        </Button>
      )}
    </>
  );
}
