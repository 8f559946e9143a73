import { UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { memo, useMemo, useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { numberText } from '#renderer/text/numbers.ts';
import { DENSE_ROW_HEIGHT, ROW_HEIGHT, type TablePosition } from '#renderer/ui/data-table/column.ts';
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx';
import { choicesFor, chosenColumns, widthsOf, withChoice } from '#renderer/ui/data-table/layout.ts';
import { NOTHING_CHOSEN, type Selection } from '#renderer/ui/data-table/selection.ts';
import { useMay } from '#renderer/ui/may.ts';
import { notify } from '#renderer/ui/Notice.tsx';
import type { FamilySort, NameDisplay } from '#shared/families/family-list.ts';
import { FAMILY_SORTS } from '#shared/families/known.ts';
import type { FamilyId } from '#shared/vocabulary/ids.ts';
import type { FamilyList } from './families.api.ts';
import classes from './families-list.module.css';
import { FAMILY_COLUMNS, familyColumns } from './family-columns.tsx';
import { type ListState, sortAfterClick } from './list-state.ts';
import { FIRST_LAYOUT, useListLayout } from './views.api.ts';

/** Also the column of names while it is not shown: its place and width are kept. */
const NAMED_COLUMNS = FAMILY_COLUMNS.map((key) => ({ key, isFixed: key === 'code' }));

interface FamiliesTableProps {
  list: FamilyList;
  sort: FamilySort;
  names: NameDisplay;
  /** The row that was left. */
  left: { index: number; top: number } | null;
  /** The number that its family has now; null when the list does not hold it. */
  now: number | null;
  onSort: (sort: FamilySort) => void;
  onRangeNeeded: (from: number, to: number) => void;
  onKeepRow: (row: NonNullable<ListState['row']>) => void;
  onOpen: (id: FamilyId) => void;
}

/** The place that was left, moved as far as its row has moved in the list. */
function movedTo(left: TablePosition, now: number, rowHeight: number): TablePosition {
  return { index: now, top: Math.max(0, left.top + (now - left.index) * rowHeight) };
}

function PlainFamiliesTable(props: FamiliesTableProps) {
  const { list, sort, names, left, onKeepRow, onOpen } = props;
  const t = useTexts('families');
  const language = useLanguage();
  const { layout, change } = useListLayout();
  const chosenLayout = layout?.columns ?? FIRST_LAYOUT.columns;
  const every = useMemo(() => familyColumns(t, language, names), [t, language, names]);
  const columns = useMemo(() => chosenColumns(every, chosenLayout), [every, chosenLayout]);
  const isLow = useMediaQuery('(max-height: 660px)', false, { getInitialValueInEffect: false });
  const isDense = layout?.isDense ?? isLow;
  const [chosen, setChosen] = useState({ key: list.key, selection: NOTHING_CHOSEN });
  const selection = chosen.key === list.key ? chosen.selection : NOTHING_CHOSEN;
  const choose = (next: Selection) => setChosen({ key: list.key, selection: next });
  const rowHeight = isDense ? DENSE_ROW_HEIGHT : ROW_HEIGHT;
  const start = left === null ? undefined : movedTo(left, props.now ?? left.index, rowHeight);
  const keep = ({ index, top }: TablePosition) => onKeepRow({ id: list.rowAt(index)?.id ?? null, index, top });
  const keepWidth = (key: string, width: number | null) => {
    const choices = choicesFor(NAMED_COLUMNS, chosenLayout);
    change({ columns: withChoice(choices, key, { width }), isDense: layout?.isDense ?? null });
  };
  const [mayChange, mayImport] = [useMay('families.change'), useMay('families.import')];
  // The table appears once, as it was left: a column that jumps away is worse than a moment of nothing.
  if (layout === undefined) return null;
  return (
    <DataTable
      label={t('list.title')}
      listKey={list.key}
      columns={columns}
      count={list.matching}
      rowAt={list.rowAt}
      onRangeNeeded={props.onRangeNeeded}
      sort={sort}
      onSort={(key) => {
        const by = FAMILY_SORTS.find((known) => known === key);
        if (by !== undefined) props.onSort(sortAfterClick(sort, by));
      }}
      onOpen={(index, position) => {
        const id = list.rowAt(index)?.id;
        if (id === undefined) return;
        keep(position);
        onOpen(id);
      }}
      selection={selection}
      onSelection={choose}
      onCopy={() => {
        const codes = [...selection.chosen].sort((a, b) => a - b).flatMap((index) => list.rowAt(index)?.code ?? []);
        notify({ text: t('list.copied', { count: codes.length }) });
        return codes.join('\n');
      }}
      isDense={isDense}
      widths={widthsOf(chosenLayout)}
      onWidth={keepWidth}
      start={start}
      onMoved={keep}
      autoFocus
      footer={
        <>
          <span aria-live="polite">
            {t('list.chosen', { number: numberText(selection.chosen.size, language) })}
            {selection.chosen.size > 0 && (
              <>
                {' · '}
                <UnstyledButton className={classes.link} onClick={() => choose(NOTHING_CHOSEN)}>
                  {t('common:clearChoice')}
                </UnstyledButton>
              </>
            )}
          </span>
          <span>
            {selection.chosen.size > 0 ? t('list.keysWithChosen') : t('list.keys')}
            {' · '}
            <a className={classes.link} href="#/families/services">
              {t('given:journal')}
            </a>
            {mayChange && (
              <>
                {' · '}
                <a className={classes.link} href="#/families/bin">
                  {t('bin.title')}
                </a>
              </>
            )}
            {mayImport && (
              <>
                {' · '}
                <a className={classes.link} href="#/families/imports">
                  {t('list.imports')}
                </a>
              </>
            )}
          </span>
        </>
      }
    />
  );
}

/**
 * Rows of the register. What is chosen belongs to one list: another filter or order begins anew. Drawn when its list
 * has come, not with the key that asks for it.
 */
export const FamiliesTable = memo(PlainFamiliesTable);
