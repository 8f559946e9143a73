import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useLanguage } from '#renderer/text/i18n.ts';
import type { Paper } from '#shared/papers/paper.ts';
import { must } from '#shared/vocabulary/must.ts';
import { BlockView } from './BlockView.tsx';
import type { DisplayRow } from './display-rows.ts';
import { fitColumns, paperTextMeasure } from './fit-columns.ts';
import { layOutPaper, type Settled } from './lay-out.ts';
import { cardsAcross, SHEETS } from './metrics.ts';
import { TableFrame } from './PaperPage.tsx';
import { loadPaperFonts } from './paper-fonts.ts';

export interface PaperLayout extends Settled {
  /** With columns as wide as their words need: what the pages are drawn from. */
  readonly paper: Paper;
  readonly failed: boolean;
  /** The unseen box in which the paper is measured; it must be in the page, outside of anything scaled. */
  readonly measure: ReactNode;
}

interface State extends Settled {
  readonly paper: Paper;
  readonly failed: boolean;
}

/**
 * Splits a paper into pages. `in-steps` gives the first page as soon as it is known and lets the window answer between
 * steps (preview); `at-once` settles everything in one go (print).
 */
export function usePaperLayout(given: Paper, pace: 'in-steps' | 'at-once'): PaperLayout {
  const box = useRef<HTMLDivElement>(null);
  const language = useLanguage();
  const fonts = usePaperFonts();
  const paper = useMemo(
    () => (fonts === 'ready' ? fitColumns(given, language, paperTextMeasure()) : given),
    [given, language, fonts],
  );
  const [state, setState] = useState<State | null>(null);
  useEffect(() => {
    if (fonts !== 'ready') return;
    const stop = new AbortController();
    const tell = (settled: Settled, failed = false) => stop.signal.aborted || setState({ paper, ...settled, failed });
    settle(paper, box, pace, stop.signal, tell).catch(() => tell(NOTHING, true));
    return () => stop.abort();
  }, [paper, pace, fonts]);
  // Pages of an older paper would show rows of the newer one.
  const settled = state?.paper === paper ? state : { ...NOTHING, failed: fonts === 'failed' };
  const { pages, rows, isComplete, failed } = settled;
  return { paper, pages, rows, isComplete, failed, measure: <Measured paper={paper} box={box} /> };
}

/** Before the type of the papers is there, nothing can be measured. */
function usePaperFonts(): 'loading' | 'ready' | 'failed' {
  const [fonts, setFonts] = useState<'loading' | 'ready' | 'failed'>('loading');
  useEffect(() => {
    let isCurrent = true;
    const tell = (state: 'ready' | 'failed') => isCurrent && setFonts(state);
    loadPaperFonts().then(
      () => tell('ready'),
      () => tell('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return fonts;
}

const NO_ROWS: readonly (readonly DisplayRow[])[] = [];
const NOTHING: Settled = { pages: [], rows: NO_ROWS, isComplete: false };

/** Every block once, as wide as on the page; of tables the heads, of cards each row. */
function Measured({ paper, box }: { paper: Paper; box: RefObject<HTMLDivElement | null> }) {
  const { textWidth } = SHEETS[paper.format];
  return (
    <div
      ref={box}
      className={`paper-measure${paper.isLarge ? ' paper-large' : ''}`}
      style={{ width: textWidth }}
      aria-hidden="true"
    >
      {paper.blocks.map((block, at) => (
        // Blocks never change their places; each is a box, so that no margin reaches its neighbour.
        <div key={at} className="paper-block">
          {block.kind === 'table' ? (
            <TableFrame block={block} tableWidth={textWidth} />
          ) : block.kind === 'cards' ? (
            Array.from({ length: Math.ceil(block.cards.length / cardsAcross(paper.format)) }, (_, row) => (
              <div key={row} className="paper-block">
                <BlockView block={block} format={paper.format} from={row} to={row + 1} />
              </div>
            ))
          ) : (
            <BlockView block={block} format={paper.format} from={0} to={1} />
          )}
        </div>
      ))}
      <div className="paper-cells" />
    </div>
  );
}

async function settle(
  paper: Paper,
  box: RefObject<HTMLDivElement | null>,
  pace: 'in-steps' | 'at-once',
  signal: AbortSignal,
  tell: (settled: Settled) => void,
): Promise<void> {
  const boxes = [...must(box.current, 'the box to measure in').children];
  const cells = must(boxes.pop(), 'the box for cells') as HTMLElement;
  for (const settled of layOutPaper(paper, boxes, cells)) {
    if (pace === 'at-once' && !settled.isComplete) continue;
    tell(settled);
    if (settled.isComplete) return;
    await afterOthers();
    if (signal.aborted) return;
  }
}

/** Lets the window paint and answer keys. */
function afterOthers(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
