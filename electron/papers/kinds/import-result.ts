import { listImportedFamilies } from '#electron/importing/imported-families.queries.ts';
import { findImport, listImportLines } from '#electron/importing/imports.queries.ts';
import type { ImportLine, ImportSummary } from '#shared/importing/imports.ts';
import { refuse } from '#shared/ipc/reply.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import type { Desk } from '../desk.ts';
import { closing, column, opening, table } from '../frame.ts';
import { paperKind } from '../kind.ts';

/** What became of the rows of an import that somebody should look at: told by row and case code, without a name. */
export const importResult = paperKind({
  name: 'import-result',
  subject: 'import',
  audience: 'office',
  format: 'landscape',
  needs: 'families.import',
  carries: () => ['codes'],
  files: ['xlsx', 'csv'],
  async body(desk, { importId }) {
    const summary = await findImport(desk.db, importId);
    if (summary === undefined) return refuse('papers/not-found');
    const lines = await listImportLines(desk.db, { listRows: listImportedFamilies }, desk.visible, importId);
    const { t } = desk;
    const date = desk.longDate(todayIn(new Date(summary.atMs)));
    return {
      running: t('papers:importResult.running', { date }),
      blocks: [
        opening(desk, {
          title: t('papers:importResult.title'),
          under: [[summary.fileName, summary.sheet, date].filter(Boolean).join(', '), ...countsOf(desk, summary)],
        }),
        table(desk, {
          // The last column is empty: who looked at the row puts a mark there.
          columns: [
            column({ head: t('importing:remarks.row'), weight: 66, type: 'number' }),
            column({ head: t('importing:remarks.case'), weight: 110 }),
            column({ head: t('importing:remarks.outcome'), weight: 150 }),
            column({ head: t('importing:remarks.what'), weight: 525 }),
            column({ head: t('papers:importResult.looked'), weight: 120 }),
          ],
          rows: lines.map((line) => [
            line.row,
            line.code ?? '—',
            // texts: importing:
            t(`importing:outcomes.${line.outcome}`),
            remarksOf(desk, line),
            null,
          ]),
        }),
        closing(desk, {
          notes: [
            ...(lines.length === 0 ? [t('importing:preview.allUnderstood')] : []),
            t('papers:importResult.about'),
          ],
        }),
      ],
    };
  },
});

function countsOf({ t }: Desk, { added, merged, skipped, persons, undone }: ImportSummary): string[] {
  const counts = [
    t('importing:result.title', { count: added }),
    merged > 0 && t('importing:result.merged', { count: merged }),
    skipped > 0 && t('importing:result.skipped', { count: skipped }),
    t('importing:result.persons', { count: persons }),
  ];
  const taken = undone === null ? [] : [t('papers:importResult.undone', { count: undone.takenBack })];
  return [counts.filter(Boolean).join('; '), ...taken];
}

function remarksOf({ t }: Desk, { remarks }: ImportLine): string {
  return remarks
    .map(({ column: name, remark }) =>
      t('importing:remarks.inColumn', {
        column: t(`importing:columns.${name}`),
        remark: t(`importing:remarks.${remark}`),
      }),
    )
    .join('; ');
}
