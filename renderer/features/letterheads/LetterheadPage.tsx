import { Button } from '@mantine/core';
import { useState } from 'react';
import { BackLink } from '#renderer/links/BackLink.tsx';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { useConfirm } from '#renderer/ui/ConfirmDialog.tsx';
import classes from '#renderer/ui/DatedTexts.module.css';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FactGroup, Facts } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import type { Letterhead } from '#shared/letterheads/letterheads.ts';
import { formatLongDate } from '#shared/vocabulary/date-text.ts';
import { LetterheadForm } from './LetterheadForm.tsx';
import { useLetterheads, useRemoveLetterhead } from './letterheads.api.ts';

/** What the papers say of the centre, in force from a day: written once, and again when a name or the head changes. */
export function LetterheadPage() {
  const t = useTexts('settings');
  const letterheads = useLetterheads();
  const [open, setOpen] = useState<Letterhead | 'new' | null>(null);
  return (
    <Page
      title={t('letterhead.title')}
      above={<BackLink href="/settings">{t('letterhead.back')}</BackLink>}
      actions={open === null && <Button onClick={() => setOpen('new')}>{t('letterhead.new')}</Button>}
    >
      <div className={classes.page}>
        <p className={classes.quiet}>{t('letterhead.historyNote')}</p>
        <FailureMessage of={letterheads.error} onRetry={() => void letterheads.refetch()} />
        {letterheads.isPending && <LoadingShape />}
        {open !== null && (
          <LetterheadForm
            key={open === 'new' ? 'new' : open.id}
            // New texts begin as the present ones: mostly one line of them changes.
            before={open === 'new' ? letterheads.data?.[0] : open}
            isNew={open === 'new'}
            onClose={() => setOpen(null)}
          />
        )}
        {letterheads.data?.length === 0 && open === null && (
          <EmptyState title={t('letterhead.none')}>{t('letterhead.what')}</EmptyState>
        )}
        {open === null &&
          letterheads.data?.map((letterhead) => (
            <LetterheadFacts key={letterhead.id} letterhead={letterhead} onChange={() => setOpen(letterhead)} />
          ))}
      </div>
    </Page>
  );
}

function LetterheadFacts({ letterhead, onChange }: { letterhead: Letterhead; onChange: () => void }) {
  const t = useTexts('settings');
  const date = formatLongDate(letterhead.validFrom, useLanguage());
  const confirm = useConfirm();
  const removing = useRemoveLetterhead();
  const remove = async () => {
    const isMeant = await confirm({
      title: t('letterhead.removeTitle', { date }),
      body: t('letterhead.removeBody'),
      confirm: t('letterhead.remove'),
    });
    if (isMeant) await removing.run({ id: letterhead.id });
  };
  const post = [letterhead.headPost, letterhead.headName].filter(Boolean).join(', ');
  return (
    <FactGroup title={t('letterhead.since', { date })} onChange={onChange}>
      <FailureMessage of={removing.failure} />
      <Facts
        facts={[
          { label: t('letterhead.parentBody'), value: letterhead.parentBody },
          { label: t('letterhead.institution'), value: letterhead.institution },
          { label: t('letterhead.head'), value: post },
          { label: t('letterhead.legalCode'), value: letterhead.legalCode },
          { label: t('letterhead.address'), value: letterhead.address },
          { label: t('letterhead.phone'), value: letterhead.phone },
          { label: t('letterhead.email'), value: letterhead.email },
          { label: t('letterhead.envelopeSender'), value: letterhead.envelopeSender },
        ]}
      />
      <Button variant="subtle" size="compact-sm" onClick={() => void remove()}>
        {t('letterhead.remove')}
      </Button>
    </FactGroup>
  );
}
