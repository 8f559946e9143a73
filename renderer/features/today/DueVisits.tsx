import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { PlainTable } from '#renderer/ui/PlainTable.tsx';
import { StatusDot } from '#renderer/ui/StatusDot.tsx';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import classes from './Today.module.css';
import { useDueVisits, useVisitKinds } from './today.api.ts';

const FIRST_SHOWN = 10;
const MORE = 50;
const MOST = 500;

/** Visits that are planned up to a week from now, the earliest first; nothing where none is. */
export function DueVisits({ mine }: { mine: boolean }) {
  const t = useTexts('visits');
  const tToday = useTexts('today');
  const language = useLanguage();
  const kinds = useVisitKinds();
  const [today] = useState(() => todayIn(new Date()));
  const [limit, setLimit] = useState(FIRST_SHOWN);
  const { total = 0, visits = [] } = useDueVisits(today, mine, limit).data ?? {};
  if (total === 0) return null;
  return (
    <section className={classes.group} aria-labelledby="due-visits">
      <h2 id="due-visits" className={classes.title}>
        {t('due')} <span className={classes.count}>{total}</span>
      </h2>
      <PlainTable
        labelledBy="due-visits"
        heads={[tToday('code'), tToday('family'), t('what'), t('plannedFor'), t('who')]}
      >
        {visits.map(({ id, familyId, code, name, kind, plannedOn, userName }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={`/families/${familyId}`}>{code}</Link>
            </th>
            <td>{name ?? '—'}</td>
            <td>{kinds.labelOf(kind)}</td>
            <td>
              {formatShortDate(plannedOn, language)}
              {plannedOn < today && (
                <div>
                  <StatusDot tone="attention" label={t('late')} />
                </div>
              )}
            </td>
            <td>{userName ?? '—'}</td>
          </tr>
        ))}
      </PlainTable>
      {visits.length < Math.min(total, MOST) && (
        <div>
          <Button variant="subtle" size="compact-md" onClick={() => setLimit(Math.min(limit + MORE, MOST))}>
            {tToday('more')}
          </Button>
        </div>
      )}
    </section>
  );
}
