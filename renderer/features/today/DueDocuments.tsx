import { useState } from 'react';
import { Link } from 'wouter';
import { useTexts } from '#renderer/text/i18n.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { DUE_ROWS, DueDay, DueSection } from './DueSection.tsx';
import { useDueDocuments } from './today.api.ts';

/** Notices to be sent, orders and contracts that end, actions and reviews of plans, up to a week from now. */
export function DueDocuments({ mine }: { mine: boolean }) {
  const t = useTexts('documents');
  const tToday = useTexts('today');
  const [today] = useState(() => todayIn(new Date()));
  const [limit, setLimit] = useState(DUE_ROWS.first);
  const { total = 0, documents = [] } = useDueDocuments(today, mine, limit).data ?? {};
  if (total === 0) return null;
  return (
    <DueSection
      {...{ id: 'due-documents', title: t('dueTitle'), total, shown: documents.length }}
      heads={[tToday('code'), tToday('family'), t('what'), t('until')]}
      onMore={() => setLimit(DUE_ROWS.next(limit))}
    >
      {documents.map(({ id, familyId, code, name, kind, dueOn }) => (
        <tr key={id}>
          <th scope="row">
            <Link href={`/families/${familyId}/documents/${id}`}>{code}</Link>
          </th>
          <td>{name ?? '—'}</td>
          <td>{t(`kinds.${kind}`)}</td>
          <td>
            <DueDay on={dueOn} today={today} />
          </td>
        </tr>
      ))}
    </DueSection>
  );
}
