import { IconColumns3 } from '@tabler/icons-react';
import { useTexts } from '#renderer/text/i18n.ts';
import { DropPanel } from '#renderer/ui/DropPanel.tsx';
import type { ColumnChoicesProps } from './ColumnChoices.tsx';

/** Which columns a table shows, in which order, and how high its rows are. */
export function ColumnChooser(props: ColumnChoicesProps) {
  const t = useTexts('views');
  return (
    <DropPanel
      label={t('columns.button')}
      size="sm"
      leftSection={<IconColumns3 size={18} />}
      edge="end"
      width={380}
      read={() => import('./ColumnChoices.tsx')}
    >
      {({ ColumnChoices }) => <ColumnChoices {...props} />}
    </DropPanel>
  );
}
