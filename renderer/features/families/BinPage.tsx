import { Button } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { notify } from '#renderer/ui/Notice.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import type { BinnedFamily } from '#shared/families/families.ts';
import classes from './BinPage.module.css';
import { dayAndTime } from './record/moment-words.ts';
import { useBin, useRestoreFamily } from './record.api.ts';

/** What was taken out of the register: to be taken back, or, after thirty days, due for destruction by a person. */
export function BinPage() {
  const t = useTexts('families');
  const bin = useBin();
  const restoring = useRestoreFamily();
  const [, navigate] = useLocation();
  const restore = async ({ id, code }: BinnedFamily) => {
    if ((await restoring.run({ id })) === undefined) return;
    notify({ text: t('bin.restored', { code }) });
  };
  const table = (families: readonly BinnedFamily[], label: string) => (
    <BinTable families={families} label={label} onRestore={(family) => void restore(family)} />
  );
  const due = bin.data?.filter(({ isDue }) => isDue) ?? [];
  const kept = bin.data?.filter(({ isDue }) => !isDue) ?? [];
  return (
    <Page
      title={t('bin.title')}
      count={bin.data === undefined || bin.data.length === 0 ? undefined : String(bin.data.length)}
      above={
        <Link className={classes.back} href="/families">
          ‹ {t('list.title')}
        </Link>
      }
    >
      <FailureMessage of={bin.error ?? restoring.failure} onRetry={bin.error ? () => void bin.refetch() : undefined} />
      {bin.data === undefined && bin.error === null && <LoadingShape rows={5} />}
      {bin.data?.length === 0 && (
        <EmptyState
          title={t('bin.empty')}
          action={<Button onClick={() => navigate('/families')}>{t('bin.toList')}</Button>}
        >
          {t('bin.emptyWords')}
        </EmptyState>
      )}
      {kept.length > 0 && (
        <section aria-label={t('bin.kept')}>
          <p className={classes.words}>{t('bin.words')}</p>
          {table(kept, t('bin.kept'))}
        </section>
      )}
      {due.length > 0 && (
        <section aria-label={t('bin.due')}>
          <h2 className={classes.title}>{t('bin.due')}</h2>
          <p className={classes.words}>{t('bin.dueWords')}</p>
          {table(due, t('bin.due'))}
        </section>
      )}
    </Page>
  );
}

interface BinTableProps {
  families: readonly BinnedFamily[];
  label: string;
  onRestore: (family: BinnedFamily) => void;
}

function BinTable({ families, label, onRestore }: BinTableProps) {
  const t = useTexts('families');
  const language = useLanguage();
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('bin.code')}</th>
          <th scope="col">{t('bin.name')}</th>
          <th scope="col">{t('bin.deletedAt')}</th>
          <th scope="col">{t('bin.deletedBy')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {families.map((family) => (
          <tr key={family.id}>
            <th scope="row">{family.code}</th>
            <td>{family.name ?? t('codeOnly')}</td>
            <td>{dayAndTime(family.deletedAtMs, language)}</td>
            <td>{family.deletedBy ?? '—'}</td>
            <td>
              <Button
                variant="default"
                size="compact-md"
                aria-label={t('bin.restoreOf', { code: family.code })}
                onClick={() => onRestore(family)}
              >
                {t('bin.restore')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
