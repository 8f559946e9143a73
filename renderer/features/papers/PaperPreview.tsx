import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { SHEETS, type SheetSize } from '#renderer/documents/metrics.ts';
import { PaperPage } from '#renderer/documents/PaperPage.tsx';
import { usePaperLayout } from '#renderer/documents/use-paper-layout.tsx';
import { useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import type { Paper } from '#shared/papers/paper.ts';
import classes from './PaperPreview.module.css';
import { fittingZoom, nextZoom, type Zoom } from './zoom.ts';

const GAP = 16;

/** The pages as they will lie on the table, one below the other; only those in sight are in the page. */
export function PaperPreview({ paper: given }: { readonly paper: Paper }) {
  const { paper, pages, rows, isComplete, failed, measure } = usePaperLayout(given, 'in-steps');
  const sheet = SHEETS[paper.format];
  const [zoom, setZoom] = useState<Zoom>('width');
  const [current, setCurrent] = useState(1);
  const { ref: sized, width } = useElementSize();
  const percent = zoom === 'width' ? fittingZoom(width - 2 * GAP, sheet.width) : zoom;
  return (
    <div className={classes.preview}>
      {measure}
      <Tools percent={percent} zoom={zoom} onZoom={setZoom} page={current} total={isComplete ? pages.length : null} />
      {failed && <FailureMessage of={{ code: 'papers/printing-failed' }} />}
      <div ref={sized} className={classes.preview}>
        {pages.length === 0 ? (
          !failed && <LoadingShape />
        ) : (
          <Desk
            paper={paper}
            pages={pages}
            rows={rows}
            sheet={sheet}
            isComplete={isComplete}
            scale={percent / 100}
            onPage={setCurrent}
          />
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
  readonly rows: ReturnType<typeof usePaperLayout>['rows'];
  readonly sheet: SheetSize;
  readonly isComplete: boolean;
  readonly scale: number;
  readonly onPage: (page: number) => void;
}

function Desk({ paper, pages, rows, sheet, isComplete, scale, onPage }: DeskProps) {
  const t = useTexts('papers');
  const desk = useRef<HTMLDivElement>(null);
  const step = sheet.height * scale + GAP;
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
      <div className={classes.pages} style={{ width: sheet.width * scale, height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const page = pages[index];
          return (
            page && (
              <div key={index} className={classes.place} style={{ top: start }}>
                <div className={classes.sheet} style={{ transform: `scale(${scale})` }}>
                  <PaperPage
                    paper={paper}
                    rows={rows}
                    page={page}
                    number={index + 1}
                    total={isComplete ? pages.length : null}
                  />
                </div>
              </div>
            )
          );
        })}
      </div>
    </section>
  );
}
