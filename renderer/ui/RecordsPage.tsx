import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useArrival } from './arrival.ts';
import { EmptyState } from './EmptyState.tsx';
import { FailureMessage } from './FailureMessage.tsx';
import { KeyTip } from './KeyHint.tsx';
import { useKeys } from './keys.ts';
import { LoadingShape } from './LoadingShape.tsx';
import { Page } from './Page.tsx';
import { type PlainHead, PlainTable } from './PlainTable.tsx';
import classes from './RecordsPage.module.css';

export interface RecordsPageProps<R extends { readonly id: string }> {
  readonly title: string;
  /** Tabs and notes between the title and the table. */
  readonly above?: ReactNode;
  readonly read: {
    readonly isPending: boolean;
    readonly error: Parameters<typeof FailureMessage>[0]['of'];
    readonly refetch: () => unknown;
  };
  readonly records: readonly R[] | undefined;
  /** How many there are, when not all of them are shown. */
  readonly total?: number;
  readonly words: { readonly add: string; readonly none: string; readonly noneTodo: string; readonly change: string };
  readonly heads: readonly PlainHead[];
  /** The cells of a row, without that of the buttons. */
  readonly cells: (record: R) => ReactNode;
  /** What a record is called, for who hears the buttons and does not see them. */
  readonly nameOf: (record: R) => string;
  readonly mayAdd: boolean;
  readonly mayChange?: (record: R) => boolean;
  /** The form of a record, or of a new one. */
  readonly form: (record: R | null, onClose: () => void) => ReactNode;
  /** More buttons at the head of the page and at a row. */
  readonly actions?: ReactNode;
  readonly acts?: (record: R) => ReactNode;
}

/** A short list of records, each written and changed in a form that takes the place of the list. */
export function RecordsPage<R extends { readonly id: string }>(props: RecordsPageProps<R>) {
  const { title, above, read, records, total, words, heads, mayAdd, form, actions } = props;
  const [open, setOpen] = useState<R | 'new' | null>(null);
  const add = () => setOpen('new');
  useKeys(mayAdd && open === null ? { 'Ctrl+N': add } : {});
  const close = () => setOpen(null);
  const count = total ?? records?.length;
  return (
    <Page
      title={title}
      count={count === undefined || count === 0 ? undefined : String(count)}
      width="list"
      actions={
        open === null && (
          <>
            {actions}
            {mayAdd && (
              <KeyTip label={words.add} keys="Ctrl+N">
                <Button onClick={add}>{words.add}</Button>
              </KeyTip>
            )}
          </>
        )
      }
    >
      {above !== undefined && <div className={classes.above}>{above}</div>}
      <FailureMessage of={read.error} onRetry={() => void read.refetch()} />
      {read.isPending && <LoadingShape rows={6} />}
      {open !== null && form(open === 'new' ? null : open, close)}
      {open === null && records?.length === 0 && <EmptyState title={words.none}>{words.noneTodo}</EmptyState>}
      {open === null && records !== undefined && records.length > 0 && (
        <PlainTable label={title} heads={[...heads, null]}>
          {records.map((record) => (
            <RecordRow key={record.id} {...props} record={record} onChange={() => setOpen(record)} />
          ))}
        </PlainTable>
      )}
    </Page>
  );
}

function RecordRow<R extends { readonly id: string }>(
  props: RecordsPageProps<R> & { record: R; onChange: () => void },
) {
  const { record, cells, nameOf, words, acts, onChange, mayAdd, mayChange = () => mayAdd } = props;
  return (
    <tr ref={useArrival(record.id)}>
      {cells(record)}
      <td data-cell="actions">
        {mayChange(record) && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`${words.change}: ${nameOf(record)}`}
            onClick={onChange}
          >
            {words.change}
          </Button>
        )}
        {acts?.(record)}
      </td>
    </tr>
  );
}
