import { useState } from 'react';
import { Link } from 'wouter';
import { useTexts } from '#renderer/text/i18n.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { DUE_ROWS, DueDay, DueSection } from './DueSection.tsx';
import { useDueVisits, useVisitKinds } from './today.api.ts';

/** Visits that are planned up to a week from now, the earliest first; nothing where none is. */
export function DueVisits({ mine }: { mine: boolean }) {
  const t = useTexts('visits');
  const tToday = useTexts('today');
  const kinds = useVisitKinds();
  const [today] = useState(() => todayIn(new Date()));
  const [limit, setLimit] = useState(DUE_ROWS.first);
  const { total = 0, visits = [] } = useDueVisits(today, mine, limit).data ?? {};
  if (total === 0) return null;
  return (
    <DueSection
      {...{ id: 'due-visits', title: t('due'), total, shown: visits.length }}
      heads={[tToday('code'), tToday('family'), t('what'), t('plannedFor'), t('who')]}
      onMore={() => setLimit(DUE_ROWS.next(limit))}
    >
      {visits.map(({ id, familyId, code, name, kind, plannedOn, userName }) => (
        <tr key={id}>
          <th scope="row">
            <Link href={`/families/${familyId}`}>{code}</Link>
          </th>
          <td>{name ?? '—'}</td>
          <td>{kinds.labelOf(kind)}</td>
          <td>
            <DueDay on={plannedOn} today={today} />
          </td>
          <td>{userName ?? '—'}</td>
        </tr>
      ))}
    </DueSection>
  );
}
