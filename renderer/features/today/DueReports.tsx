import { useState } from 'react';
import { Link } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { PlainTable } from '#renderer/ui/PlainTable.tsx';
import { StatusDot } from '#renderer/ui/StatusDot.tsx';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import classes from './Today.module.css';
import { useDueReports } from './today.api.ts';

/** Reports that wait for a decision or are to be tried again within a week, urgent before all; nothing where none is. */
export function DueReports() {
  const t = useTexts('reports');
  const language = useLanguage();
  const [today] = useState(() => todayIn(new Date()));
  const reports = useDueReports(today).data ?? [];
  if (reports.length === 0) return null;
  return (
    <section className={classes.group} aria-labelledby="due-reports">
      <h2 id="due-reports" className={classes.title}>
        {t('due')} <span className={classes.count}>{reports.length}</span>
      </h2>
      <PlainTable
        labelledBy="due-reports"
        heads={[t('columns.number'), t('columns.about'), t('columns.received'), t('columns.due')]}
      >
        {reports.map(({ id, number, about, receivedOn, term, tryOn, isUrgent, outcome, isAnonymous, answeredOn }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={`/reports/${id}`}>{number}</Link>
            </th>
            <td>
              {about}
              {isUrgent && (
                <div>
                  <StatusDot tone="danger" label={t('urgent')} />
                </div>
              )}
            </td>
            <td>{formatShortDate(receivedOn, language)}</td>
            <td>
              {term !== null && formatShortDate(term.dueOn, language)}
              {outcome !== null && !isAnonymous && answeredOn === null && <div>{t('toAnswer')}</div>}
              {term === null && tryOn !== null && t('tryOn', { date: formatShortDate(tryOn, language) })}
              {(term?.dueOn ?? tryOn ?? today) < today && (
                <div>
                  <StatusDot tone="attention" label={t('late')} />
                </div>
              )}
            </td>
          </tr>
        ))}
      </PlainTable>
    </section>
  );
}
