import { listReports } from '#electron/reports/reports.queries.ts';
import type { ReportRow } from '#shared/reports/reports.ts';
import type { Desk } from '../desk.ts';
import { closing, column, opening, table } from '../frame.ts';
import { paperKind } from '../kind.ts';

/** Far more than an office takes in a year: the journal of the year is never cut. */
const MOST = 100_000;

/** «Журнал повідомлень» of this year, in the order of its numbers. Who reported is not on it; from where is. */
export const reportsJournal = paperKind({
  name: 'reports-journal',
  subject: 'office',
  audience: 'office',
  format: 'landscape',
  needs: 'reports.see',
  carries: () => ['codes', 'names', 'addresses'],
  files: ['xlsx', 'csv'],
  async body(desk) {
    const { t } = desk;
    const year = desk.today.slice(0, 4);
    const { rows } = await listReports(desk.db, desk.visible, { isOpen: false, limit: MOST });
    const ofYear = rows
      .filter(({ receivedOn }) => receivedOn.startsWith(year))
      .toSorted((a, b) => Number.parseInt(a.number, 10) - Number.parseInt(b.number, 10));
    return {
      running: t('papers:reportsJournal.running', { year }),
      blocks: [
        opening(desk, { title: t('papers:reportsJournal.title'), under: [t('papers:reportsJournal.under', { year })] }),
        table(desk, {
          columns: [
            column({ head: t('reports:columns.number'), weight: 60 }),
            column({ head: t('reports:columns.received'), weight: 90 }),
            column({ head: t('reports:columns.source'), weight: 130 }),
            column({ head: t('reports:columns.about'), weight: 190 }),
            column({ head: t('reports:columns.where'), weight: 150 }),
            column({ head: t('reports:columns.due'), weight: 90 }),
            column({ head: t('reports:columns.outcome'), weight: 150 }),
            column({ head: t('papers:reportsJournal.answered'), weight: 100 }),
          ],
          rows: ofYear.map((row) => rowOf(desk, row)),
        }),
        closing(desk, { notes: [t('papers:reportsJournal.about')] }),
      ],
    };
  },
});

function rowOf(desk: Desk, row: ReportRow) {
  const { t, shortDate, wordOf } = desk;
  const signs = [row.isUrgent && t('reports:urgent'), row.isChildAtRisk && t('reports:childAtRisk')];
  return [
    row.number,
    `${shortDate(row.receivedOn)}, ${row.receivedAt}`,
    [wordOf('reportSources', row.source), row.isAnonymous && t('reports:anonymous')].filter(Boolean).join(', '),
    [row.about, ...signs].filter(Boolean).join('; '),
    [row.communityName, row.settlementName].filter(Boolean).join(', '),
    row.term === null ? null : shortDate(row.term.dueOn),
    outcomeOf(desk, row),
    row.answeredOn === null ? null : shortDate(row.answeredOn),
  ];
}

function outcomeOf({ t, shortDate }: Desk, { outcome, family, tryOn }: ReportRow): string | null {
  if (outcome === null) return null;
  if (outcome === 'family') {
    return family === null ? t('reports:outcomes.familyUnseen') : t('reports:outcomes.family', { code: family.code });
  }
  // texts: reports:
  const decided = t(`reports:outcomes.${outcome}`);
  return tryOn === null ? decided : `${decided}, ${t('reports:tryOn', { date: shortDate(tryOn) })}`;
}
