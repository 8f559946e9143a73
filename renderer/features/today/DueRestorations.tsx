import { useState } from 'react';
import { Link } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { useMay } from '#renderer/ui/may.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { DUE_ROWS, DueSection } from './DueSection.tsx';
import { useDueRestorations } from './today.api.ts';

/** Documents that are being restored and have not come for a month. */
export function DueRestorations({ mine }: { mine: boolean }) {
  return useMay('people.documents') ? <Restorations mine={mine} /> : null;
}

function Restorations({ mine }: { mine: boolean }) {
  const t = useTexts('today');
  const tPeople = useTexts('people');
  const language = useLanguage();
  const [limit, setLimit] = useState(DUE_ROWS.first);
  const { total = 0, restorations = [] } = useDueRestorations(mine, limit).data ?? {};
  if (total === 0) return null;
  return (
    <DueSection
      {...{ id: 'due-restorations', title: t('restorations.title'), total, shown: restorations.length }}
      heads={[t('code'), t('family'), t('restorations.document'), t('restorations.requested')]}
      onMore={() => setLimit(DUE_ROWS.next(limit))}
    >
      {restorations.map(({ personId, code, name, kind, title, requestedOn }, at) => (
        // A person may wait for two documents of a kind, asked for on one day.
        <tr key={`${personId} ${kind} ${at}`}>
          <th scope="row">
            <Link href={`/people/${personId}`}>{code}</Link>
          </th>
          <td>{name ?? '—'}</td>
          <td>{title ?? tPeople(`documentKinds.${kind}`)}</td>
          <td>{formatShortDate(requestedOn, language)}</td>
        </tr>
      ))}
    </DueSection>
  );
}
