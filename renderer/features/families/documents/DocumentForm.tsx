import { Title } from '@mantine/core';
import { useState } from 'react';
import { textIfKnown, useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { DraftGate } from '#renderer/ui/DraftGate.tsx';
import { useDraftForm } from '#renderer/ui/draft-form.ts';
import { type KeptDraft } from '#renderer/ui/drafts.ts';
import { ErrorSummary } from '#renderer/ui/ErrorSummary.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { FormButtons } from '#renderer/ui/FormButtons.tsx';
import { checkedBy } from '#renderer/ui/PlainForm.tsx';
import { type DocumentInput, type DocumentKind, documentForm, kindOf } from '#shared/case-documents/case-documents.ts';
import { type Body, bodySchema } from '#shared/case-documents/fields.ts';
import { fieldsOf } from '#shared/case-documents/kind.ts';
import type { Family } from '#shared/families/families.ts';
import type { Failure } from '#shared/ipc/reply.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { useNextReview } from '../documents.api.ts';
import { useVocabulary } from '../vocabularies.api.ts';
import { DocumentFields } from './DocumentFields.tsx';
import classes from './documents.module.css';
import { useDocumentWords } from './use-document-words.ts';

interface DocumentFormProps {
  readonly family: Family;
  readonly kind: DocumentKind;
  /** The document that is changed; the family's id for a new one. */
  readonly recordId: string;
  readonly version: number | null;
  readonly initial: Body;
  readonly isSigned: boolean;
  readonly isViolenceMarked: boolean;
  readonly command: { readonly failure: Failure | null; readonly isRunning: boolean };
  readonly onSave: (document: DocumentInput) => Promise<boolean>;
  readonly onLeave: () => void;
}

/** The form of a document, after the draft that may wait for it was taken or thrown away. */
export function DocumentForm(props: DocumentFormProps) {
  const { kind, recordId, version } = props;
  return (
    <DraftGate place={{ form: documentForm(kind), recordId }} version={version}>
      {(restored) => <TypedForm {...props} restored={restored} />}
    </DraftGate>
  );
}

function TypedForm(props: DocumentFormProps & { restored: KeptDraft | null }) {
  const { family, kind, recordId, version, initial, isSigned, isViolenceMarked, command, restored } = props;
  const t = useTexts('documents');
  const words = useDocumentWords(family);
  const grounds = useVocabulary('noticeGrounds');
  const { sections, ofOne } = kindOf(kind);
  const schema = bodySchema(sections.flatMap(({ fields }) => fields));
  const form = useDraftForm<Body, Body>({
    initial,
    restored: restored === null ? null : { ...initial, ...(restored.value as Body) },
    keep: { place: { form: documentForm(kind), recordId }, version, part: (draft) => draft },
    check: (draft) => checkedBy(schema, draft),
    onSave: (body) => props.onSave({ kind, body }),
    onLeave: props.onLeave,
    refused: command.failure?.fields,
  });
  const { draft } = form.fields;
  const [today] = useState(() => todayIn(new Date()));
  const rowStarts = { reviews: { reviewedOn: today, next: useNextReview(family.id).data ?? null } };
  const first = isSigned ? undefined : sections[0]?.fields[0]?.id;
  const helps = {
    goesTo: t('shelterNote'),
    ground: typeof draft.ground === 'string' && grounds.isMarked(draft.ground) ? t('withoutConsent') : undefined,
  };
  return (
    <div className={classes.form} onKeyDown={form.onKeyDown} role="form" aria-label={t('form')}>
      <ErrorSummary errors={form.errors} />
      {form.errors.length === 0 && <FailureMessage of={command.failure} />}
      {isSigned && <Banner>{t('signedNote')}</Banner>}
      {!isSigned && isViolenceMarked && ofOne !== undefined && <Banner tone="attention">{t('onePerson')}</Banner>}
      {sections.map(({ id, fields }) => (
        <section key={id} className={classes.section} aria-labelledby={`section-${id}`}>
          <Title order={2} id={`section-${id}`}>
            {/* texts: documents:sections. */}
            {textIfKnown(`documents:sections.${kind}.${id}`)}
          </Title>
          <DocumentFields {...form.fields} {...{ kind, words, isSigned, helps, fields, first, rowStarts }} />
        </section>
      ))}
      <FormButtons
        save={t('save')}
        isSaving={command.isRunning}
        onSave={form.save}
        onLeave={form.leave}
        kept={form.kept}
      />
    </div>
  );
}

/** What a new document begins with. */
export function firstBody(kind: DocumentKind, empty: Body, known: Partial<Body>): Body {
  const has = new Set(fieldsOf(kindOf(kind)).map(({ id }) => id));
  return { ...empty, ...Object.fromEntries(Object.entries(known).filter(([id]) => has.has(id))) } as Body;
}
