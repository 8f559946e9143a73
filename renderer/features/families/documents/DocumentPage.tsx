import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { z } from 'zod';
import { PaperButton } from '#renderer/links/PaperButton.tsx';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { notify } from '#renderer/ui/Notice.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { SideDrawer } from '#renderer/ui/SideDrawer.tsx';
import { renewedBody, saysDanger } from '#shared/case-documents/case-documents.rules.ts';
import { type CaseDocument, type DocumentInput, kindOf } from '#shared/case-documents/case-documents.ts';
import { leavesOf } from '#shared/case-documents/fields.ts';
import { PAPERS_OF } from '#shared/case-documents/papers.ts';
import type { Family } from '#shared/families/families.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import { useDocumentChanges } from '../documents.api.ts';
import { DocumentComparison } from './DocumentComparison.tsx';
import { DocumentForm } from './DocumentForm.tsx';
import { DocumentHistory } from './DocumentHistory.tsx';
import { DocumentState, useDocumentName } from './DocumentState.tsx';
import { DocumentView } from './DocumentView.tsx';
import classes from './documents.module.css';
import { useDocumentWords } from './use-document-words.ts';
import { BackToFamily, type Loaded, WithFamily } from './WithFamily.tsx';

/** One document: to be read, changed, signed, renewed, compared. */
export function DocumentPage() {
  const { documentId } = useParams<{ documentId: string }>();
  return (
    <WithFamily>
      {(loaded) => {
        const document = loaded.documents.find(({ id }) => id === documentId);
        if (document === undefined) return <NotThere family={loaded.family} />;
        return <OneDocument key={document.id} {...loaded} document={document} />;
      }}
    </WithFamily>
  );
}

function NotThere({ family }: { family: Family }) {
  const t = useTexts('documents');
  return (
    <Page title={t('title')} above={<BackToFamily family={family} />}>
      <FailureMessage of={{ code: 'case-documents/not-found' }} />
    </Page>
  );
}

type Doing = 'reading' | 'changing' | 'renewing' | 'signing' | 'comparing';

function OneDocument({ family, documents, isViolenceMarked, document }: Loaded & { document: CaseDocument }) {
  const t = useTexts('documents');
  const language = useLanguage();
  const nameOf = useDocumentName();
  const words = useDocumentWords(family);
  const [doing, setDoing] = useState<Doing>('reading');
  const [isAside, setIsAside] = useState(false);
  const read = () => setDoing('reading');
  const titles = {
    renewing: t('newVersion', { kind: t(`kinds.${document.kind}`) }),
    comparing: `${t('comparison.title')}: ${nameOf(document)}`,
  };
  const title = doing === 'renewing' || doing === 'comparing' ? titles[doing] : nameOf(document);
  const others = documents.filter(({ id, kind }) => kind === document.kind && id !== document.id);
  return (
    <Page
      title={title}
      count={formatShortDate(document.on, language)}
      above={<BackToFamily family={family} />}
      actions={
        doing === 'reading' && (
          <Acts
            family={family}
            document={document}
            hasOthers={others.length > 0}
            onDo={setDoing}
            onHistory={() => setIsAside(true)}
          />
        )
      }
    >
      <div className={classes.statusLine}>
        <DocumentState document={document} />
        {document.userName !== null && <span>{document.userName}</span>}
      </div>
      {doing === 'reading' && saysDanger(document.body) && <Danger family={family} />}
      {doing === 'signing' && <SignForm document={document} onClose={read} />}
      {(doing === 'reading' || doing === 'signing') && <DocumentView document={document} words={words} />}
      {doing === 'comparing' && (
        <>
          <Button variant="default" size="compact-md" mb={12} onClick={read}>
            ‹ {nameOf(document)}
          </Button>
          <DocumentComparison document={document} others={others} words={words} />
        </>
      )}
      {(doing === 'changing' || doing === 'renewing') && (
        <Change {...{ family, isViolenceMarked, document, isRenewed: doing === 'renewing', onClose: read }} />
      )}
      <SideDrawer title={t('history')} isOpen={isAside} onClose={() => setIsAside(false)}>
        <DocumentHistory document={document} words={words} />
      </SideDrawer>
    </Page>
  );
}

interface ChangeProps {
  readonly family: Family;
  readonly isViolenceMarked: boolean;
  readonly document: CaseDocument;
  /** A new version of what was signed, instead of a change. */
  readonly isRenewed: boolean;
  readonly onClose: () => void;
}

function Change({ family, isViolenceMarked, document, isRenewed, onClose }: ChangeProps) {
  const [, navigate] = useLocation();
  const { add, change } = useDocumentChanges();
  const { id, kind, version, body, signedOn } = document;
  const [today] = useState(() => todayIn(new Date()));
  const save = async (input: DocumentInput) => {
    if (!isRenewed) {
      const changed = await change.run({ id, version, document: input });
      if (changed !== undefined) onClose();
      return changed !== undefined;
    }
    const added = await add.run({ familyId: family.id, document: input, renewsId: id });
    if (added !== undefined) navigate(`/families/${family.id}/documents/${added.id}`);
    return added !== undefined;
  };
  return (
    <DocumentForm
      {...{ family, kind, isViolenceMarked, version, recordId: id, onSave: save, onLeave: onClose }}
      initial={isRenewed ? renewedBody(kind, body, today) : body}
      isSigned={!isRenewed && signedOn !== null}
      command={isRenewed ? add : change}
    />
  );
}

interface ActsProps {
  readonly family: Family;
  readonly document: CaseDocument;
  readonly hasOthers: boolean;
  readonly onDo: (doing: Doing) => void;
  readonly onHistory: () => void;
}

function Acts({ family, document, hasOthers, onDo, onHistory }: ActsProps) {
  const t = useTexts('documents');
  const [, navigate] = useLocation();
  const mayChange = useMay('families.change');
  const { setRemoved } = useDocumentChanges();
  const { id, version, kind, body, signedOn, isReplaced } = document;
  const { isSigned: isForSigning, sections } = kindOf(kind);
  const fields = sections.flatMap((section) => section.fields);
  const isSigned = signedOn !== null;
  const hasOpen =
    fields.some((field) => field.isOpen === true) || leavesOf(fields, body).some(({ field }) => field.isOpen);
  const remove = async () => {
    const done = await setRemoved.run({ id, version, isRemoved: true });
    if (done === undefined) return;
    navigate(`/families/${family.id}`);
    notify({ text: t('removed'), undo: () => void setRemoved.run({ id, version: done.version, isRemoved: false }) });
  };
  return (
    <>
      <FailureMessage of={setRemoved.failure} />
      <Button variant="subtle" onClick={onHistory}>
        {t('history')}
      </Button>
      {hasOthers && (
        <Button variant="default" onClick={() => onDo('comparing')}>
          {t('compare')}
        </Button>
      )}
      {PAPERS_OF[kind].map((paper) => (
        <PaperButton
          key={paper}
          order={{
            subject: 'document',
            paper,
            isLarge: false,
            familyId: family.id,
            documentId: id,
            withChild: false,
          }}
        >
          {t(`papers:kinds.${paper}.title`)}
        </PaperButton>
      ))}
      {mayChange && !isReplaced && (
        <>
          {!isSigned && (
            <Button variant="default" onClick={() => void remove()}>
              {t('remove')}
            </Button>
          )}
          {(!isSigned || hasOpen) && (
            <Button variant="default" onClick={() => onDo('changing')}>
              {t(isSigned ? 'fillIn' : 'change')}
            </Button>
          )}
          {isSigned && <Button onClick={() => onDo('renewing')}>{t('renew')}</Button>}
          {isForSigning && !isSigned && <Button onClick={() => onDo('signing')}>{t('sign.action')}</Button>}
        </>
      )}
    </>
  );
}

/** The act tells of danger: who must be given notice. */
function Danger({ family }: { family: Family }) {
  const t = useTexts('documents');
  const to = (authority: 'police' | 'childrenService') => `/families/${family.id}/documents/new/notice/${authority}`;
  return (
    <div className={classes.danger}>
      <Banner tone="danger" title={t('danger.title')}>
        {t('danger.words')}
        <div className={`${classes.acts} ${classes.below}`}>
          <Button component={Link} href={to('childrenService')}>
            {t('danger.children')}
          </Button>
          <Button component={Link} href={to('police')}>
            {t('danger.police')}
          </Button>
        </div>
      </Banner>
    </div>
  );
}

const SignInput = z.object({ signedOn: DateOnly });

function SignForm({ document, onClose }: { document: CaseDocument; onClose: () => void }) {
  const t = useTexts('documents');
  const { sign } = useDocumentChanges();
  const [today] = useState(() => todayIn(new Date()));
  return (
    <div className={classes.section}>
      <PlainForm<{ signedOn: DateOnly | null | undefined }, { signedOn: DateOnly }>
        label={t('sign.form')}
        initial={{ signedOn: today }}
        check={(draft) => checkedBy(SignInput, draft)}
        save={t('sign.save')}
        command={sign}
        onLeave={onClose}
        onSave={async ({ signedOn }) => {
          const done = await sign.run({ id: document.id, version: document.version, signedOn });
          if (done !== undefined) onClose();
          return done;
        }}
      >
        {({ draft, onChange, errorOf }) => (
          <>
            <p className={classes.quiet}>{t('sign.words')}</p>
            <DateField
              id="signedOn"
              label={t('sign.on')}
              value={draft.signedOn}
              error={errorOf('signedOn')}
              autoFocus
              onChange={(signedOn) => onChange({ signedOn })}
            />
          </>
        )}
      </PlainForm>
    </div>
  );
}
