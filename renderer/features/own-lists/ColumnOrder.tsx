import { ActionIcon, Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import type { ListSourceWords } from '#shared/papers/orders.ts';
import classes from './OwnLists.module.css';

interface ColumnOrderProps {
  columns: ListSourceWords['columns'];
  /** Keys in the order of the list. */
  chosen: readonly string[];
  error: string | undefined;
  onChange: (chosen: string[]) => void;
}

/** The columns of a list: ticked ones in their order, moved up and down, then the others. */
export function ColumnOrder({ columns, chosen, error, onChange }: ColumnOrderProps) {
  const t = useTexts('papers');
  const own = chosen.flatMap((key) => columns.find((column) => column.key === key) ?? []);
  const others = columns.filter(({ key }) => !chosen.includes(key));
  const move = (at: number, step: -1 | 1) => {
    const moved = own.map(({ key }) => key);
    const [key] = moved.splice(at, 1);
    if (key !== undefined) moved.splice(at + step, 0, key);
    onChange(moved);
  };
  const toggle = (key: string) =>
    onChange(chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key]);
  return (
    <fieldset className={classes.columns} id="columns" tabIndex={-1}>
      <legend>{t('ownLists.fields.columns')}</legend>
      {[...own, ...others].map(({ key, head }, at) => (
        <div key={key} className={classes.column}>
          <Checkbox className={classes.name} label={head} checked={chosen.includes(key)} onChange={() => toggle(key)} />
          {at < own.length && (
            <>
              <Move label={t('ownLists.up', { column: head })} isOff={at === 0} onMove={() => move(at, -1)}>
                <IconArrowUp size={18} aria-hidden />
              </Move>
              <Move
                label={t('ownLists.down', { column: head })}
                isOff={at === own.length - 1}
                onMove={() => move(at, 1)}
              >
                <IconArrowDown size={18} aria-hidden />
              </Move>
            </>
          )}
        </div>
      ))}
      {error !== undefined && <div className={classes.error}>{error}</div>}
    </fieldset>
  );
}

interface MoveProps {
  label: string;
  isOff: boolean;
  onMove: () => void;
  children: ReactNode;
}

function Move({ label, isOff, onMove, children }: MoveProps) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} disabled={isOff} onClick={onMove}>
      {children}
    </ActionIcon>
  );
}
