import { listContracts } from '#electron/case-documents/case-documents.queries.ts';
import { listVisitDays } from '#electron/visits/visits.queries.ts';
import { inChunks, listFamilyRows } from '../family-rows.ts';
import { carriedBy, closing, column, heldTogether, numberColumn, opening, table } from '../frame.ts';
import { paperKind } from '../kind.ts';

/** Список сімей під соціальним супроводом: of the families of the list those that are at that stage or under review. */
export const supportedList = paperKind({
  name: 'supported-list',
  subject: 'families',
  audience: 'office',
  format: 'landscape',
  needs: 'families.print',
  carries: ({ names }) => carriedBy(names),
  files: ['xlsx', 'csv', 'docx'],
  async body(desk, order) {
    const { t } = desk;
    const all = await listFamilyRows(desk, order);
    const rows = all.filter(({ stage }) => stage === 'supported' || stage === 'reviewed');
    const ns = rows.map(({ n }) => n);
    const contracts = new Map(await inChunks(desk, ns, (some) => listContracts(desk.db, some)));
    const visits = new Map(await inChunks(desk, ns, (some) => listVisitDays(desk.db, some)));
    const date = desk.longDate(desk.today);
    const head = (name: string) => t(`papers:supportedList.columns.${name}`);
    return {
      running: t('papers:supportedList.running', { date }),
      blocks: [
        opening(desk, {
          title: t('papers:familiesList.kind'),
          under: [t('papers:supportedList.title'), t('papers:asOf', { date })],
          isApproved: true,
        }),
        table(desk, {
          columns: [
            numberColumn(desk),
            column({ head: t('papers:families.columns.code'), weight: 108 }),
            ...(order.names === 'codes' ? [] : [column({ head: head('family'), weight: 150 })]),
            column({ head: head('contract'), weight: 140 }),
            column({ head: head('until'), weight: 90, type: 'date' }),
            column({ head: t('papers:families.columns.level'), weight: 90 }),
            column({ head: t('papers:families.columns.worker'), weight: 120 }),
            column({ head: head('lastVisit'), weight: 90, type: 'date' }),
            column({ head: head('nextVisit'), weight: 90, type: 'date' }),
            column({ head: t('papers:columns.notes'), weight: 82 }),
          ],
          rows: rows.map((row, at) => {
            const contract = contracts.get(row.n);
            const days = visits.get(row.n);
            return [
              at + 1,
              row.code,
              ...(order.names === 'codes' ? [] : [heldTogether(row.name ?? '')]),
              contract === undefined
                ? null
                : t('papers:supportedList.contract', { number: contract.number, date: desk.shortDate(contract.on) }),
              contract?.until ?? null,
              row.level === null ? null : t(`families:levels.${row.level}`),
              heldTogether(row.worker ?? ''),
              days?.last ?? null,
              days?.next ?? null,
              null,
            ];
          }),
        }),
        closing(desk, { totals: [t('papers:families.total', { number: desk.number(rows.length) })] }),
      ],
    };
  },
});
