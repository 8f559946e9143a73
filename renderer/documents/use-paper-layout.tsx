import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { must } from '#shared/vocabulary/must.ts';
import { TableHead } from './PaperPage.tsx';
import { fullPages, type PageRows, type Room, splitIntoPages } from './pages.ts';
import { type Paper, TABLE_BORDER, TEXT_HEIGHT } from './paper.ts';
import { loadPaperFonts } from './paper-fonts.ts';
import { makeRowMeasure } from './row-heights.ts';

/** Enough for one page, whatever stands in it. */
const FIRST_ROWS = 40;
const ROWS_A_STEP = 1000;

export interface PaperLayout {
  /** Pages whose rows are settled, in order; empty before the first. */
  readonly pages: readonly PageRows[];
  readonly isComplete: boolean;
  readonly failed: boolean;
  /** The unseen box in which the paper is measured; it must be in the page, outside of anything scaled. */
  readonly measure: ReactNode;
}

interface Settled {
  readonly paper: Paper;
  readonly pages: readonly PageRows[];
  readonly isComplete: boolean;
  readonly failed: boolean;
}

/**
 * Splits a paper into pages. `in-steps` gives the first page as soon as it is known and lets the window answer between
 * steps (preview); `at-once` settles everything in one go (print).
 */
export function usePaperLayout(paper: Paper, pace: 'in-steps' | 'at-once'): PaperLayout {
  const box = useRef<HTMLDivElement>(null);
  const [settled, setSettled] = useState<Settled | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const tell = (state: Omit<Settled, 'paper'>) => stop.signal.aborted || setSettled({ paper, ...state });
    layOut(paper, box, pace, stop.signal, tell).catch(() => tell({ pages: [], isComplete: false, failed: true }));
    return () => stop.abort();
  }, [paper, pace]);
  // Pages of an older paper would show rows of the newer one.
  const { pages, isComplete, failed } = settled?.paper === paper ? settled : NOTHING;
  return { pages, isComplete, failed, measure: <Measured paper={paper} box={box} /> };
}

const NOTHING = { pages: [], isComplete: false, failed: false };

function Measured({ paper, box }: { paper: Paper; box: RefObject<HTMLDivElement | null> }) {
  return (
    <div ref={box} className="paper-measure" aria-hidden="true">
      <div>{paper.opening}</div>
      <div>
        <table className="paper-table">
          <TableHead columns={paper.columns} />
        </table>
      </div>
      <div>{paper.closing}</div>
      <div className="paper-cells" />
    </div>
  );
}

async function layOut(
  paper: Paper,
  box: RefObject<HTMLDivElement | null>,
  pace: 'in-steps' | 'at-once',
  signal: AbortSignal,
  tell: (state: Omit<Settled, 'paper'>) => void,
): Promise<void> {
  await loadPaperFonts();
  if (signal.aborted) return;
  const [opening, head, closing, cells] = must(box.current, 'the box to measure in').children;
  const room = roomOf(opening, head, closing);
  const measure = makeRowMeasure(must(cells, 'the box for cells') as HTMLElement, paper.columns);
  const heights: number[] = [];
  const { rows } = paper;
  for (let step = FIRST_ROWS; heights.length < rows.length; step = ROWS_A_STEP) {
    heights.push(...measure(rows.slice(heights.length, heights.length + step)));
    if (pace === 'at-once') continue;
    tell({ pages: fullPages(heights, room), isComplete: false, failed: false });
    await afterOthers();
    if (signal.aborted) return;
  }
  tell({ pages: splitIntoPages(heights, room), isComplete: true, failed: false });
}

function roomOf(...blocks: readonly (Element | undefined)[]): Room {
  const [opening = 0, head = 0, closing = 0] = blocks.map((block) =>
    Math.ceil(must(block, 'a block').getBoundingClientRect().height),
  );
  const other = TEXT_HEIGHT - head - TABLE_BORDER;
  return { first: other - opening, other, closing };
}

/** Lets the window paint and answer keys. */
function afterOthers(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
