import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PlainTable } from '#renderer/ui/PlainTable.tsx';
import { AuditFilter, type AuditLine } from '#shared/audit/audit.ts';
import { paperPath } from '#shared/papers/paper-path.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { formatTime } from '#shared/vocabulary/moment-text.ts';
import classes from './Audit.module.css';
import { AuditFilters } from './AuditFilters.tsx';
import { useAuditLines } from './audit.api.ts';
import { JournalTabs } from './JournalTabs.tsx';
import { actText } from './words.ts';

/** The audit as the head reads it: who did what, when, with which record. Nobody can switch it off or change it. */
export function AuditPage() {
  const t = useTexts('audit');
  const [filter, setFilter] = useState<AuditFilter>(AuditFilter.parse({}));
  const found = useAuditLines(filter);
  const lines = found.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <Page title={t('journals')} width="list" actions={lines.length > 0 && <Print filter={filter} />}>
      <JournalTabs current="/journals/audit" />
      <p className={classes.quiet}>{t('about')}</p>
      <AuditFilters filter={filter} onFilter={setFilter} />
      <FailureMessage of={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <LoadingShape />}
      {found.data !== undefined && lines.length === 0 && (
        <EmptyState title={t('nothing')}>{t('nothingTodo')}</EmptyState>
      )}
      {lines.length > 0 && <LinesTable lines={lines} />}
      {found.hasNextPage && (
        <Button
          variant="default"
          className={classes.more}
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('older')}
        </Button>
      )}
    </Page>
  );
}

/** The lines that are shown, and those that are older. */
function Print({ filter }: { filter: AuditFilter }) {
  const t = useTexts('audit');
  const href = paperPath({ subject: 'audit', paper: 'audit-list', isLarge: false, filter });
  return (
    <Button component={Link} href={href} variant="default">
      {t('print')}
    </Button>
  );
}

function LinesTable({ lines }: { lines: readonly AuditLine[] }) {
  const t = useTexts('audit');
  return (
    <PlainTable
      heads={[t('columns.number'), t('columns.when'), t('columns.who'), t('columns.what'), t('columns.record')]}
      label={t('title')}
      isWide
    >
      {lines.map((line) => (
        <Row key={line.n} line={line} />
      ))}
    </PlainTable>
  );
}

/** Acts that the eye must find between hundreds of views. */
const LOUD: ReadonlySet<string> = new Set([
  'signInFailed',
  'forbidden',
  'gapFound',
  'clock',
  'access',
  'restoreRegister',
]);

function Row({ line }: { line: AuditLine }) {
  const t = useTexts('audit');
  const language = useLanguage();
  const at = new Date(line.atMs);
  return (
    <tr data-loud={LOUD.has(line.act) || undefined}>
      <td data-cell="number">{line.n}</td>
      <td data-cell="short">
        {formatShortDate(todayIn(at), language)}, {formatTime(at, language)}
      </td>
      <td>{line.userName ?? t('nobody')}</td>
      <td>{actText(t, line)}</td>
      <td>
        <RecordLink line={line} />
      </td>
    </tr>
  );
}

function RecordLink({ line: { recordKind, recordId, recordName } }: { line: AuditLine }) {
  const t = useTexts('audit');
  if (recordKind === null || recordName === null) return <>{recordKind === null ? '' : t(`records.${recordKind}`)}</>;
  const words = recordKind === 'family' ? recordName : t(`records.${recordKind}Of`, { name: recordName });
  const path = recordKind === 'family' ? '/families' : recordKind === 'person' ? '/people' : null;
  return path === null ? <>{words}</> : <a href={`#${path}/${recordId}`}>{words}</a>;
}
