import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { PaperPage } from '#renderer/documents/PaperPage.tsx';
import type { Paper } from '#renderer/documents/paper.ts';
import { usePaperLayout } from '#renderer/documents/use-paper-layout.tsx';
import { useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import classes from './PaperPreview.module.css';
import { fittingZoom, nextZoom, type Zoom } from './zoom.ts';

/** An A4 sheet on its side, in CSS pixels. */
const SHEET = { width: 1122.5, height: 793 };
const GAP = 16;

/** The pages as they will lie on the table, one below the other; only those in sight are in the page. */
export function PaperPreview({ paper }: { readonly paper: Paper }) {
  const { pages, isComplete, failed, measure } = usePaperLayout(paper, 'in-steps');
  const [zoom, setZoom] = useState<Zoom>('width');
  const [current, setCurrent] = useState(1);
  const { ref: sized, width } = useElementSize();
  const percent = zoom === 'width' ? fittingZoom(width - 2 * GAP, SHEET.width) : zoom;
  return (
    <div className={classes.preview}>
      {measure}
      <Tools percent={percent} zoom={zoom} onZoom={setZoom} page={current} total={isComplete ? pages.length : null} />
      {failed && <FailureMessage of={{ code: 'papers/printing-failed' }} />}
      <div ref={sized} className={classes.preview}>
        {pages.length === 0 ? (
          !failed && <LoadingShape />
        ) : (
          <Desk paper={paper} pages={pages} isComplete={isComplete} scale={percent / 100} onPage={setCurrent} />
        )}
      </div>
    </div>
  );
}

interface ToolsProps {
  readonly percent: number;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  readonly page: number;
  readonly total: number | null;
}

function Tools({ percent, zoom, onZoom, page, total }: ToolsProps) {
  const t = useTexts('papers');
  const step = (direction: 1 | -1) => onZoom(nextZoom(percent, direction));
  return (
    <div className={classes.tools} role="group" aria-label={t('preview.zoom')}>
      <Button
        variant="default"
        size="sm"
        aria-label={t('preview.smaller')}
        disabled={percent <= 50}
        onClick={() => step(-1)}
      >
        −
      </Button>
      <span className={classes.percent}>{t('preview.percent', { percent })}</span>
      <Button
        variant="default"
        size="sm"
        aria-label={t('preview.larger')}
        disabled={percent >= 200}
        onClick={() => step(1)}
      >
        +
      </Button>
      <Button variant="default" size="sm" aria-pressed={zoom === 'width'} onClick={() => onZoom('width')}>
        {t('preview.fitWidth')}
      </Button>
      <span className={classes.position} role="status">
        {total === null ? t('preview.pageCounting', { page }) : t('preview.pageCount', { page, total })}
      </span>
    </div>
  );
}

interface DeskProps {
  readonly paper: Paper;
  readonly pages: ReturnType<typeof usePaperLayout>['pages'];
  readonly isComplete: boolean;
  readonly scale: number;
  readonly onPage: (page: number) => void;
}

function Desk({ paper, pages, isComplete, scale, onPage }: DeskProps) {
  const t = useTexts('papers');
  const desk = useRef<HTMLDivElement>(null);
  const step = SHEET.height * scale + GAP;
  const virtual = useVirtualizer({
    count: pages.length,
    getScrollElement: () => desk.current,
    estimateSize: () => step,
    paddingStart: GAP,
    overscan: 1,
  });
  useEffect(() => virtual.measure(), [virtual, step]);
  const top = virtual.scrollOffset ?? 0;
  const current = Math.min(pages.length, Math.floor((top + step / 2) / step) + 1);
  useEffect(() => onPage(current), [onPage, current]);
  return (
    // A region that scrolls must be reachable by keys.
    <section ref={desk} className={classes.desk} tabIndex={0} aria-label={t('preview.pages')}>
      <div className={classes.pages} style={{ width: SHEET.width * scale, height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const page = pages[index];
          return (
            page && (
              <div key={index} className={classes.place} style={{ top: start }}>
                <div className={classes.sheet} style={{ transform: `scale(${scale})` }}>
                  <PaperPage paper={paper} page={page} number={index + 1} total={isComplete ? pages.length : null} />
                </div>
              </div>
            )
          );
        })}
      </div>
    </section>
  );
}
