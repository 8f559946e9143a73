import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { KeyTip } from '#renderer/ui/KeyHint.tsx';
import classes from './people.module.css';

interface RowListProps<Row extends { readonly key: string }> {
  /** Path of the list: fields of the second row are `<id>.1.…`. */
  readonly id: string;
  readonly rows: readonly Row[];
  readonly most: number;
  /** Field of a row that takes the focus when the row is added. */
  readonly first: string;
  readonly words: {
    readonly title: (number: number) => string;
    readonly remove: (number: number) => string;
    readonly add: string;
  };
  readonly newRow: () => Row;
  readonly onChange: (rows: readonly Row[]) => void;
  readonly children: (row: Row, at: number, set: (part: Partial<Row>) => void) => ReactNode;
}

/** Rows of a form that come and go: one card a row, a button below to add another. */
export function RowList<Row extends { readonly key: string }>(props: RowListProps<Row>) {
  const { id, rows, most, first, words, newRow, onChange, children } = props;
  const toFocus = useRef<string>(null);
  useEffect(() => {
    if (toFocus.current !== null) document.getElementById(toFocus.current)?.focus();
    toFocus.current = null;
  });
  const remove = (key: string, at: number) => {
    onChange(rows.filter((row) => row.key !== key));
    toFocus.current = rows.length > 1 ? `${id}.${Math.max(0, at - 1)}.${first}` : `${id}.add`;
  };
  return (
    <>
      {rows.map((row, at) => (
        <fieldset key={row.key} className={classes.row} aria-label={words.title(at + 1)}>
          <div className={classes.rowHead}>
            {words.title(at + 1)}
            <KeyTip label={words.remove(at + 1)}>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={words.remove(at + 1)}
                onClick={() => remove(row.key, at)}
              >
                <IconTrash size={20} stroke={1.6} />
              </ActionIcon>
            </KeyTip>
          </div>
          {children(row, at, (part) =>
            onChange(rows.map((other) => (other.key === row.key ? { ...other, ...part } : other))),
          )}
        </fieldset>
      ))}
      <Button
        id={`${id}.add`}
        variant="default"
        leftSection={<IconPlus size={18} />}
        disabled={rows.length >= most}
        onClick={() => {
          onChange([...rows, newRow()]);
          toFocus.current = `${id}.${rows.length}.${first}`;
        }}
      >
        {words.add}
      </Button>
    </>
  );
}
