import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { PaperButton } from '#renderer/links/PaperButton.tsx';
import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { KeyTip } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { todayIn } from '#shared/vocabulary/dates.ts';
import classes from './Reports.module.css';
import { ReportsTable } from './ReportsTable.tsx';
import { useReports } from './reports.api.ts';

const FIRST_SHOWN = 50;
const MORE = 100;
const MOST = 500;

/** The journal of reports: what waits for a decision, urgent before all; or everything. */
export function ReportsPage() {
  const t = useTexts('reports');
  const [which, setWhich] = useState<'open' | 'all'>('open');
  const [limit, setLimit] = useState(FIRST_SHOWN);
  const [today] = useState(() => todayIn(new Date()));
  const reports = useReports({ isOpen: which === 'open', limit });
  const [, navigate] = useLocation();
  const mayChange = useMay('reports.change');
  useKeys(mayChange ? { 'Ctrl+N': () => navigate('/reports/new') } : {});
  const { rows = [], total = 0, open = 0 } = reports.data ?? {};
  return (
    <Page
      title={t('title')}
      count={reports.data === undefined ? undefined : String(open)}
      width="list"
      actions={
        <>
          <PaperButton order={{ subject: 'office', paper: 'reports-journal', isLarge: false }}>
            {t('print')}
          </PaperButton>
          {mayChange && (
            <KeyTip label={t('add')} keys="Ctrl+N">
              <Button component={Link} href="/reports/new">
                {t('add')}
              </Button>
            </KeyTip>
          )}
        </>
      }
    >
      <div className={classes.which}>
        <ChoiceField
          id="which"
          label={t('which')}
          choices={[
            { value: 'open', label: t('open') },
            { value: 'all', label: t('all') },
          ]}
          value={which}
          onChange={(chosen) => chosen !== null && setWhich(chosen)}
        />
      </div>
      <FailureMessage of={reports.error} onRetry={() => void reports.refetch()} />
      {reports.isPending && <LoadingShape />}
      {reports.data !== undefined && total === 0 && (
        <EmptyState title={t(which === 'open' ? 'empty' : 'emptyAll')}>{t('emptyTodo')}</EmptyState>
      )}
      {total > 0 && <ReportsTable rows={rows} today={today} label={t('title')} />}
      {rows.length < Math.min(total, MOST) && (
        <div>
          <Button variant="subtle" size="compact-md" onClick={() => setLimit(Math.min(limit + MORE, MOST))}>
            {t('more')}
          </Button>
        </div>
      )}
    </Page>
  );
}
