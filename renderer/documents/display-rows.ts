import { numberText } from '#renderer/text/numbers.ts';
import type { Cell, PaperColumn, TableBlock } from '#shared/papers/paper.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import type { Language } from '#shared/vocabulary/languages.ts';

/** A row as it stands on the page. */
export interface DisplayRow {
  readonly cells: readonly string[];
  readonly kind: 'row' | 'group' | 'total';
}

/** The rows of a table as text, each cell as its column says; a row of a group has one cell across the table. */
export function displayRows(table: TableBlock, language: Language): DisplayRow[] {
  const dates = new Map<string, string>();
  const text = (column: PaperColumn | undefined, value: Cell): string => {
    if (value === null) return '';
    if (typeof value === 'number') return column?.type === 'year' ? String(value) : numberText(value, language);
    if (column?.type !== 'date') return value;
    const shown = dates.get(value) ?? dayText(value, language);
    dates.set(value, shown);
    return shown;
  };
  return table.rows.map((cells, at) => {
    const kind = table.rowKinds[at] ?? 'row';
    if (kind === 'group') return { kind, cells: [text(undefined, cells[0] ?? null)] };
    return { kind, cells: table.columns.map((column, index) => text(column, cells[index] ?? null)) };
  });
}

function dayText(value: string, language: Language): string {
  const day = DateOnly.safeParse(value).data;
  return day === undefined ? value : formatShortDate(day, language);
}
