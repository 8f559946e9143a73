import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import classes from './column-chooser.module.css';
import { type ColumnChoice, choicesFor, movedChoice, withChoice } from './layout.ts';

/** Columns and rows of a table as chosen. */
export interface TableLayout {
  readonly columns: readonly ColumnChoice[];
  /** Null: dense where the window is low. */
  readonly isDense: boolean | null;
}

/** What a column is called and whether it may be hidden and moved. */
export interface ChooserColumn {
  readonly key: string;
  readonly title: string;
  readonly isFixed?: boolean;
}

export interface ColumnChoicesProps {
  columns: readonly ChooserColumn[];
  layout: TableLayout;
  onLayout: (layout: TableLayout) => void;
  /** Back to the layout of the program. */
  onReset: () => void;
}

const DENSITIES = ['fit', 'normal', 'dense'] as const;
const IS_DENSE = { fit: null, normal: false, dense: true } as const;

/** The columns to tick and to move, and the height of the rows. */
export function ColumnChoices({ columns, layout, onLayout, onReset }: ColumnChoicesProps) {
  const t = useTexts('views');
  // What was chosen here counts at once: whoever keeps the layout may answer a moment later.
  const [chosen, setChosen] = useState<TableLayout | null>(null);
  const shown = chosen ?? layout;
  const choices = choicesFor(columns, shown.columns);
  const choose = (next: TableLayout) => {
    setChosen(next);
    onLayout(next);
  };
  const change = (next: readonly ColumnChoice[]) => choose({ ...shown, columns: next });
  const density = DENSITIES.find((name) => IS_DENSE[name] === shown.isDense) ?? 'fit';
  const reset = () => {
    setChosen(null);
    onReset();
  };
  return (
    <div className={classes.chooser}>
      <ul className={classes.list} aria-label={t('columns.shown')}>
        {choices.map((choice) => {
          const column = columns.find(({ key }) => key === choice.key);
          if (column === undefined) return null;
          return (
            <ColumnItem
              key={choice.key}
              column={column}
              isShown={choice.isShown}
              onShown={(isShown) => change(withChoice(choices, choice.key, { isShown }))}
              onMove={(step) => change(movedChoice(columns, choices, choice.key, step))}
            />
          );
        })}
      </ul>
      <ChoiceField
        id="table-density"
        label={t('columns.rows')}
        choices={DENSITIES.map((value) => ({ value, label: t(`columns.density.${value}`) }))}
        value={density}
        onChange={(value) => choose({ ...shown, isDense: IS_DENSE[value ?? 'fit'] })}
      />
      <Button variant="default" onClick={reset}>
        {t('columns.reset')}
      </Button>
    </div>
  );
}

interface ColumnItemProps {
  column: ChooserColumn;
  isShown: boolean;
  onShown: (isShown: boolean) => void;
  onMove: (step: -1 | 1) => void;
}

/** One column: shown or not, and its place. A fixed one is always there and always first. */
function ColumnItem({ column, isShown, onShown, onMove }: ColumnItemProps) {
  const t = useTexts('views');
  const { title, isFixed = false } = column;
  return (
    <li className={classes.item}>
      <Checkbox
        label={title}
        checked={isShown}
        disabled={isFixed}
        onChange={(event) => onShown(event.currentTarget.checked)}
      />
      {!isFixed && (
        <span className={classes.moves}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('columns.up', { title })} onClick={() => onMove(-1)}>
            <IconArrowUp size={18} />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" aria-label={t('columns.down', { title })} onClick={() => onMove(1)}>
            <IconArrowDown size={18} />
          </ActionIcon>
        </span>
      )}
    </li>
  );
}
