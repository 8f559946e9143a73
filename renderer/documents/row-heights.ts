import { CELL_EXTRA, LINE_HEIGHT, type PaperColumn, ROW_EXTRA } from './paper.ts';

type Row = readonly string[];

/**
 * Measures rows by setting their texts, unseen, in boxes as wide as their columns. A text is measured once a column:
 * names of communities, workers and stages repeat. `host` is the `.paper-cells` box, whose type is that of the table.
 */
export function makeRowMeasure(host: HTMLElement, columns: readonly PaperColumn[]): (rows: readonly Row[]) => number[] {
  const known = columns.map(() => new Map<string, number>([['', 1]]));
  return (rows) => {
    for (const [index, column] of columns.entries()) {
      const lines = known[index];
      if (lines) measureNew(host, column, new Set(rows.map((row) => row[index] ?? '')), lines);
    }
    return rows.map((row) => {
      const most = row.reduce((max, text, index) => Math.max(max, known[index]?.get(text) ?? 1), 1);
      return most * LINE_HEIGHT + ROW_EXTRA;
    });
  };
}

function measureNew(host: HTMLElement, column: PaperColumn, texts: Set<string>, lines: Map<string, number>): void {
  const unknown = [...texts].filter((text) => !lines.has(text));
  if (unknown.length === 0) return;
  const boxes = unknown.map((text) => {
    const box = document.createElement('div');
    box.textContent = text;
    return box;
  });
  const stack = document.createElement('div');
  stack.style.width = `${column.width - CELL_EXTRA}px`;
  stack.append(...boxes);
  host.append(stack);
  for (const [index, box] of boxes.entries()) {
    lines.set(unknown[index] ?? '', Math.max(1, Math.round(box.offsetHeight / LINE_HEIGHT)));
  }
  stack.remove();
}
