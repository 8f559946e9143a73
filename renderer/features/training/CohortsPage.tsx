import { Button } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { KeyTip } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { CellNote, PlainTable } from '#renderer/ui/PlainTable.tsx';
import { TrainingTabs } from '#renderer/ui/TrainingTabs.tsx';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { useCohorts } from './training.api.ts';

/** Every course and seminar, the one that begins last first. */
export function CohortsPage() {
  const t = useTexts('training');
  const language = useLanguage();
  const [, navigate] = useLocation();
  const cohorts = useCohorts();
  const mayChange = useMay('training.change');
  useKeys(mayChange ? { 'Ctrl+N': () => navigate('/training/new') } : {});
  return (
    <Page
      title={t('title')}
      count={cohorts.data === undefined ? undefined : String(cohorts.data.length)}
      width="list"
      actions={
        mayChange && (
          <KeyTip label={t('add')} keys="Ctrl+N">
            <Button component={Link} href="/training/new">
              {t('add')}
            </Button>
          </KeyTip>
        )
      }
    >
      <TrainingTabs current="/training" />
      <FailureMessage of={cohorts.error} onRetry={() => void cohorts.refetch()} />
      {cohorts.isPending && <LoadingShape rows={6} />}
      {cohorts.data?.length === 0 && <EmptyState title={t('none')}>{t('noneTodo')}</EmptyState>}
      {cohorts.data !== undefined && cohorts.data.length > 0 && (
        <PlainTable
          label={t('title')}
          heads={[
            t('columns.name'),
            t('columns.days'),
            t('columns.community'),
            { number: t('columns.applicants') },
            { number: t('columns.trainees') },
            { number: t('columns.certificates') },
            { number: t('columns.placed') },
          ]}
        >
          {cohorts.data.map((cohort) => (
            <tr key={cohort.id}>
              <th scope="row">
                <Link href={`/training/${cohort.id}`}>{cohort.name}</Link>
                {cohort.project !== null && <CellNote>{cohort.project}</CellNote>}
              </th>
              <td>
                {[cohort.fromOn, cohort.toOn]
                  .filter((on, at, days) => on !== null && (at === 0 || on !== days[0]))
                  .map((on) => on !== null && formatShortDate(on, language))
                  .join(' – ') || '—'}
              </td>
              <td>{cohort.communityName ?? '—'}</td>
              <td data-cell="number">{cohort.applicants}</td>
              <td data-cell="number">{cohort.trainees}</td>
              <td data-cell="number">{cohort.certificates}</td>
              <td data-cell="number">{cohort.hasSelection ? cohort.placed : '—'}</td>
            </tr>
          ))}
        </PlainTable>
      )}
    </Page>
  );
}
