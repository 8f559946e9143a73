import type { Paper, TableBlock } from '#shared/papers/paper.ts';
import { must } from '#shared/vocabulary/must.ts';
import { csvOf } from './csv.ts';
import { docxOf } from './docx.ts';
import { linesAround } from './lines.ts';
import { xlsxOf } from './xlsx.ts';

/** A paper as a file of another kind. A table file holds the first table of the paper. */
export async function fileOf(paper: Paper, kind: 'xlsx' | 'csv' | 'docx'): Promise<Uint8Array> {
  if (kind === 'docx') return await docxOf(paper);
  const table = must(
    paper.blocks.find((block) => block.kind === 'table'),
    'a table in a paper saved as one',
  );
  if (kind === 'csv')
    return csvOf(
      table.columns.map(({ head }) => head),
      wholeRows(table),
    );
  const { above, below } = linesAround(paper);
  return xlsxOf({
    name: paper.running === '' ? (above.at(-1) ?? '') : paper.running,
    isLandscape: paper.format === 'landscape',
    above,
    columns: table.columns,
    rows: wholeRows(table),
    boldRows: new Set(Object.keys(table.rowKinds).map(Number)),
    below,
  });
}

/** A group's name stands in the first cell; the others are there and empty. */
function wholeRows({ columns, rows }: TableBlock) {
  return rows.map((cells) => (cells.length === columns.length ? cells : columns.map((_, at) => cells[at] ?? null)));
}
