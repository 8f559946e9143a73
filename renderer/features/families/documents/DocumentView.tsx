import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { textIfKnown, useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { notify } from '#renderer/ui/Notice.tsx';
import { type CaseDocument, kindOf } from '#shared/case-documents/case-documents.ts';
import { isAnswered, type Leaf, leavesOf } from '#shared/case-documents/fields.ts';
import type { Section } from '#shared/case-documents/kind.ts';
import { useDocumentChanges } from '../documents.api.ts';
import classes from './documents.module.css';
import type { DocumentWords } from './use-document-words.ts';

interface DocumentViewProps {
  readonly document: CaseDocument;
  readonly words: DocumentWords;
}

/** A document to be read, section by section; what a child told is shown when somebody asks for it. */
export function DocumentView({ document, words }: DocumentViewProps) {
  const t = useTexts('documents');
  const [isChildShown, setIsChildShown] = useState(false);
  const { sections } = kindOf(document.kind);
  const all = leavesOf(
    sections.flatMap(({ fields }) => fields),
    document.body,
  );
  const isKept = all.some(({ field, value }) => field.isKeptBack === true && isAnswered(value));
  return (
    <div className={classes.sections}>
      {isKept && (
        <div className={classes.line}>
          {!isChildShown && <span className={classes.quiet}>{t('keptBack.words')}</span>}
          <Button variant="subtle" size="compact-md" onClick={() => setIsChildShown(!isChildShown)}>
            {t(isChildShown ? 'keptBack.hide' : 'keptBack.show')}
          </Button>
        </div>
      )}
      {sections.map((section) => (
        <SectionView
          key={section.id}
          document={document}
          section={section}
          words={words}
          leaves={leavesOf(section.fields, document.body).filter(
            ({ field, value }) => isAnswered(value) && (isChildShown || field.isKeptBack !== true),
          )}
        />
      ))}
    </div>
  );
}

interface SectionViewProps extends DocumentViewProps {
  readonly section: Section;
  readonly leaves: readonly Leaf[];
}

function SectionView({ document, section, leaves, words }: SectionViewProps) {
  const t = useTexts('documents');
  const { copySection } = useDocumentChanges();
  const mayCopy = useMay('families.change') && kindOf(document.kind).area === 'needs' && leaves.length > 0;
  // texts: documents:sections.
  const title = textIfKnown(`documents:sections.${document.kind}.${section.id}`) ?? section.id;
  const lines = linesOf(document, leaves, words);
  const copy = async () => {
    const text = lines.map(({ head, label, value }) => (head === null ? `${label}: ${value}` : head)).join('\n');
    if ((await copySection.run({ id: document.id, text })) === null) notify({ text: t('copied') });
  };
  return (
    <section className={classes.section} aria-label={title}>
      <div className={classes.sectionHead}>
        <Title order={2}>{title}</Title>
        {mayCopy && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('copyOf', { section: title })}
            onClick={() => void copy()}
          >
            {t('copy')}
          </Button>
        )}
      </div>
      <FailureMessage of={copySection.failure} />
      {lines.length === 0 && <div className={classes.quiet}>{t('empty')}</div>}
      <dl className={classes.answers}>
        {lines.map(({ key, head, label, value }) =>
          head === null ? (
            <div key={key}>
              <dt className={classes.label}>{label}</dt>
              <dd className={classes.value}>{value}</dd>
            </div>
          ) : (
            <Title key={key} order={3}>
              {head}
            </Title>
          ),
        )}
      </dl>
    </section>
  );
}

interface Line {
  readonly key: string;
  /** The head of a row: «Дитина 1»; null for an answer. */
  readonly head: string | null;
  readonly label: string;
  readonly value: string;
}

function linesOf({ kind }: CaseDocument, leaves: readonly Leaf[], words: DocumentWords): Line[] {
  let row = '';
  return leaves.flatMap(({ path, field, row: of, value }) => {
    const line = {
      key: path,
      head: null,
      label: words.labelOf(kind, field.id),
      value: words.valueOf(field, value) ?? '',
    };
    const here = of === null ? '' : `${of.field.id}.${of.at}`;
    if (of === null || here === row) return [line];
    row = here;
    return [{ key: here, head: `${words.labelOf(kind, of.field.id)} ${of.at + 1}`, label: '', value: '' }, line];
  });
}
