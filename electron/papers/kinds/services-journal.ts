import { listGivenIn } from '#electron/given-services/given-services.queries.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { closing, column, opening, table } from '../frame.ts';
import { paperKind } from '../kind.ts';

/** Far more lines than an office writes in a year: the journal is never cut. */
const MOST = 1_000_000;

/** «Журнал обліку надання соціальних послуг» of this year, in the order of its days. */
export const servicesJournal = paperKind({
  name: 'services-journal',
  subject: 'office',
  audience: 'office',
  format: 'landscape',
  needs: 'families.print',
  carries: () => ['codes', 'initials'],
  files: ['xlsx', 'csv'],
  async body(desk) {
    const { t, shortDate, wordOf } = desk;
    const year = desk.today.slice(0, 4);
    const period = { from: `${year}-01-01` as DateOnly, to: `${year}-12-31` as DateOnly };
    const { rows } = await listGivenIn(desk.db, desk.visible, { period, limit: MOST });
    return {
      running: t('papers:servicesJournal.running', { year }),
      blocks: [
        opening(desk, {
          title: t('papers:servicesJournal.title'),
          under: [t('papers:servicesJournal.under', { year })],
        }),
        table(desk, {
          columns: [
            column({ head: t('given:columns.number'), weight: 40, type: 'number' }),
            column({ head: t('given:columns.givenOn'), weight: 80 }),
            column({ head: t('given:columns.family'), weight: 170 }),
            column({ head: t('given:columns.service'), weight: 220 }),
            column({ head: t('given:columns.form'), weight: 100 }),
            column({ head: t('given:columns.amount'), weight: 60, type: 'number' }),
            column({ head: t('given:columns.place'), weight: 120 }),
            column({ head: t('given:columns.who'), weight: 130 }),
          ],
          rows: rows.toReversed().map((row, at) => [
            at + 1,
            shortDate(row.givenOn),
            [row.code, row.name].filter(Boolean).join(' '),
            wordOf('socialServices', row.service),
            // texts: given:
            t(`given:forms.${row.form}`),
            row.amount,
            row.place,
            row.userName,
          ]),
        }),
        closing(desk, { notes: [] }),
      ],
    };
  },
});
