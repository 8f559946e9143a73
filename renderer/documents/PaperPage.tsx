import { memo, type ReactNode } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import './paper.css';
import type { PageRows } from './pages.ts';
import type { Paper, PaperColumn } from './paper.ts';

export interface SheetProps {
  readonly isLandscape: boolean;
  readonly isDemonstration: boolean;
  /** From 1. */
  readonly number: number;
  /** Null while it is still being counted. */
  readonly total: number | null;
  readonly runningTitle?: string;
  /** At the foot; that it holds personal data, where nothing else is said. */
  readonly confidentiality?: string;
  readonly children: ReactNode;
}

/** One sheet with what stands on every sheet: running title, confidentiality, «Стор. 2 з 97». */
export function Sheet(props: SheetProps) {
  const { isLandscape, isDemonstration, number, total, runningTitle, confidentiality, children } = props;
  const t = useTexts('papers');
  return (
    <section className={`paper-page ${isLandscape ? 'paper-landscape' : 'paper-portrait'}`} data-page={number}>
      {isDemonstration && (
        <div className="paper-demonstration">
          <span>{t('demonstration')}</span>
        </div>
      )}
      {runningTitle !== undefined && <div className="paper-running">{runningTitle}</div>}
      {children}
      <div className="paper-foot">
        <span>{confidentiality ?? t('confidential')}</span>
        <span>{total === null ? t('page', { page: number }) : t('pageOf', { page: number, total })}</span>
      </div>
    </section>
  );
}

export function TableHead({ columns }: { columns: readonly PaperColumn[] }) {
  return (
    <>
      <colgroup>
        {columns.map(({ head, width }) => (
          <col key={head} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ head }) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

export interface PaperPageProps {
  readonly paper: Paper;
  readonly page: PageRows;
  readonly number: number;
  readonly total: number | null;
}

/** One page of a list: the same component on screen and in print. */
export const PaperPage = memo(function PaperPage({ paper, page, number, total }: PaperPageProps) {
  const { columns, rows, opening, closing, runningTitle, isDemonstration } = paper;
  const isFirst = number === 1;
  const sheet = { isLandscape: true, isDemonstration, number, total };
  return (
    <Sheet {...sheet} runningTitle={isFirst ? undefined : runningTitle}>
      {isFirst && opening}
      {page.to > page.from && (
        <table className="paper-table">
          <TableHead columns={columns} />
          <tbody>
            {rows.slice(page.from, page.to).map((row, index) => (
              <tr key={page.from + index}>
                {row.map((text, column) => (
                  // The order of the cells never changes.
                  <td key={column} className={columns[column]?.isCentred ? 'paper-middle' : undefined}>
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {page.isClosing && closing}
    </Sheet>
  );
});
