import { Link } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import type { Family } from '#shared/families/families.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import classes from '../family-form.module.css';
import { useReportsOf } from '../reports.api.ts';

/** Which reports the family came from; who reported is not on this screen. Nothing where there is none. */
export function ReportsFacts({ family }: { family: Family }) {
  const t = useTexts('reports');
  const language = useLanguage();
  const reports = useReportsOf(family.id).data ?? [];
  if (reports.length === 0) return null;
  return (
    <FactGroup title={t('ofFamily')}>
      {reports.map(({ id, number, receivedOn, isUrgent }) => (
        <div key={id}>
          <Link className={classes.person} href={`/reports/${id}`}>
            {t('number', { number })}
          </Link>
          , {formatShortDate(receivedOn, language)}
          {isUrgent && `, ${t('urgent')}`}
        </div>
      ))}
    </FactGroup>
  );
}
