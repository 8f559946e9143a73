import { CELL_EXTRA } from './metrics.ts';
import { WHOLE_CLASS, wholeWords } from './whole-words.ts';

type Row = readonly string[];

/** What is needed to know how tall a text is in a table: an unseen box with the table's type. */
export interface Ruler {
  readonly host: HTMLElement;
  readonly lineHeight: number;
  readonly widths: readonly number[];
  /** The first column is in bold, which is wider: labels of facts, lines across the table. */
  readonly isFirstBold: boolean;
}

/** Lines of the tallest cell of each row. A text is measured once a column: names of communities and workers repeat. */
export function makeLineCount(ruler: Ruler): (rows: readonly Row[]) => number[] {
  const known = ruler.widths.map(() => new Map<string, number>([['', 1]]));
  return (rows) => {
    for (const [index, width] of ruler.widths.entries()) {
      const lines = known[index];
      const column = { width, isBold: ruler.isFirstBold && index === 0 };
      if (lines) measureNew(ruler, column, new Set(rows.map((row) => row[index] ?? '')), lines);
    }
    return rows.map((row) => row.reduce((max, text, index) => Math.max(max, known[index]?.get(text) ?? 1), 1));
  };
}

/** How wide a text may be, and whether it is in bold. */
interface Measured {
  readonly width: number;
  readonly isBold: boolean;
}

function measureNew(ruler: Ruler, column: Measured, texts: Set<string>, lines: Map<string, number>): void {
  const unknown = [...texts].filter((text) => !lines.has(text));
  if (unknown.length === 0) return;
  for (const [index, count] of linesOf(ruler, column, unknown).entries()) lines.set(unknown[index] ?? '', count);
}

/** Lines that each text takes in a column. */
function linesOf({ host, lineHeight }: Ruler, { width, isBold }: Measured, texts: readonly string[]): number[] {
  const boxes = texts.map((text) => {
    const box = document.createElement('div');
    box.append(...wholeWords(text).map((piece, at) => (at % 2 === 0 ? piece : wholeWord(piece))));
    return box;
  });
  const stack = document.createElement('div');
  stack.style.width = `${width - CELL_EXTRA}px`;
  if (isBold) stack.style.fontWeight = '700';
  stack.append(...boxes);
  host.append(stack);
  const counts = boxes.map((box) => Math.max(1, Math.round(box.offsetHeight / lineHeight)));
  stack.remove();
  return counts;
}

function wholeWord(text: string): HTMLElement {
  const word = document.createElement('span');
  word.className = WHOLE_CLASS;
  word.textContent = text;
  return word;
}

/**
 * A row that is taller than a page as rows that are not: each cell goes on in the next row where it stopped. Nothing is
 * cut; `most` is the number of lines that a row may have.
 */
export function splitTallRow(ruler: Ruler, row: Row, most: number): string[][] {
  const pieces = row.map((text, index) =>
    splitText(ruler, { width: ruler.widths[index] ?? 0, isBold: ruler.isFirstBold && index === 0 }, text, most),
  );
  const count = Math.max(...pieces.map(({ length }) => length));
  return Array.from({ length: count }, (_, at) => pieces.map((own) => own[at] ?? ''));
}

function splitText(ruler: Ruler, column: Measured, text: string, most: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest !== '') {
    const fits = longestPrefix(rest, (prefix) => (linesOf(ruler, column, [prefix])[0] ?? 1) <= most);
    pieces.push(rest.slice(0, fits).trimEnd());
    rest = rest.slice(fits).trimStart();
  }
  return pieces;
}

/** Length of the longest beginning that fits, ending between words where there are any; at least one sign. */
function longestPrefix(text: string, fits: (prefix: string) => boolean): number {
  let [low, high] = [1, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(text.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  if (low === text.length) return low;
  const space = text.lastIndexOf(' ', low);
  if (space > low / 2) return space;
  // Never between the halves of one sign.
  return /[\ud800-\udbff]$/.test(text.slice(0, low)) ? Math.max(1, low - 1) : low;
}
