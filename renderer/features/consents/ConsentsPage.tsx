import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { BackLink } from '#renderer/links/BackLink.tsx';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { CellNote, PlainTable } from '#renderer/ui/PlainTable.tsx';
import { StatusDot } from '#renderer/ui/StatusDot.tsx';
import { consentWords, SHIPPED_TEXT } from '#shared/consents/consents.rules.ts';
import type { Consent, ConsentText } from '#shared/consents/consents.ts';
import { paperPath } from '#shared/papers/paper-path.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { PersonId } from '#shared/vocabulary/ids.ts';
import { ConsentForm } from './ConsentForm.tsx';
import { useConsents, useConsentTexts } from './consents.api.ts';
import { WithdrawForm } from './WithdrawForm.tsx';

/** What a person agreed to, scope by scope, with what was withdrawn. */
export function ConsentsPage() {
  const id = PersonId.safeParse(useParams<{ id: string }>().id);
  return id.success ? <PersonConsents personId={id.data} /> : <FailureMessage of={{ code: 'people/not-found' }} />;
}

function PersonConsents({ personId }: { personId: PersonId }) {
  const t = useTexts('consents');
  const consents = useConsents(personId);
  const mayChange = useMay('people.change');
  const language = useLanguage();
  // A version that was written down by hand has no text here: its scopes are named as the program names them.
  const scopeOf = ({ scope, textVersion }: Consent) =>
    consentWords(texts.data?.find(({ version }) => version === textVersion) ?? SHIPPED_TEXT, language)[scope];
  const [open, setOpen] = useState<'give' | Consent | null>(null);
  const texts = useConsentTexts();
  return (
    <Page
      title={t('title')}
      above={<BackLink href={`/people/${personId}`}>{t('back')}</BackLink>}
      actions={
        <>
          <Button variant="default" component={Link} href={formPath(personId, null)}>
            {t('print')}
          </Button>
          {mayChange && open === null && texts.data !== undefined && (
            <Button onClick={() => setOpen('give')}>{t('give')}</Button>
          )}
        </>
      }
    >
      <FailureMessage of={consents.error} onRetry={() => void consents.refetch()} />
      <FailureMessage of={texts.error} onRetry={() => void texts.refetch()} />
      {(consents.isPending || texts.isPending) && <LoadingShape />}
      {open === 'give' && texts.data !== undefined && (
        <ConsentForm personId={personId} texts={texts.data} onClose={() => setOpen(null)} />
      )}
      {open !== null && open !== 'give' && (
        <WithdrawForm personId={personId} consent={open} scope={scopeOf(open)} onClose={() => setOpen(null)} />
      )}
      {open === null && consents.data?.length === 0 && <EmptyState title={t('empty')}>{t('emptyTodo')}</EmptyState>}
      {open === null && consents.data !== undefined && consents.data.length > 0 && (
        <ConsentsTable
          personId={personId}
          consents={consents.data}
          texts={texts.data ?? []}
          scopeOf={scopeOf}
          onWithdraw={mayChange ? setOpen : undefined}
        />
      )}
    </Page>
  );
}

/** The form as it is in force, or the text that was signed. */
const formPath = (personId: PersonId, textVersion: string | null) =>
  paperPath({ subject: 'person', paper: 'consent-form', isLarge: false, personId, textVersion });

interface ConsentsTableProps {
  personId: PersonId;
  texts: readonly ConsentText[];
  scopeOf: (consent: Consent) => string;
  consents: readonly Consent[];
  onWithdraw: ((consent: Consent) => void) | undefined;
}

function ConsentsTable({ personId, consents, texts, scopeOf, onWithdraw }: ConsentsTableProps) {
  const t = useTexts('consents');
  const language = useLanguage();
  return (
    <PlainTable
      heads={[
        ...(['scope', 'state', 'given', 'signer', 'text'] as const).map((head) => t(`heads.${head}`)),
        ...(onWithdraw === undefined ? [] : [null]),
      ]}
      label={t('title')}
    >
      {consents.map((consent) => (
        <tr key={consent.id}>
          <td>{scopeOf(consent)}</td>
          <td>
            {consent.withdrawnOn === null ? (
              <StatusDot tone="good" label={t('holds')} />
            ) : (
              t('withdrawn', { date: formatShortDate(consent.withdrawnOn, language) })
            )}
          </td>
          <td>{formatShortDate(consent.givenOn, language)}</td>
          <td>
            {consent.representative ?? t('self')}
            {consent.childSigned && <CellNote>{t('childSigned')}</CellNote>}
          </td>
          <td>
            {texts.some(({ version }) => version === consent.textVersion) ? (
              <Anchor
                component={Link}
                href={formPath(personId, consent.textVersion)}
                aria-label={t('readSigned', { version: consent.textVersion })}
              >
                {consent.textVersion}
              </Anchor>
            ) : (
              consent.textVersion
            )}
          </td>
          {onWithdraw !== undefined && (
            <td data-cell="actions">
              {consent.withdrawnOn === null && (
                <Button variant="subtle" size="compact-sm" onClick={() => onWithdraw(consent)}>
                  {t('withdraw')}
                </Button>
              )}
            </td>
          )}
        </tr>
      ))}
    </PlainTable>
  );
}
