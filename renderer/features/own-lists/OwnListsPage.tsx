import { Button } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { BackLink } from '#renderer/links/BackLink.tsx';
import { useTexts } from '#renderer/text/i18n.ts';
import { useConfirm } from '#renderer/ui/ConfirmDialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import type { OwnList } from '#shared/own-lists/own-lists.ts';
import { paperPath } from '#shared/papers/paper-path.ts';
import classes from './OwnLists.module.css';
import { useOwnLists, useRemoveOwnList } from './own-lists.api.ts';

/** Lists that the centre built for itself. */
export function OwnListsPage() {
  const t = useTexts('papers');
  const lists = useOwnLists();
  return (
    <Page
      title={t('ownLists.title')}
      count={lists.data === undefined ? undefined : String(lists.data.length)}
      above={<BackLink href="/papers">{t('preview.back')}</BackLink>}
      actions={
        <Button component={Link} href="/papers/lists/new">
          {t('ownLists.new')}
        </Button>
      }
    >
      <FailureMessage of={lists.error} onRetry={() => void lists.refetch()} />
      {lists.isPending && <LoadingShape />}
      {lists.data?.length === 0 && <EmptyState title={t('ownLists.empty')}>{t('ownLists.emptyTodo')}</EmptyState>}
      <ul className={classes.lists}>
        {lists.data?.map((list) => (
          <ListLine key={list.id} list={list} />
        ))}
      </ul>
    </Page>
  );
}

function ListLine({ list }: { list: OwnList }) {
  const t = useTexts('papers');
  const [, navigate] = useLocation();
  const confirm = useConfirm();
  const removing = useRemoveOwnList();
  const { definition, id } = list;
  const { title, source } = definition;
  const remove = async () => {
    const isMeant = await confirm({
      title: t('ownLists.removeTitle', { title }),
      body: t('ownLists.removeBody'),
      confirm: t('ownLists.remove'),
    });
    if (isMeant) await removing.run({ id });
  };
  return (
    <li className={classes.line}>
      <Link
        className={classes.title}
        href={paperPath({ subject: 'list', paper: 'own-list', isLarge: false, definition })}
      >
        {title}
      </Link>
      <span className={classes.quiet}>{t(`lists.sources.${source}`)}</span>
      <span className={classes.acts}>
        <Button variant="subtle" size="compact-sm" onClick={() => navigate(`/papers/lists/${id}`)}>
          {t('ownLists.change')}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={() => void remove()}>
          {t('ownLists.remove')}
        </Button>
      </span>
      <FailureMessage of={removing.failure} />
    </li>
  );
}
