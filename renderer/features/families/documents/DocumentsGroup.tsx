import { Button, Menu } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { type CaseDocument, DOCUMENT_KINDS, kindOf } from '#shared/case-documents/case-documents.ts';
import { fieldAt } from '#shared/case-documents/fields.ts';
import { AREAS, fieldsOf } from '#shared/case-documents/kind.ts';
import type { Family } from '#shared/families/families.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { useDocuments } from '../documents.api.ts';
import { DocumentState, useDocumentName } from './DocumentState.tsx';
import classes from './documents.module.css';
import { useDocumentWords } from './use-document-words.ts';

/** Documents of the case by area, the newest first, and what may be drawn up. */
export function DocumentsGroup({ family }: { family: Family }) {
  const t = useTexts('documents');
  const [, navigate] = useLocation();
  const found = useDocuments(family.id);
  const mayChange = useMay('families.change');
  const documents = found.data?.documents ?? [];
  const areas = AREAS.filter((area) => documents.some(({ kind }) => kindOf(kind).area === area));
  return (
    <FactGroup title={t('title')}>
      <FailureMessage of={found.error} onRetry={() => void found.refetch()} />
      {found.data?.documents.length === 0 && <div className={classes.quiet}>{t('none')}</div>}
      {areas.map((area) => (
        <div key={area}>
          <h3 className={classes.area}>{t(`areas.${area}`)}</h3>
          <ul className={classes.documents}>
            {documents
              .filter(({ kind }) => kindOf(kind).area === area)
              .map((document) => (
                <DocumentLine key={document.id} family={family} document={document} />
              ))}
          </ul>
        </div>
      ))}
      {mayChange && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" size="compact-md">
              {t('add')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {DOCUMENT_KINDS.map(({ name }) => (
              <Menu.Item key={name} onClick={() => navigate(`/families/${family.id}/documents/new/${name}`)}>
                {t(`kinds.${name}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </FactGroup>
  );
}

function DocumentLine({ family, document }: { family: Family; document: CaseDocument }) {
  const language = useLanguage();
  const nameOf = useDocumentName();
  const words = useDocumentWords(family);
  const kind = kindOf(document.kind);
  const said = kind.summary.flatMap((id) => {
    const field = fieldAt(fieldsOf(kind), id);
    const word = field === undefined ? null : words.valueOf(field, document.body[id] as string | null);
    return word === null ? [] : [word];
  });
  return (
    <li>
      <div className={classes.line}>
        <Link className={classes.link} href={`/families/${family.id}/documents/${document.id}`}>
          {nameOf(document)}
        </Link>
        <span>{formatShortDate(document.on, language)}</span>
      </div>
      {said.length > 0 && <div className={classes.quiet}>{said.join(' · ')}</div>}
      <div className={`${classes.line} ${classes.quiet}`}>
        <DocumentState document={document} />
      </div>
    </li>
  );
}
