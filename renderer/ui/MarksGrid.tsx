import { Button } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import type { Mark } from '#shared/vocabulary/marks.ts';
import classes from './MarksGrid.module.css';
import { markOfKey, stepOfKey } from './mark-keys.ts';

/** Somebody whose presence is marked. */
export interface MarkedRow {
  readonly id: string;
  readonly name: string;
  /** «7/8»: what is counted of the row. */
  readonly total: string;
}

/** A meeting or half a day. */
export interface MarkedColumn {
  readonly id: string;
  /** Short, as it stands over the column. */
  readonly head: string;
  /** Whole, as it is read out. */
  readonly title: string;
}

export interface MarksGridProps<R extends MarkedRow, C extends MarkedColumn> {
  readonly label: string;
  readonly rows: readonly R[];
  readonly columns: readonly C[];
  readonly totalHead: string;
  readonly markOf: (row: R, column: C) => Mark | undefined;
  /** Whether the row belongs to the column at all. */
  readonly belongs: (row: R, column: C) => boolean;
  readonly mayMark: (row: R, column: C) => boolean;
  readonly onMark: (column: C, rows: readonly R[], mark: Mark | null) => void;
  readonly words: {
    /** The letter of a mark, «·» for none. */
    readonly letter: (mark: Mark | undefined) => string;
    readonly cell: (row: R, column: C, mark: Mark | undefined) => string;
    readonly allPresent: string;
    readonly allPresentOf: (column: C) => string;
    /** Null where nobody may mark anything. */
    readonly keys: string | null;
  };
}

/** Who was there, by keyboard: a sheet of ten is keyed back in half a minute. */
export function MarksGrid<R extends MarkedRow, C extends MarkedColumn>(props: MarksGridProps<R, C>) {
  const { label, rows, columns, totalHead, markOf, belongs, mayMark, onMark, words } = props;
  const table = useRef<HTMLTableElement>(null);
  const focus = (row: number, column: number) =>
    table.current?.querySelector<HTMLElement>(`[data-at="${row} ${column}"]`)?.focus();
  const onKey = (event: KeyboardEvent, [row, column]: readonly [number, number], set: (mark: Mark | null) => void) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const [down, right] = stepOfKey(event.key) ?? [0, 0];
    const typed = markOfKey(event.key);
    if (down === 0 && right === 0 && typed === undefined) return;
    event.preventDefault();
    if (typed !== undefined) set(typed);
    // A mark leads to the next one, as one reads down the sheet.
    focus(row + (typed === undefined ? down : 1), column + right);
  };
  return (
    <>
      <section className={classes.wide} aria-label={label} tabIndex={0}>
        <table className={classes.grid} ref={table}>
          <thead>
            <tr>
              <td />
              {columns.map(({ id, head }) => (
                <th key={id} scope="col">
                  {head}
                </th>
              ))}
              <th scope="col">{totalHead}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, down) => (
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                {columns.map((column, right) => {
                  const known = markOf(row, column);
                  return (
                    <td key={column.id} data-none={belongs(row, column) ? undefined : true}>
                      <button
                        type="button"
                        className={classes.cell}
                        data-at={`${down} ${right}`}
                        disabled={!mayMark(row, column)}
                        aria-label={words.cell(row, column, known)}
                        onKeyDown={(event) => onKey(event, [down, right], (typed) => onMark(column, [row], typed))}
                      >
                        {words.letter(known)}
                      </button>
                    </td>
                  );
                })}
                <td>{row.total}</td>
              </tr>
            ))}
            <AllPresentRow {...props} />
          </tbody>
        </table>
      </section>
      {words.keys !== null && <div className={classes.keys}>{words.keys}</div>}
    </>
  );
}

/** «Усі були» below each column that waits for its marks; no row where none does. */
function AllPresentRow<R extends MarkedRow, C extends MarkedColumn>(props: MarksGridProps<R, C>) {
  const { rows, columns, markOf, mayMark, onMark, words } = props;
  const missingAt = (column: C) => rows.filter((row) => mayMark(row, column) && markOf(row, column) === undefined);
  if (columns.every((column) => missingAt(column).length === 0)) return null;
  return (
    <tr>
      <td />
      {columns.map((column) => {
        const missing = missingAt(column);
        return (
          <td key={column.id}>
            {missing.length > 0 && (
              <Button
                variant="subtle"
                size="compact-xs"
                aria-label={words.allPresentOf(column)}
                onClick={() => onMark(column, missing, 'present')}
              >
                {words.allPresent}
              </Button>
            )}
          </td>
        );
      })}
      <td />
    </tr>
  );
}
