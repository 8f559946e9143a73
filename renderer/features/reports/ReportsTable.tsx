import { Link } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { CellNote, PlainTable } from '#renderer/ui/PlainTable.tsx';
import { StatusDot } from '#renderer/ui/StatusDot.tsx';
import type { ReportRow } from '#shared/reports/reports.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { useVocabulary } from './reports.api.ts';

/** Reports as lines of the journal; the number opens one. Who reported is not there. */
export function ReportsTable({ rows, today, label }: { rows: readonly ReportRow[]; today: DateOnly; label: string }) {
  const t = useTexts('reports');
  const language = useLanguage();
  const sources = useVocabulary('reportSources');
  return (
    <PlainTable
      label={label}
      heads={[
        t('columns.number'),
        t('columns.received'),
        t('columns.about'),
        t('columns.where'),
        t('columns.source'),
        t('columns.due'),
        t('columns.outcome'),
      ]}
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            <Link href={`/reports/${row.id}`}>{row.number}</Link>
          </th>
          <td>
            {formatShortDate(row.receivedOn, language)}
            <CellNote>{row.receivedAt}</CellNote>
          </td>
          <td>
            {row.about}
            <Dangers row={row} />
          </td>
          <td>
            {row.settlementName ?? row.communityName ?? '—'}
            {row.settlementName !== null && row.communityName !== null && <CellNote>{row.communityName}</CellNote>}
          </td>
          <td>
            {sources.labelOf(row.source)}
            {row.isAnonymous && <CellNote>{t('anonymous')}</CellNote>}
          </td>
          <td>
            {row.term === null ? '—' : formatShortDate(row.term.dueOn, language)}
            {row.term !== null && row.term.dueOn < today && (
              <div>
                <StatusDot tone="attention" label={t('late')} />
              </div>
            )}
          </td>
          <td>
            <OutcomeOf row={row} />
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}

function Dangers({ row: { isUrgent, isChildAtRisk } }: { row: ReportRow }) {
  const t = useTexts('reports');
  return (
    <>
      {isUrgent && (
        <div>
          <StatusDot tone="danger" label={t('urgent')} />
        </div>
      )}
      {isChildAtRisk && (
        <div>
          <StatusDot tone="attention" label={t('childAtRisk')} />
        </div>
      )}
    </>
  );
}

/** «до сім’ї Ж-26-000123», «не зараз, знову 12.12.2026», and whether the reporter was answered. */
function OutcomeOf({ row }: { row: ReportRow }) {
  const t = useTexts('reports');
  const language = useLanguage();
  const { outcome, family, tryOn, answeredOn, isAnonymous } = row;
  if (outcome === null) return '—';
  const again = tryOn === null ? null : t('tryOn', { date: formatShortDate(tryOn, language) });
  const answered =
    answeredOn === null ? t('notAnswered') : t('answered', { date: formatShortDate(answeredOn, language) });
  return (
    <>
      {outcome === 'family' && family !== null ? (
        <Link href={`/families/${family.id}`}>{t('outcomes.family', { code: family.code })}</Link>
      ) : (
        t(outcome === 'family' ? 'outcomes.familyUnseen' : `outcomes.${outcome}`)
      )}
      {again !== null && <CellNote>{again}</CellNote>}
      {!isAnonymous && <CellNote>{answered}</CellNote>}
    </>
  );
}
