import type { Block, Paper } from '#shared/papers/paper.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { DisplayRow } from './display-rows.ts';
import type { FittedTable } from './fit-columns.ts';
import { columnWidths, LABEL_HEIGHT, lineHeightOf, ROW_EXTRA, SHEETS, TABLE_BORDER } from './metrics.ts';
import { fullPages, type Page, splitIntoPages, type Unit } from './pages.ts';
import { makeLineCount, type Ruler, splitTallRow } from './row-heights.ts';

/** Enough for one page, whatever stands in it. */
const FIRST_ROWS = 40;
const ROWS_A_STEP = 1000;

export interface Settled {
  /** Pages whose content is settled, in order; empty before the first. */
  readonly pages: readonly Page[];
  /** Rows of each table as they stand on paper, by number of the block. */
  readonly rows: readonly (readonly DisplayRow[])[];
  readonly isComplete: boolean;
}

/** Units that go along when what closes a paper needs a page of its own. */
const COMPANIONS = 2;

/**
 * Lays a paper with fitted columns out step by step: after the first rows of a long table, and then again and again, what is settled so far.
 * `boxes` hold each block as `Measured` draws it, `cells` is the box for texts of tables.
 */
export function* layOutPaper(paper: Paper, boxes: readonly Element[], cells: HTMLElement): Generator<Settled> {
  const heads = paper.blocks.map((block, at) => headHeight(block, boxes[at]));
  const room = { height: SHEETS[paper.format].textHeight, heads };
  const units: Unit[] = [];
  const rows: DisplayRow[][] = paper.blocks.map(() => []);
  for (const [at, block] of paper.blocks.entries()) {
    if (block.kind !== 'table') {
      units.push(...blockUnits(block, at, boxes[at], paper));
      continue;
    }
    const own = rows[at] ?? [];
    for (const laid of tableSteps(paper, block, cells, room.height - (heads[at] ?? 0))) {
      units.push(...laid.map(({ height, row }, index) => rowUnit(at, own.length + index, height, row)));
      own.push(...laid.map(({ row }) => row));
      yield { pages: fullPages(units, room), rows, isComplete: false };
    }
  }
  yield { pages: splitIntoPages(units, room), rows, isComplete: true };
}

function headHeight(block: Block, box: Element | undefined): number {
  return block.kind === 'table' ? heightOf(box) + (block.isFacts ? TABLE_BORDER : 0) : 0;
}

function heightOf(box: Element | undefined): number {
  return box === undefined ? 0 : Math.ceil(box.getBoundingClientRect().height);
}

const PLAIN = { companions: 0, keepsNext: false, startsPage: false };

function blockUnits(block: Block, at: number, box: Element | undefined, { format }: Paper): Unit[] {
  if (block.kind === 'cards') {
    const rows = [...(box?.children ?? [])];
    return rows.map((row, index) => {
      const height = format === 'labels' ? LABEL_HEIGHT : heightOf(row);
      return { ...PLAIN, block: at, row: index, height };
    });
  }
  const unit = { ...PLAIN, block: at, row: 0, height: heightOf(box) };
  if (block.kind === 'heading') return [{ ...unit, keepsNext: true }];
  if (block.kind === 'closing') return [{ ...unit, companions: COMPANIONS }];
  if (block.kind === 'opening') return [{ ...unit, startsPage: block.startsPage }];
  if (block.kind === 'envelope') return [{ ...unit, startsPage: true }];
  return [unit];
}

interface LaidRow {
  readonly row: DisplayRow;
  readonly height: number;
}

function rowUnit(block: number, row: number, height: number, { kind }: DisplayRow): Unit {
  return {
    ...PLAIN,
    block,
    row,
    height,
    companions: kind === 'total' ? COMPANIONS : 0,
    keepsNext: kind === 'group',
  };
}

/** Rows of a table with their heights, some at a time. */
function* tableSteps(
  paper: Paper,
  { columns, isFacts, leastLines, shown, type }: FittedTable,
  cells: HTMLElement,
  room: number,
): Generator<LaidRow[]> {
  const all = must(shown, 'the rows of a fitted table');
  const size = must(type, 'the type of a fitted table').cell;
  const lineHeight = lineHeightOf(size);
  cells.style.fontSize = `${size}px`;
  cells.style.lineHeight = `${lineHeight}px`;
  const tableWidth = SHEETS[paper.format].textWidth;
  const ruler: Ruler = {
    host: cells,
    lineHeight,
    widths: columnWidths(columns, tableWidth),
    isFirstBold: isFacts,
  };
  const across: Ruler = { ...ruler, widths: [tableWidth], isFirstBold: true };
  const count = { row: makeLineCount(ruler), across: makeLineCount(across) };
  const most = Math.max(1, Math.floor((room - ROW_EXTRA) / lineHeight));
  const height = (lines: number) => Math.max(lines, leastLines) * lineHeight + ROW_EXTRA;
  for (let from = 0, step = FIRST_ROWS; from < all.length; from += step, step = ROWS_A_STEP) {
    const some = all.slice(from, from + step);
    const lines = count.row(some.map(({ kind, cells: texts }) => (kind === 'group' ? [] : texts)));
    yield some.flatMap((row, at) => {
      const isGroup = row.kind === 'group';
      const own = isGroup ? (count.across([row.cells])[0] ?? 1) : (lines[at] ?? 1);
      if (own <= most) return [{ row, height: height(own) }];
      return splitTallRow(isGroup ? across : ruler, row.cells, most).map((texts) => {
        const taken = (isGroup ? count.across : count.row)([texts])[0] ?? 1;
        return { row: { ...row, cells: texts }, height: height(taken) };
      });
    });
  }
}
