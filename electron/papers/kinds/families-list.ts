import { listVisitDays } from '#electron/visits/visits.queries.ts';
import type { NameDisplay } from '#shared/families/family-list.ts';
import type { PaperColumn } from '#shared/papers/paper.ts';
import type { Desk } from '../desk.ts';
import { type FamilyRow, inChunks, listCommunityNames, listFamilyRows } from '../family-rows.ts';
import { factorNotes, placeText } from '../family-words.ts';
import { carriedBy, closing, column, heldTogether, opening, table } from '../frame.ts';
import { paperKind } from '../kind.ts';

/** Список сімей, які перебувають у складних життєвих обставинах (станом на …). */
export const familiesList = paperKind({
  name: 'families-list',
  subject: 'families',
  audience: 'office',
  format: 'landscape',
  needs: 'families.print',
  carries: ({ names }) => carriedBy(names),
  files: ['xlsx', 'csv', 'docx'],
  async body(desk, order) {
    const { t } = desk;
    const rows = await listFamilyRows(desk, order);
    const ns = rows.map(({ n }) => n);
    const visits = new Map(await inChunks(desk, ns, (some) => listVisitDays(desk.db, some)));
    const date = desk.longDate(desk.today);
    const communities = await listCommunityNames(desk, order.filter.communityCodes);
    const children = rows.reduce((sum, row) => sum + (row.children ?? 0), 0);
    const narrowed =
      communities.length > 0 ? [t('papers:families.communities', { names: communities.join(', ') })] : [];
    return {
      running: t('papers:familiesList.running', { date }),
      blocks: [
        opening(desk, {
          title: t('papers:familiesList.kind'),
          under: [t('papers:familiesList.title'), t('papers:asOf', { date }), ...narrowed],
          isApproved: true,
        }),
        table(desk, {
          columns: columns(desk, order.names),
          rows: rows.map((row, index) => cells(desk, order.names, row, visits.get(row.n)?.next ?? null, index)),
        }),
        closing(desk, {
          totals: [
            t('papers:families.total', { number: desk.number(rows.length) }),
            t('papers:families.children', { number: desk.number(children) }),
          ],
          notes: factorNotes(desk, rows),
          signatures: [],
        }),
      ],
    };
  },
});

/** Without the one for names where only codes are shown. */
function columns({ t }: Desk, names: NameDisplay): PaperColumn[] {
  const withNames = names !== 'codes';
  const head = names === 'names' ? t('papers:families.columns.names') : t('papers:families.columns.initials');
  return [
    column({ head: t('papers:families.columns.number'), weight: 51, type: 'number' }),
    column({ head: t('papers:families.columns.code'), weight: 108 }),
    ...(withNames ? [column({ head, weight: 150 })] : []),
    column({ head: t('papers:families.columns.born'), weight: 50, type: 'year' }),
    column({ head: t('papers:families.columns.children'), weight: 52, type: 'number' }),
    column({ head: t('papers:families.columns.place'), weight: withNames ? 156 : 256 }),
    column({ head: t('papers:families.columns.factors'), weight: 76, isCentred: true }),
    column({ head: t('papers:families.columns.level'), weight: 80 }),
    column({ head: t('papers:families.columns.worker'), weight: withNames ? 105 : 155 }),
    column({ head: t('papers:families.columns.registered'), weight: 90, type: 'date' }),
    column({ head: t('papers:families.columns.stage'), weight: 116 }),
    column({ head: t('papers:supportedList.columns.nextVisit'), weight: 90, type: 'date' }),
    column({ head: t('papers:columns.notes'), weight: 70 }),
  ];
}

function cells(desk: Desk, names: NameDisplay, row: FamilyRow, nextVisit: string | null, index: number) {
  return [
    index + 1,
    row.code,
    ...(names === 'codes' ? [] : [heldTogether(row.name ?? '')]),
    row.birthYear,
    row.children,
    placeText(desk, row, true),
    row.factors.join(', '),
    row.level === null ? null : desk.t(`families:levels.${row.level}`),
    heldTogether(row.worker ?? ''),
    row.registeredOn,
    desk.t(`families:stages.${row.stage}`),
    nextVisit,
    null,
  ];
}
