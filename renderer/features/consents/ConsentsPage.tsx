import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { CellNote, PlainTable } from '#renderer/ui/PlainTable.tsx';
import { StatusDot } from '#renderer/ui/StatusDot.tsx';
import type { Consent } from '#shared/consents/consents.ts';
import { paperPath } from '#shared/papers/paper-path.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { PersonId } from '#shared/vocabulary/ids.ts';
import { ConsentForm } from './ConsentForm.tsx';
import { useConsents } from './consents.api.ts';
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
  const [open, setOpen] = useState<'give' | Consent | null>(null);
  const form = paperPath({ subject: 'person', paper: 'consent-form', isLarge: false, personId });
  return (
    <Page
      title={t('title')}
      above={
        <Anchor component={Link} href={`/people/${personId}`}>
          {t('back')}
        </Anchor>
      }
      actions={
        <>
          <Button variant="default" component={Link} href={form}>
            {t('print')}
          </Button>
          {mayChange && open === null && <Button onClick={() => setOpen('give')}>{t('give')}</Button>}
        </>
      }
    >
      <FailureMessage of={consents.error} onRetry={() => void consents.refetch()} />
      {consents.isPending && <LoadingShape />}
      {open === 'give' && <ConsentForm personId={personId} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'give' && (
        <WithdrawForm personId={personId} consent={open} onClose={() => setOpen(null)} />
      )}
      {open === null && consents.data?.length === 0 && <EmptyState title={t('empty')}>{t('emptyTodo')}</EmptyState>}
      {open === null && consents.data !== undefined && consents.data.length > 0 && (
        <ConsentsTable consents={consents.data} onWithdraw={mayChange ? setOpen : undefined} />
      )}
    </Page>
  );
}

interface ConsentsTableProps {
  consents: readonly Consent[];
  onWithdraw: ((consent: Consent) => void) | undefined;
}

function ConsentsTable({ consents, onWithdraw }: ConsentsTableProps) {
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
          <td>{t(`scopes.${consent.scope}`)}</td>
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
          <td>{consent.textVersion}</td>
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
