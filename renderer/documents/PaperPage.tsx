import { memo, type ReactNode } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import './paper.css';
import type { Format, Paper } from '#shared/papers/paper.ts';
import { BlockView } from './BlockView.tsx';
import type { DisplayRow } from './display-rows.ts';
import type { FittedTable } from './fit-columns.ts';
import { columnWidths, lineHeightOf, ROW_EXTRA, SHEETS } from './metrics.ts';
import type { Page, Slice } from './pages.ts';
import { WHOLE_CLASS, wholeWords } from './whole-words.ts';

export interface SheetProps {
  readonly format: Format;
  readonly isLarge?: boolean;
  readonly isDemonstration: boolean;
  /** From 1. */
  readonly number: number;
  /** Null while it is still being counted. */
  readonly total: number | null;
  readonly runningTitle?: string;
  /** At the foot; null where the paper holds nobody's data. */
  readonly confidentiality: string | null;
  /** What tells the copy apart, under the other words of the foot; null before it has left. */
  readonly stamp?: string | null;
  /** Without a foot. */
  readonly isForShow?: boolean;
  readonly children: ReactNode;
}

/** One sheet with what stands on every sheet: running title, confidentiality, «Стор. 2 з 97». */
export function Sheet(props: SheetProps) {
  const {
    format,
    isLarge = false,
    isDemonstration,
    number,
    total,
    runningTitle,
    confidentiality,
    stamp,
    isForShow = false,
    children,
  } = props;
  const t = useTexts('papers');
  const isBare = format !== 'portrait' && format !== 'landscape';
  return (
    <section className={`paper-page paper-${format}${isLarge ? ' paper-large' : ''}`} data-page={number}>
      {isDemonstration && !isBare && (
        <div className="paper-demonstration">
          <span>{t('demonstration')}</span>
        </div>
      )}
      {runningTitle !== undefined && <div className="paper-running">{runningTitle}</div>}
      {children}
      {!isBare && !isForShow && (
        <div className="paper-foot">
          <span>
            {confidentiality}
            {stamp && <span className="paper-stamp">{stamp}</span>}
          </span>
          <span>{total === null ? t('page', { page: number }) : t('pageOf', { page: number, total })}</span>
        </div>
      )}
    </section>
  );
}

interface TableProps {
  readonly block: FittedTable;
  readonly tableWidth: number;
  readonly children?: ReactNode;
}

/** The size of letters and the height of their lines; a table that is not fitted yet has none. */
const lettersOf = (size: number | undefined) =>
  size === undefined ? undefined : { fontSize: size, lineHeight: `${lineHeightOf(size)}px` };

/** The table with its head; on a label and value table the head is left out. */
export function TableFrame({ block, tableWidth, children }: TableProps) {
  const widths = columnWidths(block.columns, tableWidth);
  return (
    <table
      className={`paper-table${block.isFacts ? ' paper-facts' : ''}`}
      style={{ width: tableWidth, ...lettersOf(block.type?.cell) }}
    >
      <colgroup>
        {widths.map((width, at) => (
          // The order of the columns never changes.
          <col key={at} style={{ width }} />
        ))}
      </colgroup>
      {!block.isFacts && (
        <thead style={lettersOf(block.type?.head)}>
          <tr>
            {block.columns.map(({ head }, at) => (
              <th key={at} scope="col">
                <CellText text={head} />
              </th>
            ))}
          </tr>
        </thead>
      )}
      {children}
    </table>
  );
}

/** The text of a cell, with the words that stay on one line. */
function CellText({ text }: { text: string }) {
  return wholeWords(text).map((piece, at) =>
    at % 2 === 0 ? (
      piece
    ) : (
      // Words never change their places.
      <span key={at} className={WHOLE_CLASS}>
        {piece}
      </span>
    ),
  );
}

interface RowsProps {
  readonly block: FittedTable;
  readonly rows: readonly DisplayRow[];
  /** Of the first of the rows. */
  readonly from: number;
  readonly leastHeight: number | undefined;
}

function TableRows({ block, rows, from, leastHeight }: RowsProps) {
  return (
    <tbody>
      {rows.map(({ cells, kind }, index) => (
        <tr key={from + index} className={kind === 'row' ? undefined : `paper-${kind}`} style={{ height: leastHeight }}>
          {cells.map((text, column) => (
            <td
              key={column}
              colSpan={kind === 'group' ? block.columns.length : undefined}
              className={block.columns[column]?.isCentred && kind !== 'group' ? 'paper-middle' : undefined}
            >
              <CellText text={text} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

export interface PaperPageProps {
  readonly paper: Paper;
  /** Rows of each table as they stand on paper, by number of the block. */
  readonly rows: readonly (readonly DisplayRow[])[];
  readonly page: Page;
  readonly number: number;
  readonly total: number | null;
}

/** One page of a paper: the same component on screen and in print. */
export const PaperPage = memo(function PaperPage({ paper, rows, page, number, total }: PaperPageProps) {
  const t = useTexts('papers');
  const { format, isLarge, isDemonstration, running } = paper;
  return (
    <Sheet
      format={format}
      isLarge={isLarge}
      isDemonstration={isDemonstration}
      number={number}
      total={total}
      runningTitle={number === 1 || running === '' ? undefined : running}
      confidentiality={paper.isConfidential ? t('confidential') : null}
      stamp={paper.stamp}
      isForShow={paper.isForShow}
    >
      {page.map((slice) => (
        <SliceView key={slice.block} paper={paper} rows={rows} slice={slice} />
      ))}
    </Sheet>
  );
});

function SliceView({ paper, rows, slice }: { paper: Paper; rows: PaperPageProps['rows']; slice: Slice }) {
  const block = paper.blocks[slice.block];
  if (block === undefined) return null;
  if (block.kind !== 'table') return <BlockView block={block} format={paper.format} from={slice.from} to={slice.to} />;
  const { leastLines, type }: FittedTable = block;
  const leastHeight = leastLines > 1 && type ? leastLines * lineHeightOf(type.cell) + ROW_EXTRA : undefined;
  return (
    <TableFrame block={block} tableWidth={SHEETS[paper.format].textWidth}>
      <TableRows
        block={block}
        rows={(rows[slice.block] ?? []).slice(slice.from, slice.to)}
        from={slice.from}
        leastHeight={leastHeight}
      />
    </TableFrame>
  );
}
