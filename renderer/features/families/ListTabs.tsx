import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { later, laterDialog } from '#renderer/ui/later.tsx';
import type { FamilyFilter, FamilySort, NameDisplay } from '#shared/families/family-list.ts';
import type { FamiliesView, SavedView, ViewId } from '#shared/views/views.ts';
import { FIRST_LIST } from './list-state.ts';
import classes from './list-tabs.module.css';
import { useViewCommands, useViews } from './views.api.ts';

const TabMenu = later(async () => (await import('./TabMenu.tsx')).TabMenu);
const TabNameDialog = laterDialog(async () => (await import('./TabNameDialog.tsx')).TabNameDialog, { isOpen: false });

/** What the list shows now. */
export interface Shown {
  readonly filter: FamilyFilter;
  readonly sort: FamilySort;
  readonly names: NameDisplay;
}

interface ListTabsProps {
  shown: Shown;
  onShow: (view: FamiliesView) => void;
}

const ALL: FamiliesView = { filter: FIRST_LIST.filter, sort: FIRST_LIST.sort, names: 'initials' };

/** Names in full are never kept: a tab made while they were shown shows initials. */
function viewOf({ filter, sort, names }: Shown): FamiliesView {
  return { filter, sort, names: names === 'names' ? 'initials' : names };
}

const isSame = (a: FamiliesView, b: FamiliesView) =>
  JSON.stringify([a.filter, a.sort, a.names]) === JSON.stringify([b.filter, b.sort, b.names]);

/** Saved views of the list, the whole list first, and the way to save what is shown now. */
export function ListTabs({ shown, onShow }: ListTabsProps) {
  const t = useTexts('views');
  const views = useViews();
  const commands = useViewCommands();
  const [opened, setOpened] = useState<ViewId | null>(null);
  const [naming, setNaming] = useState<SavedView | 'new' | null>(null);
  const now = viewOf(shown);
  const current = views.find(({ content }) => isSame(content, now)) ?? views.find(({ id }) => id === opened);
  const isAll = current === undefined && isSame(ALL, now);
  const isChanged = current !== undefined && !isSame(current.content, now);
  const show = (view: SavedView | null) => {
    setOpened(view?.id ?? null);
    onShow(view?.content ?? ALL);
  };
  const name = async (text: string) => {
    if (naming === 'new') {
      const saved = await commands.save.run({ name: text, view: { list: 'families', content: now } });
      if (saved === undefined) return;
      setOpened(saved.id);
    } else if (naming !== null && (await commands.rename.run({ id: naming.id, name: text })) === undefined) return;
    setNaming(null);
  };
  const command = naming === 'new' ? commands.save : commands.rename;
  return (
    <nav className={classes.tabs} aria-label={t('tabs')}>
      <UnstyledButton className={classes.tab} aria-current={isAll || undefined} onClick={() => show(null)}>
        {t('all')}
      </UnstyledButton>
      {views.map((view) => (
        <span key={view.id} className={classes.saved} data-current={view === current || undefined}>
          <UnstyledButton
            className={classes.tab}
            aria-current={view === current || undefined}
            title={view.name}
            onClick={() => show(view)}
          >
            {view.name}
            {view === current && isChanged && <span className={classes.changed}>{t('changed')}</span>}
          </UnstyledButton>
          {view === current && (
            <TabMenu view={view} views={views} now={now} isChanged={isChanged} onRename={() => setNaming(view)} />
          )}
        </span>
      ))}
      {!isAll && (current === undefined || isChanged) && (
        <UnstyledButton className={classes.save} onClick={() => setNaming('new')}>
          {t('save')}
        </UnstyledButton>
      )}
      <TabNameDialog
        key={naming === null || naming === 'new' ? naming : naming.id}
        isOpen={naming !== null}
        title={naming === 'new' ? t('saveTitle') : t('renameTitle')}
        name={naming === null || naming === 'new' ? '' : naming.name}
        failure={command.failure === null ? null : <FailureMessage of={command.failure} />}
        onName={(text) => void name(text)}
        onClose={() => {
          command.reset();
          setNaming(null);
        }}
      />
    </nav>
  );
}
