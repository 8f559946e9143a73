import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { CellNote, PlainTable } from '#renderer/ui/PlainTable.tsx';
import { StatusDot } from '#renderer/ui/StatusDot.tsx';
import { TrainingTabs } from '#renderer/ui/TrainingTabs.tsx';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { AdvocacyForm, NO_TALKS } from './AdvocacyForm.tsx';
import { useAdvocacyBoard } from './training.api.ts';
import classes from './training.module.css';

/** Talks with communities: what was asked, what is due, what came of it. */
export function AdvocacyPage() {
  const t = useTexts('training');
  const language = useLanguage();
  const [, navigate] = useLocation();
  const board = useAdvocacyBoard();
  const mayChange = useMay('training.change');
  const [isNew, setIsNew] = useState(false);
  const [today] = useState(() => todayIn(new Date()));
  return (
    <Page
      title={t('advocacy.title')}
      count={board.data === undefined ? undefined : String(board.data.length)}
      width="list"
      actions={mayChange && !isNew && <Button onClick={() => setIsNew(true)}>{t('advocacy.add')}</Button>}
    >
      <TrainingTabs current="/training/advocacy" />
      <FailureMessage of={board.error} onRetry={() => void board.refetch()} />
      {board.isPending && <LoadingShape rows={6} />}
      {isNew && (
        <div className={classes.section}>
          <AdvocacyForm
            advocacy={null}
            initial={NO_TALKS}
            onClose={(added) => (added === null ? setIsNew(false) : navigate(`/training/advocacy/${added}`))}
          />
        </div>
      )}
      {!isNew && board.data?.length === 0 && (
        <EmptyState title={t('advocacy.none')}>{t('advocacy.noneTodo')}</EmptyState>
      )}
      {!isNew && board.data !== undefined && board.data.length > 0 && (
        <PlainTable
          label={t('advocacy.title')}
          heads={[
            t('columns.community'),
            t('advocacy.fields.asked'),
            t('advocacy.due'),
            t('advocacy.fields.promised'),
            t('advocacy.fields.outcome'),
          ]}
        >
          {board.data.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link href={`/training/advocacy/${row.id}`}>{row.communityName}</Link>
                {row.lastOn !== null && (
                  <CellNote>{t('advocacy.last', { date: formatShortDate(row.lastOn, language) })}</CellNote>
                )}
              </th>
              <td>{row.asked ?? '—'}</td>
              <td>
                {row.dueOn === null ? (
                  '—'
                ) : (
                  <>
                    <StatusDot
                      tone={row.dueOn < today ? 'attention' : 'quiet'}
                      label={formatShortDate(row.dueOn, language)}
                    />
                    {row.due === 'step' && row.dueWords !== null && <CellNote>{row.dueWords}</CellNote>}
                    {row.due !== null && row.due !== 'step' && <CellNote>{t(`advocacy.look.${row.due}`)}</CellNote>}
                  </>
                )}
              </td>
              <td>{row.promised ?? '—'}</td>
              <td>
                {row.outcome === null ? '—' : t(`advocacy.outcomes.${row.outcome}`)}
                {row.decisionNumber !== null && (
                  <CellNote>{t('advocacy.decision', { number: row.decisionNumber })}</CellNote>
                )}
              </td>
            </tr>
          ))}
        </PlainTable>
      )}
    </Page>
  );
}
