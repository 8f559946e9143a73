import { useEffect, useState } from 'react';
import type { PrintJob, PrintPart } from '#shared/ipc/bridge.ts';
import type { EvacuationData, Paper, RecoverySheetData } from '#shared/papers/paper.ts';
import { EvacuationSheet } from './EvacuationSheet.tsx';
import { PaperPage } from './PaperPage.tsx';
import { loadPaperFonts } from './paper-fonts.ts';
import { RecoverySheet } from './RecoverySheet.tsx';
import { usePaperLayout } from './use-paper-layout.tsx';

interface Telling {
  /** Called when a part is laid out; resolves when the next one may be shown. */
  readonly onReady: (part: PrintPart) => Promise<void>;
  readonly onFailed: () => void;
}

/** The document named in the request, as it goes to the printer. The data come from our own register process. */
export function PrintedDocument({ job, ...telling }: Telling & { readonly job: PrintJob }) {
  switch (job.document) {
    case 'paper':
      return <PrintedPaper paper={job.data as Paper} atATime={job.pagesAtATime} {...telling} />;
    case 'recovery-sheet':
      return <PrintedRecoverySheet data={job.data as RecoverySheetData} {...telling} />;
    case 'evacuation':
      return <PrintedEvacuation data={job.data as EvacuationData} {...telling} />;
    default:
      throw new Error('an unknown document');
  }
}

interface PaperProps extends Telling {
  readonly paper: Paper;
  readonly atATime: number | null;
}

/** The pages of a paper, `atATime` of them in the page: Chromium's printing takes more than twice as long for twice 300. */
function PrintedPaper({ paper: given, atATime, onReady, onFailed }: PaperProps) {
  const { paper, pages, rows, isComplete, failed, measure } = usePaperLayout(given, 'at-once');
  const [from, setFrom] = useState(0);
  const to = atATime === null ? pages.length : Math.min(from + atATime, pages.length);
  useEffect(() => {
    if (failed) onFailed();
    if (!isComplete) return;
    const isLast = to === pages.length;
    void onReady({ isLast }).then(() => !isLast && setFrom(to));
  }, [failed, isComplete, pages, to, onReady, onFailed]);
  return (
    <>
      {measure}
      {isComplete &&
        pages.slice(from, to).map((page, index) => {
          const number = from + index + 1;
          return <PaperPage key={number} paper={paper} rows={rows} page={page} number={number} total={pages.length} />;
        })}
    </>
  );
}

/** A sheet of one page is ready with its fonts. */
function useReadySheet({ onReady, onFailed }: Telling): void {
  useEffect(() => {
    loadPaperFonts().then(() => onReady({ isLast: true }), onFailed);
  }, [onReady, onFailed]);
}

function PrintedEvacuation({ data, ...telling }: Telling & { readonly data: EvacuationData }) {
  useReadySheet(telling);
  return <EvacuationSheet data={data} />;
}

function PrintedRecoverySheet({ data, ...telling }: Telling & { readonly data: RecoverySheetData }) {
  useReadySheet(telling);
  return <RecoverySheet data={data} />;
}
