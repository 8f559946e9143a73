import { memo } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { ColumnChooser } from '#renderer/ui/data-table/ColumnChooser.tsx';
import type { FamiliesView } from '#shared/views/views.ts';
import { FAMILY_COLUMNS } from './family-columns.tsx';
import { ListTabs, type Shown } from './ListTabs.tsx';
import classes from './list-tabs.module.css';
import { FIRST_LAYOUT, useListLayout } from './views.api.ts';

interface ListBarProps {
  shown: Shown;
  onShow: (view: FamiliesView) => void;
}

function PlainListBar({ shown, onShow }: ListBarProps) {
  const t = useTexts('families');
  const { layout = FIRST_LAYOUT, change } = useListLayout();
  const columns = FAMILY_COLUMNS.map((key) => ({ key, title: t(`columns.${key}`), isFixed: key === 'code' }));
  return (
    <div className={classes.bar}>
      <ListTabs shown={shown} onShow={onShow} />
      <ColumnChooser
        columns={columns}
        layout={layout}
        onLayout={({ columns: chosen, isDense }) => change({ columns: [...chosen], isDense })}
        onReset={() => change(null)}
      />
    </div>
  );
}

/** Above the filters: tabs at the left, the columns of the table at the right. */
export const ListBar = memo(PlainListBar);
