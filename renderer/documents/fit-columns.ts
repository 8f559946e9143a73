import type { Paper, TableBlock } from '#shared/papers/paper.ts';
import type { Language } from '#shared/vocabulary/languages.ts';
import { type DisplayRow, displayRows } from './display-rows.ts';
import { CELL_EXTRA, cellFontSize, SHEETS, smallHeadFontSize } from './metrics.ts';

/** A longer word than this share of the table is broken anyway, and its column gets what its weight says. */
const MOST_OF_TABLE = 0.25;
/** Part of a head's longest word that its column keeps when there is no room for all. */
const KEPT_OF_HEAD = 0.4;
/** Between words, and after the hyphen of a double name; never inside a case code or a date. */
const BREAKS = /[ \t\n]+|(?<=\p{L}-)(?=\p{L})/u;

/** How the words of a table are set; `smallHead` is for a head whose words would not fit otherwise. */
type Face = 'cell' | 'bold' | 'smallHead';

/** Width of a text in pixels. */
export type MeasureText = (text: string, face: Face) => number;

/** A table whose columns' weights are pixels, with its rows as text: what was measured is what is drawn. */
export type FittedTable = TableBlock & { readonly hasSmallHead?: boolean; readonly shown?: readonly DisplayRow[] };

/**
 * The paper with its columns' weights in pixels: what stands in the cells is broken between words only, as long as the
 * sheet has the room; then the words of the heads, in smaller type where they need it; what is left is shared as the
 * weights say.
 */
export function fitColumns(paper: Paper, language: Language, measure: MeasureText): Paper {
  const tableWidth = SHEETS[paper.format].textWidth;
  return {
    ...paper,
    blocks: paper.blocks.map((block) =>
      block.kind === 'table' ? fitted(block, language, measure, tableWidth) : block,
    ),
  };
}

function fitted(block: TableBlock, language: Language, measure: MeasureText, tableWidth: number): FittedTable {
  const most = tableWidth * MOST_OF_TABLE;
  const room = (widest: number) => Math.ceil(widest) + 1 + CELL_EXTRA;
  const shown = displayRows(block, language);
  const rows = shown.filter(({ kind }) => kind !== 'group');
  const face = rows.some(({ kind }) => kind === 'total') ? 'bold' : 'cell';
  const cells = block.columns.map((_, at) => {
    const widest = room(longestWord(new Set(rows.map(({ cells: texts }) => texts[at] ?? '')), measure, face));
    return widest > most ? CELL_EXTRA : widest;
  });
  const heads = (headFace: Face) =>
    block.columns.map(({ head }) => (block.isFacts ? 0 : Math.min(most, room(longestWord([head], measure, headFace)))));
  const whole = (ofHeads: readonly number[]) => cells.map((cell, at) => Math.max(cell, ofHeads[at] ?? 0));
  const hasSmallHead = sumOf(whole(heads('bold'))) > tableWidth;
  const ofHeads = heads(hasSmallHead ? 'smallHead' : 'bold');
  const least = whole(ofHeads);
  const wishes = block.columns.map(({ weight }, at) => ({
    weight,
    cell: Math.max(cells[at] ?? 0, (ofHeads[at] ?? 0) * KEPT_OF_HEAD),
    least: least[at] ?? 0,
  }));
  const widths = shareOut(wishes, tableWidth);
  const columns = block.columns.map((column, at) => ({ ...column, weight: widths[at] ?? 0 }));
  return { ...block, columns, hasSmallHead, shown };
}

/** Measures with the type of the paper's tables, which must be loaded. */
export function paperTextMeasure(paper: Pick<Paper, 'isLarge'>): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  return (text, face) => {
    if (context === null) return 0;
    const size = face === 'smallHead' ? smallHeadFontSize(paper) : cellFontSize(paper);
    context.font = `${face === 'cell' ? '' : 'bold '}${size}px Tinos, "Times New Roman", serif`;
    return context.measureText(text).width;
  };
}

function longestWord(texts: Iterable<string>, measure: MeasureText, face: Face): number {
  const words = new Set<string>();
  for (const text of texts) for (const word of text.split(BREAKS)) words.add(word);
  let widest = 0;
  for (const word of words) widest = Math.max(widest, measure(word, face));
  return widest;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, own) => sum + own, 0);

interface Wish {
  readonly weight: number;
  /** For the words of the cells. */
  readonly cell: number;
  /** For those of the head as well. */
  readonly least: number;
}

/** Widths that fill `width`: each as its weight says, but none under its least while the others can give. */
export function shareOut(wishes: readonly Wish[], width: number): number[] {
  const needed = sumOf(wishes.map(({ least }) => least));
  if (needed >= width) return squeeze(wishes, needed, width);
  const held = new Set<Wish>();
  for (;;) {
    const free = wishes.filter((wish) => !held.has(wish));
    const room = width - sumOf([...held].map(({ least }) => least));
    const total = sumOf(free.map(({ weight }) => weight));
    const short = free.filter(({ weight, least }) => (weight / total) * room < least);
    if (short.length === 0) return wishes.map((wish) => (held.has(wish) ? wish.least : (wish.weight / total) * room));
    for (const wish of short) held.add(wish);
  }
}

/** There is no room for every word: heads give first, then all give alike. */
function squeeze(wishes: readonly Wish[], needed: number, width: number): number[] {
  const cells = sumOf(wishes.map(({ cell }) => cell));
  if (cells >= width) return wishes.map(({ cell }) => (cell / cells) * width);
  const kept = needed === cells ? 0 : (width - cells) / (needed - cells);
  return wishes.map(({ cell, least }) => cell + (least - cell) * kept);
}
