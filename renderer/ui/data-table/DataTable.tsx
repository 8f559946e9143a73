import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type Column, DENSE_ROW_HEIGHT, ROW_HEIGHT, type TablePosition, type TableSort } from './column.ts';
import classes from './data-table.module.css';
import type { Widths } from './layout.ts';
import { anchorAt, extendTo, type Selection, toggleAll, toggleRow } from './selection.ts';
import { TableHead } from './TableHead.tsx';
import { TableRows } from './TableRows.tsx';
import { rowAfterKey } from './table-keys.ts';
import type { RowsScroller } from './use-rows-in-sight.ts';

export interface DataTableProps<Row> {
  /** What the table lists, for a screen reader. */
  readonly label: string;
  /** Another list (filter, order) than before: the focus and the scroll go to its first row. */
  readonly listKey: string;
  readonly columns: readonly Column<Row>[];
  readonly count: number;
  /** The row, or undefined while it is on the way. The same row should be the same object, so that it is not redrawn. */
  readonly rowAt: (index: number) => Row | undefined;
  /** Called with the rows that are in sight or nearly so; a stable function. */
  readonly onRangeNeeded: (from: number, to: number) => void;
  readonly sort?: TableSort;
  readonly onSort?: (key: string) => void;
  /** Opens a row; the position is where the list is left. */
  readonly onOpen: (index: number, position: TablePosition) => void;
  readonly selection: Selection;
  readonly onSelection: (selection: Selection) => void;
  /** What Ctrl+C puts on the clipboard: coded, never a name. */
  readonly onCopy?: () => string;
  readonly isDense?: boolean;
  /** Widths that were chosen, in pixels, in place of those of the columns. */
  readonly widths?: Widths;
  /** Makes the heads' edges movable; called once when an edge rests. Null is the width of the column. */
  readonly onWidth?: (key: string, width: number | null) => void;
  /** Where to begin; the first row when left out. */
  readonly start?: TablePosition;
  /** Told when the focus or the scroll rests somewhere else. */
  readonly onMoved?: (position: TablePosition) => void;
  /** The grid takes the focus when it appears, so that the arrows work at once. */
  readonly autoFocus?: boolean;
  readonly footer?: ReactNode;
}

const FIRST_ROW: TablePosition = { index: 0, top: 0 };
const REST_MS = 120;

/** Tells where the list rests, and forgets it when the list goes away: its place in history is not its own by then. */
function useTellPosition(onMoved: DataTableProps<unknown>['onMoved']) {
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return (index: number, scroller: HTMLElement | null) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => onMoved?.({ index, top: scroller?.scrollTop ?? 0 }), REST_MS);
  };
}

/**
 * Rows of a list of any length, of which only windows are there. Arrows, PageUp, PageDown, Home and End move; Enter
 * opens; Space chooses; Shift extends. The focus belongs to a row number and stays with the grid while rows come and go.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { listKey, columns, count, selection, onSelection, onOpen, start = FIRST_ROW, isDense = false } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRef<RowsScroller>(null);
  const [position, setPosition] = useState({ listKey, active: start.index, epoch: 0 });
  const [hasFocus, setHasFocus] = useState(false);
  const [moving, setMoving] = useState<Widths>({});
  const tellPosition = useTellPosition(props.onMoved);
  const rowHeight = isDense ? DENSE_ROW_HEIGHT : ROW_HEIGHT;
  const active = position.listKey === listKey ? Math.min(position.active, Math.max(0, count - 1)) : 0;

  useLayoutEffect(() => {
    if (position.listKey === listKey) return;
    const wasScrolled = (rows.current?.top() ?? 0) > 0;
    if (wasScrolled && scroller.current) scroller.current.scrollTop = 0;
    if (!wasScrolled && position.active === 0) return;
    // Rows that are already where they belong are kept: nothing flashes while typing.
    setPosition(({ epoch }) => ({ listKey, active: 0, epoch: wasScrolled ? epoch + 1 : epoch }));
  }, [listKey, position]);

  const widths = { ...props.widths, ...moving };
  const changeWidth = (key: string, width: number | null, isDone: boolean) => {
    setMoving(isDone || width === null ? {} : { [key]: width });
    if (isDone) props.onWidth?.(key, width);
  };
  const trackOf = ({ key, width }: Column<Row>) => (widths[key] === undefined ? width : `${widths[key]}px`);

  const open = (index: number) => onOpen(index, { index, top: scroller.current?.scrollTop ?? 0 });

  const { autoFocus = false } = props;
  useEffect(() => {
    if (autoFocus) scroller.current?.focus({ preventScroll: true });
  }, [autoFocus]);

  const moveTo = (index: number, next: Selection) => {
    setPosition((now) => ({ ...now, listKey, active: index }));
    onSelection(next);
    rows.current?.showRow(index);
    tellPosition(index, scroller.current);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey || count === 0) return;
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - ROW_HEIGHT) / rowHeight) - 1);
    const next = rowAfterKey(event.key, active, count, page);
    if (next !== null) moveTo(next, event.shiftKey ? extendTo(selection, next) : anchorAt(selection, next));
    else if (event.key === 'Enter') open(active);
    else if (event.key === ' ') onSelection(toggleRow(selection, active));
    else return;
    event.preventDefault();
  };

  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return;
    const index = Number(event.target.closest<HTMLElement>('[data-index]')?.dataset.index ?? Number.NaN);
    if (Number.isNaN(index)) return;
    setPosition((now) => ({ ...now, listKey, active: index }));
    if (event.target.closest('[data-tick]') === null) open(index);
    else onSelection(event.shiftKey ? extendTo(selection, index) : toggleRow(selection, index));
  };

  return (
    <div className={classes.table} data-dense={isDense || undefined}>
      <div
        ref={scroller}
        className={classes.grid}
        role="grid"
        tabIndex={0}
        style={{ '--columns': ['40px', ...columns.map(trackOf)].join(' ') } as object}
        aria-label={props.label}
        aria-rowcount={count + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-activedescendant={count > 0 ? `${id}-${active}` : undefined}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocus={(event) => setHasFocus(event.target === event.currentTarget)}
        onBlur={() => setHasFocus(false)}
        onScroll={() => tellPosition(active, scroller.current)}
        onCopy={(event) => {
          if (props.onCopy === undefined || selection.chosen.size === 0) return;
          event.clipboardData.setData('text/plain', props.onCopy());
          event.preventDefault();
        }}
      >
        <TableHead
          columns={columns}
          sort={props.sort}
          onSort={props.onSort}
          widths={widths}
          onWidth={props.onWidth && changeWidth}
          areAllChosen={selection.chosen.size === 0 ? false : selection.chosen.size === count || null}
          onToggleAll={() => onSelection(toggleAll(selection, count))}
        />
        <TableRows
          key={position.epoch}
          id={id}
          handle={rows}
          columns={columns}
          count={count}
          rowHeight={rowHeight}
          rowAt={props.rowAt}
          onRangeNeeded={props.onRangeNeeded}
          active={active}
          hasFocus={hasFocus}
          chosen={selection.chosen}
          initialTop={position.epoch === 0 ? start.top : 0}
        />
      </div>
      {props.footer !== undefined && <div className={classes.footer}>{props.footer}</div>}
    </div>
  );
}
