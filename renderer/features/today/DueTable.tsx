import { Link } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { PlainTable } from '#renderer/ui/PlainTable.tsx';
import type { DueCase } from '#shared/today/today.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';

/** Cases with what is due and when; the code opens the record. */
export function DueTable({ cases, labelledBy }: { cases: readonly DueCase[]; labelledBy: string }) {
  const t = useTexts('today');
  const tTerms = useTexts('terms');
  const language = useLanguage();
  return (
    <PlainTable
      heads={[t('code'), t('family'), t('what'), t('started'), t('due'), t('worker')]}
      labelledBy={labelledBy}
    >
      {cases.map(({ familyId, code, name, kind, startedOn, dueOn, worker }) => (
        <tr key={familyId}>
          <th scope="row">
            <Link href={`/families/${familyId}`}>{code}</Link>
          </th>
          <td>{name ?? '—'}</td>
          <td>{tTerms(`kinds.${kind}`)}</td>
          <td>{formatShortDate(startedOn, language)}</td>
          <td>{formatShortDate(dueOn, language)}</td>
          <td>{worker ?? '—'}</td>
        </tr>
      ))}
    </PlainTable>
  );
}
