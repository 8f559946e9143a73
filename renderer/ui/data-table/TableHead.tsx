import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTexts } from '#renderer/text/i18n.ts';
import type { Column, TableSort } from './column.ts';
import classes from './data-table.module.css';
import type { Widths } from './layout.ts';
import { WidthHandle } from './WidthHandle.tsx';

interface TableHeadProps<Row> {
  columns: readonly Column<Row>[];
  sort: TableSort | undefined;
  onSort: ((key: string) => void) | undefined;
  widths: Widths;
  onWidth: ((key: string, width: number | null, isDone: boolean) => void) | undefined;
  /** True for all rows, false for none, null for some. */
  areAllChosen: boolean | null;
  onToggleAll: () => void;
}

function sortWord(column: { key: string }, sort: TableSort | undefined): 'ascending' | 'descending' | 'none' {
  if (sort?.by !== column.key) return 'none';
  return sort.descending ? 'descending' : 'ascending';
}

/** The head of a table; it stays in sight while the rows move. */
export function TableHead<Row>(props: TableHeadProps<Row>) {
  const { columns, sort, onSort, widths, onWidth, areAllChosen, onToggleAll } = props;
  const t = useTexts('common');
  return (
    <div className={classes.head} role="row" aria-rowindex={1}>
      <div className={classes.headCell} role="columnheader">
        <button
          type="button"
          className={classes.tick}
          aria-pressed={areAllChosen ?? 'mixed'}
          aria-label={t('table.chooseAll')}
          title={t('table.chooseAll')}
          onClick={onToggleAll}
        >
          <span className={classes.box} data-on={areAllChosen ?? 'some'} aria-hidden />
        </button>
      </div>
      {columns.map((column) => {
        const order = sortWord(column, sort);
        const Arrow = order === 'descending' ? IconArrowDown : IconArrowUp;
        return (
          <div
            key={column.key}
            className={classes.headCell}
            role="columnheader"
            data-align={column.align}
            aria-sort={column.sortable === true ? order : undefined}
          >
            {column.sortable === true && onSort !== undefined ? (
              <button type="button" className={classes.sort} onClick={() => onSort(column.key)}>
                <span className={classes.text}>{column.title}</span>
                <Arrow size={14} stroke={2} data-off={order === 'none' || undefined} aria-hidden />
              </button>
            ) : (
              <span className={classes.text}>{column.title}</span>
            )}
            {onWidth !== undefined && (
              <WidthHandle
                title={column.title}
                width={widths[column.key]}
                onWidth={(width, isDone) => onWidth(column.key, width, isDone)}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
