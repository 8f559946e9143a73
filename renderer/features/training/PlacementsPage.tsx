import { type CSSProperties, useState } from 'react';
import { Link } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { CellNote, PlainTable } from '#renderer/ui/PlainTable.tsx';
import { StatusDot } from '#renderer/ui/StatusDot.tsx';
import { TrainingTabs } from '#renderer/ui/TrainingTabs.tsx';
import { monthsOf } from '#shared/placements/placements.rules.ts';
import type { PlacementRow } from '#shared/placements/placements.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { usePlacements } from './training.api.ts';
import classes from './training.module.css';

/** The board: who works where, month by month, and what does not fit. */
export function PlacementsPage() {
  const t = useTexts('training');
  const language = useLanguage();
  const placements = usePlacements();
  const [today] = useState(() => todayIn(new Date()));
  return (
    <Page
      title={t('work.title')}
      count={placements.data === undefined ? undefined : String(placements.data.length)}
      width="list"
    >
      <TrainingTabs current="/training/work" />
      <FailureMessage of={placements.error} onRetry={() => void placements.refetch()} />
      {placements.isPending && <LoadingShape rows={6} />}
      {placements.data?.length === 0 && <EmptyState title={t('work.none')}>{t('work.noneTodo')}</EmptyState>}
      {placements.data !== undefined && placements.data.length > 0 && (
        <PlainTable
          isWide
          label={t('work.title')}
          heads={[t('columns.person'), t('columns.community'), t('work.period'), t('work.months'), t('work.state')]}
        >
          {placements.data.map((placement) => (
            <tr key={placement.id}>
              <th scope="row">
                <Link href={`/training/work/${placement.id}`}>{placement.traineeName}</Link>
                <CellNote>{placement.cohort}</CellNote>
              </th>
              <td>
                {placement.communityName ?? '—'}
                {placement.position !== null && <CellNote>{placement.position}</CellNote>}
              </td>
              <td>
                {formatShortDate(placement.fromOn, language)} – {formatShortDate(placement.untilOn, language)}
                {placement.isEndedEarly && <CellNote>{t('work.endedEarly')}</CellNote>}
              </td>
              <td>
                <Months placement={placement} />
              </td>
              <td>
                {placement.remarks > 0 ? (
                  <StatusDot tone="attention" label={t('work.remarks', { count: placement.remarks })} />
                ) : (
                  t(placement.untilOn < today ? 'work.over' : placement.fromOn > today ? 'work.ahead' : 'work.runs')
                )}
              </td>
            </tr>
          ))}
        </PlainTable>
      )}
    </Page>
  );
}

/** A square a month; filled where its report is there. */
function Months({ placement: { fromOn, untilOn, reported } }: { placement: PlacementRow }) {
  const t = useTexts('training');
  const months = monthsOf(fromOn, untilOn);
  return (
    <div
      className={classes.months}
      style={{ '--months': months.length } as CSSProperties}
      role="img"
      aria-label={t('work.reportedOf', { reported: reported.length, months: months.length })}
    >
      {months.map((month) => (
        <span key={month} className={classes.month} data-state={reported.includes(month) ? 'reported' : 'work'}>
          {month.slice(5)}
        </span>
      ))}
    </div>
  );
}
