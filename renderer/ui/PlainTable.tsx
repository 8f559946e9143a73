import type { ReactNode } from 'react';
import classes from './PlainTable.module.css';

/** The head of a column: its words, those of a column of numbers, or null over buttons. */
export type PlainHead = string | { readonly number: string } | null;

interface PlainTableProps {
  readonly heads: readonly PlainHead[];
  /** What the table is called, or the id of the heading that says it. */
  readonly label?: string;
  readonly labelledBy?: string;
  /** Wider than a small screen: scrolled sideways in a frame that the keyboard reaches. */
  readonly isWide?: boolean;
  /** Rows: `tr` with a `th` of the row or `td`s; `data-cell` is "number", "short", "long" or "actions". */
  readonly children: ReactNode;
}

/** A short table that is read and not sorted: days, terms, copies, lines of a journal. */
export function PlainTable({ heads, label, labelledBy, isWide = false, children }: PlainTableProps) {
  const name = { 'aria-label': label, 'aria-labelledby': labelledBy };
  const table = (
    <table className={classes.table} {...(isWide ? {} : name)}>
      <thead>
        <tr>
          {heads.map((head) =>
            head === null ? (
              <td key="actions" />
            ) : typeof head === 'string' ? (
              <th key={head} scope="col">
                {head}
              </th>
            ) : (
              <th key={head.number} scope="col" data-cell="number">
                {head.number}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
  if (!isWide) return table;
  return (
    <section className={classes.wide} tabIndex={0} {...name}>
      {table}
    </section>
  );
}

/** A quieter line below what a cell says. */
export function CellNote({ children }: { readonly children: ReactNode }) {
  return <div className={classes.note}>{children}</div>;
}
