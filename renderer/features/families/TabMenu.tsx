import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTexts } from '#renderer/text/i18n.ts';
import { notify } from '#renderer/ui/Notice.tsx';
import type { FamiliesView, SavedView, ViewId } from '#shared/views/views.ts';
import { useViewCommands } from './views.api.ts';

interface TabMenuProps {
  view: SavedView;
  views: readonly SavedView[];
  now: FamiliesView;
  isChanged: boolean;
  onRename: () => void;
}

/** The order of the tabs with one of them a place further. */
function movedTab(views: readonly SavedView[], view: SavedView, step: -1 | 1): ViewId[] {
  const ids = views.map(({ id }) => id).filter((id) => id !== view.id);
  ids.splice(Math.max(0, views.indexOf(view) + step), 0, view.id);
  return ids;
}

/** What can be done with the tab that is open. */
export function TabMenu({ view, views, now, isChanged, onRename }: TabMenuProps) {
  const t = useTexts('views');
  const { replace, remove, reorder, save } = useViewCommands();
  const move = (step: -1 | 1) => void reorder.run({ list: 'families', ids: movedTab(views, view, step) });
  const removeNow = async () => {
    if ((await remove.run({ id: view.id })) === undefined) return;
    const undo = () => void save.run({ name: view.name, view: { list: 'families', content: view.content } });
    notify({ text: t('removed', { name: view.name }), undo });
  };
  const { id } = view;
  return (
    <Menu position="bottom-start" shadow="md" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('menu', { name: view.name })}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isChanged && (
          <Menu.Item onClick={() => void replace.run({ id, view: { list: 'families', content: now } })}>
            {t('replace')}
          </Menu.Item>
        )}
        <Menu.Item onClick={onRename}>{t('rename')}</Menu.Item>
        <Menu.Item disabled={views[0] === view} onClick={() => move(-1)}>
          {t('earlier')}
        </Menu.Item>
        <Menu.Item disabled={views.at(-1) === view} onClick={() => move(1)}>
          {t('later')}
        </Menu.Item>
        <Menu.Item onClick={() => void removeNow()}>{t('remove')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
