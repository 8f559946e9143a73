import { Button } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { notify } from '#renderer/ui/Notice.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PlainTable } from '#renderer/ui/PlainTable.tsx';
import type { Binned } from '#shared/families/families.ts';
import { FamilyId, MemberId } from '#shared/vocabulary/ids.ts';
import { formatDayAndTime } from '#shared/vocabulary/moment-text.ts';
import classes from './BinPage.module.css';
import { useBin, useRestoreFamily, useRestoreMember } from './record.api.ts';

/** What was taken out of the register: to be taken back, or, after thirty days, due for destruction by a person. */
export function BinPage() {
  const t = useTexts('families');
  const bin = useBin();
  const families = useRestoreFamily();
  const members = useRestoreMember();
  const [, navigate] = useLocation();
  const restore = async ({ kind, id, code }: Binned) => {
    const restored =
      kind === 'family'
        ? await families.run({ id: FamilyId.parse(id) })
        : await members.run({ memberId: MemberId.parse(id) });
    if (restored !== undefined) notify({ text: t(`bin.restored.${kind}`, { code }) });
  };
  const table = (records: readonly Binned[], label: string) => (
    <BinTable records={records} label={label} onRestore={(record) => void restore(record)} />
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
      <FailureMessage
        of={bin.error ?? families.failure ?? members.failure}
        onRetry={bin.error ? () => void bin.refetch() : undefined}
      />
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
  records: readonly Binned[];
  label: string;
  onRestore: (record: Binned) => void;
}

function BinTable({ records, label, onRestore }: BinTableProps) {
  const t = useTexts('families');
  const language = useLanguage();
  return (
    <PlainTable
      heads={[t('bin.code'), t('bin.what'), t('bin.name'), t('bin.deletedAt'), t('bin.deletedBy'), null]}
      label={label}
    >
      {records.map((record) => (
        <tr key={record.id}>
          <th scope="row">{record.code}</th>
          <td>{t(`bin.kinds.${record.kind}`)}</td>
          <td>{record.name ?? t('codeOnly')}</td>
          <td>{formatDayAndTime(new Date(record.deletedAtMs), language)}</td>
          <td>{record.deletedBy ?? '—'}</td>
          <td data-cell="actions">
            <Button
              variant="default"
              size="compact-md"
              aria-label={t(`bin.restoreOf.${record.kind}`, { code: record.code })}
              onClick={() => onRestore(record)}
            >
              {t('bin.restore')}
            </Button>
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}
