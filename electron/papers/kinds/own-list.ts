import { refuse } from '#shared/ipc/reply.ts';
import { type Days, isWithin } from '#shared/own-lists/list-period.ts';
import { DAY_OF_LIST, daysOfList, type ListDefinition } from '#shared/own-lists/own-lists.ts';
import { mayDo } from '#shared/vocabulary/permissions.ts';
import type { Desk } from '../desk.ts';
import { closing, column, numberColumn, opening, table } from '../frame.ts';
import { paperKind } from '../kind.ts';
import { arranged, type ListRow } from '../lists/arrange.ts';
import type { SourceColumn } from '../lists/source.ts';
import { carriedByList, chosenColumns, sourceOf } from '../lists.ts';

/** A list that somebody of the centre built: its columns, groups, order and sums over one of the program's lists. */
export const ownList = paperKind({
  name: 'own-list',
  subject: 'list',
  audience: 'office',
  format: ({ definition }) => (definition.isLandscape ? 'landscape' : 'portrait'),
  needs: 'papers.use',
  carries: ({ definition }) => carriedByList(definition),
  files: ['xlsx', 'csv', 'docx'],
  async body(desk, { definition }) {
    const source = sourceOf(definition);
    if (!mayDo(desk.session.role, source.needs)) return refuse('papers/not-found');
    const { t } = desk;
    const date = desk.longDate(desk.today);
    const columns = chosenColumns(definition).map(({ key, type, weight }) =>
      column({ head: t(`papers:lists.columns.${key}`), type, weight }),
    );
    const days = daysOfList(definition, desk.today);
    const rows = await rowsOf(desk, definition, days);
    const during = days && [t('papers:lists.during', { from: desk.shortDate(days.from), to: desk.shortDate(days.to) })];
    const summed = new Set(
      chosenColumns(definition).flatMap(({ key, type }, at) =>
        type === 'number' && definition.totals.includes(key) ? [at] : [],
      ),
    );
    const laid = arranged(rows, {
      columns,
      isGrouped: definition.groupBy !== null,
      descending: definition.sort.map(({ isDescending }) => isDescending),
      summed,
      words: {
        group: (value, count) =>
          t('papers:lists.group', { name: value === null ? t('papers:lists.noValue') : String(value), count }),
        total: t('papers:lists.total'),
      },
    });
    return {
      running: `${definition.title}, ${t('papers:asOf', { date })}`,
      blocks: [
        opening(desk, { title: definition.title, under: [...(during ?? []), t('papers:asOf', { date })] }),
        table(desk, { columns: [numberColumn(desk), ...columns], ...laid }),
        closing(desk, {}),
      ],
    };
  },
});

async function rowsOf(desk: Desk, definition: ListDefinition, days: Days | null): Promise<ListRow[]> {
  const source = sourceOf(definition);
  const chosen = chosenColumns(definition);
  const named = (key: string | null) => source.columns.find((one) => one.key === key);
  const grouped = named(definition.groupBy);
  const sorted = definition.sort.map((one) => named(one.column));
  const dayOf = named(DAY_OF_LIST[source.name] ?? null)?.value;
  const all = await source.rows(desk, definition);
  const rows = dayOf === undefined ? all : all.filter((row) => isWithin(dayOf(row, desk) as string | null, days));
  return rows.map((row) => ({
    cells: chosen.map(({ value }) => value(row, desk)),
    sortedBy: sorted.map((one) => one && orderOf(one, row, desk)),
    group: grouped === undefined ? null : shownGroup(desk, grouped.type, grouped.value(row, desk)),
    groupRank: grouped?.rank?.(row),
  }));
}

function orderOf<Row>({ rank, value }: SourceColumn<Row>, row: Row, desk: Desk) {
  return rank === undefined ? value(row, desk) : rank(row);
}

/** A day as people read it. */
function shownGroup(desk: Desk, type: string, value: string | number | null) {
  return type === 'date' && typeof value === 'string' ? desk.shortDate(value) : value;
}
