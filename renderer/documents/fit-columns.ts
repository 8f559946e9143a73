import type { Paper, TableBlock } from '#shared/papers/paper.ts';
import type { Language } from '#shared/vocabulary/languages.ts';
import { type DisplayRow, displayRows } from './display-rows.ts';
import { CELL_EXTRA, columnWidths, SHEETS, SMALLEST_TYPE, type TableType, tableTypes } from './metrics.ts';
import { inSyllables, SOFT_HYPHEN } from './syllables.ts';
import { WHOLE, WHOLE_END } from './whole-words.ts';

/** A longer word than this share of the table is broken anyway, and its column gets what its weight says. */
const MOST_OF_TABLE = 0.35;
/** After the hyphen of a double name; never inside a case code or a date, nor after the letter of «с-ще». */
const HYPHENED = /(?<=\p{L}{2}-)(?=\p{L})/u;
/** Where a line may end all the same. */
const INNER_BREAK = /[\p{L}\p{N}][-–/][\p{L}\p{N}]/u;
const UNSPACED = /[^ \t\n]+/g;

/** Width of a text in letters of one pixel. */
export type MeasureText = (text: string, isBold: boolean) => number;

/** A table whose columns' weights are pixels, with its rows as text: what was measured is what is drawn. */
export type FittedTable = TableBlock & { readonly type?: TableType; readonly shown?: readonly DisplayRow[] };

/**
 * The paper with its columns' weights in pixels. Lines end between words only, as long as the sheet has the room; then
 * words are broken once, between syllables, as few as can be and those of the heads first; then the table is set in
 * smaller type. A code, a date and a number stay whole.
 */
export function fitColumns(paper: Paper, language: Language, measure: MeasureText): Paper {
  return {
    ...paper,
    blocks: paper.blocks.map((block) =>
      block.kind === 'table' ? fitted(block, displayRows(block, language), paper, measure) : block,
    ),
  };
}

function fitted(block: TableBlock, rows: readonly DisplayRow[], paper: Paper, measure: MeasureText): FittedTable {
  const tableWidth = SHEETS[paper.format].textWidth;
  const contents = contentsOf(block, rows, measure);
  const wishes = (type: TableType) => contents.map((content) => wishOf(content, type, tableWidth * MOST_OF_TABLE));
  const fits = (level: Level) => (type: TableType) => sumOf(wishes(type), level) <= tableWidth;
  const types = tableTypes(paper);
  const type = types.slice(0, 2).find(fits('whole')) ?? types.slice(1).find(fits('halves')) ?? SMALLEST_TYPE;
  const widths = shareOut(wishes(type), tableWidth);
  const columns = block.columns.map((column, at) => ({ ...column, weight: widths[at] ?? 0 }));
  const pixels = columnWidths(columns, tableWidth);
  const broken = contents.map(({ head, cells }, at) => {
    const room = (pixels[at] ?? 0) - CELL_EXTRA;
    return { head: breaker(head, room / type.head), cell: breaker(cells, room / type.cell) };
  });
  return {
    ...block,
    type,
    columns: columns.map((column, at) => ({ ...column, head: broken[at]?.head(column.head) ?? '' })),
    shown: rows.map(({ kind, cells }) => ({
      kind,
      cells: kind === 'group' ? cells : cells.map((text, at) => broken[at]?.cell(text) ?? ''),
    })),
  };
}

/** Measures with the type of the paper's tables, which must be loaded. */
export function paperTextMeasure(): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  return (text, isBold) => {
    if (context === null) return 0;
    context.font = `${isBold ? 'bold ' : ''}100px Tinos, "Times New Roman", serif`;
    return context.measureText(text).width / 100;
  };
}

/** A word of a column; widths in letters of one pixel. */
interface Word {
  readonly width: number;
  /** Broken where its parts differ least, with the width of the wider one; the word itself where it cannot be. */
  readonly once: { readonly text: string; readonly width: number };
}
type Words = ReadonlyMap<string, Word>;

interface Content {
  readonly weight: number;
  readonly head: Words;
  readonly cells: Words;
}

function contentsOf(block: TableBlock, rows: readonly DisplayRow[], measure: MeasureText): Content[] {
  const own = rows.filter(({ kind }) => kind !== 'group');
  const hasTotals = own.some(({ kind }) => kind === 'total');
  return block.columns.map(({ head, weight }, at) => {
    const texts = new Set(own.map(({ cells }) => cells[at] ?? ''));
    const isBold = hasTotals || (block.isFacts && at === 0);
    const heads = block.isFacts ? [] : [head];
    return { weight, head: wordsOf(heads, measure, true), cells: wordsOf(texts, measure, isBold) };
  });
}

function wordsOf(texts: Iterable<string>, measure: MeasureText, isBold: boolean): Words {
  const words = new Map<string, Word>();
  const width = (text: string) => measure(text, isBold);
  for (const text of texts) {
    for (const word of wordsIn(text)) {
      if (!words.has(word)) words.set(word, { width: width(word), once: brokenOnce(word, width) });
    }
  }
  return words;
}

function brokenOnce(word: string, width: (text: string) => number): Word['once'] {
  const parts = inSyllables(word).split(SOFT_HYPHEN);
  const ways = parts.slice(1).map((_, at) => {
    const [before, after] = [parts.slice(0, at + 1).join(''), parts.slice(at + 1).join('')];
    return { text: `${before}${SOFT_HYPHEN}${after}`, width: Math.max(width(`${before}-`), width(after)) };
  });
  const [best] = ways.toSorted((one, other) => one.width - other.width);
  return best ?? { text: word, width: width(word) };
}

const wordsIn = (text: string) => (text.match(UNSPACED) ?? []).flatMap((piece) => piece.split(HYPHENED));

const kept = (word: string) =>
  word
    .split(SOFT_HYPHEN)
    .map((part) => (INNER_BREAK.test(part) ? `${WHOLE}${part}${WHOLE_END}` : part))
    .join(SOFT_HYPHEN);

/**
 * Puts soft hyphens into words that are wider than the room, in letters of one pixel: one, or where that is no help
 * many. Keeps codes that are not wider whole.
 */
function breaker(words: Words, room: number): (text: string) => string {
  const changed = new Map<string, string>();
  for (const [word, { width, once }] of words) {
    if (once.width > room) changed.set(word, inSyllables(word));
    else if (width > room || INNER_BREAK.test(word)) changed.set(word, kept(width > room ? once.text : word));
  }
  if (changed.size === 0) return (text) => text;
  const drawn = (word: string) => changed.get(word) ?? word;
  return (text) => text.replaceAll(UNSPACED, (piece) => piece.split(HYPHENED).map(drawn).join(''));
}

/** What a column asks for; each level is at least as much as the one before. */
interface Wish {
  readonly weight: number;
  /** For the words of head and cells, each broken once if it can be. */
  readonly halves: number;
  /** For the words of the cells as well. */
  readonly cells: number;
  /** For those of the head as well. */
  readonly whole: number;
}
const LEVELS = ['halves', 'cells', 'whole'] as const;
type Level = (typeof LEVELS)[number];

function wishOf({ weight, head, cells }: Content, type: TableType, most: number): Wish {
  const widest = (words: Words, size: number, widthOf: (word: Word) => number) => {
    let found = CELL_EXTRA;
    for (const word of words.values()) {
      const room = Math.ceil(widthOf(word) * size) + 1 + CELL_EXTRA;
      if (room <= most) found = Math.max(found, room);
    }
    return found;
  };
  const whole = ({ width }: Word) => width;
  const half = ({ once }: Word) => once.width;
  const halves = Math.max(widest(head, type.head, half), widest(cells, type.cell, half));
  const ofCells = Math.max(halves, widest(cells, type.cell, whole));
  return { weight, halves, cells: ofCells, whole: Math.max(ofCells, widest(head, type.head, whole)) };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, own) => sum + own, 0);
const sumOf = (wishes: readonly Wish[], level: Level): number => total(wishes.map((wish) => wish[level]));

/** Widths that fill `width`: each as its weight says, but none under what it asks for while the others can give. */
export function shareOut(wishes: readonly Wish[], width: number): number[] {
  const met = LEVELS.findLast((level) => sumOf(wishes, level) <= width);
  if (met === undefined) {
    const needed = sumOf(wishes, 'halves');
    return wishes.map(({ halves }) => (halves / needed) * width);
  }
  const least = wishes.map((wish) => wish[met]);
  const next = LEVELS[LEVELS.indexOf(met) + 1] ?? met;
  return byWeight(wishes, raised(least, { to: wishes.map((wish) => wish[next]), width }), width);
}

/** With as many columns on their next level as there is room for: those that need the least for it. */
function raised(least: readonly number[], { to, width }: { to: readonly number[]; width: number }): number[] {
  const found = [...least];
  const gap = (at: number) => (to[at] ?? 0) - (least[at] ?? 0);
  for (const at of [...least.keys()].toSorted((one, other) => gap(one) - gap(other))) {
    if (total(found) + gap(at) > width) break;
    found[at] = to[at] ?? 0;
  }
  return found;
}

function byWeight(wishes: readonly Wish[], least: readonly number[], width: number): number[] {
  const held = new Set<number>();
  for (;;) {
    const room = width - total(least.filter((_, at) => held.has(at)));
    const weights = total(wishes.map(({ weight }, at) => (held.has(at) ? 0 : weight)));
    const widths = wishes.map(({ weight }, at) => (held.has(at) ? (least[at] ?? 0) : (weight / weights) * room));
    const short = widths.flatMap((own, at) => (own < (least[at] ?? 0) ? [at] : []));
    if (short.length === 0) return widths;
    for (const at of short) held.add(at);
  }
}
