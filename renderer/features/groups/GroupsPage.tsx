import { Button } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { GroupsTabs } from '#renderer/ui/GroupsTabs.tsx';
import { KeyTip } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { CellNote, PlainTable } from '#renderer/ui/PlainTable.tsx';
import { StatusDot } from '#renderer/ui/StatusDot.tsx';
import type { GroupRow } from '#shared/groups/groups.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { useFormatName } from './format-words.ts';
import { useGroups } from './groups.api.ts';

/** Every group: those in work by name, then those that ended. */
export function GroupsPage() {
  const t = useTexts('groups');
  const [, navigate] = useLocation();
  const groups = useGroups();
  const mayChange = useMay('groups.change');
  const unwritten = (groups.data ?? []).reduce((sum, group) => sum + (group.endedOn === null ? group.unwritten : 0), 0);
  useKeys(mayChange ? { 'Ctrl+N': () => navigate('/groups/new') } : {});
  return (
    <Page
      title={t('title')}
      count={groups.data === undefined ? undefined : String(groups.data.length)}
      width="list"
      actions={
        mayChange && (
          <KeyTip label={t('add')} keys="Ctrl+N">
            <Button component={Link} href="/groups/new">
              {t('add')}
            </Button>
          </KeyTip>
        )
      }
    >
      <GroupsTabs current="/groups" />
      <FailureMessage of={groups.error} onRetry={() => void groups.refetch()} />
      {groups.isPending && <LoadingShape rows={6} />}
      {groups.data?.length === 0 && <EmptyState title={t('none')}>{t('noneTodo')}</EmptyState>}
      {unwritten > 0 && <Banner tone="attention">{t('unwrittenAll', { count: unwritten })}</Banner>}
      {groups.data !== undefined && groups.data.length > 0 && <GroupsTable groups={groups.data} />}
    </Page>
  );
}

function GroupsTable({ groups }: { groups: readonly GroupRow[] }) {
  const t = useTexts('groups');
  const language = useLanguage();
  const formatName = useFormatName();
  const heads = ['name', 'community', 'format'] as const;
  return (
    <PlainTable
      label={t('title')}
      heads={[
        ...heads.map((head) => t(`columns.${head}`)),
        { number: t('columns.women') },
        { number: t('columns.meetings') },
        t('columns.next'),
      ]}
    >
      {groups.map((group) => (
        <tr key={group.id}>
          <th scope="row">
            <Link href={`/groups/${group.id}`}>{group.name}</Link>
          </th>
          <td>{group.communityName ?? '—'}</td>
          <td>{formatName(group)}</td>
          <td data-cell="number">{group.participants}</td>
          <td data-cell="number">{t('heldOf', { held: group.held, total: group.meetings })}</td>
          <td>
            {group.endedOn !== null && t('ended', { date: formatShortDate(group.endedOn, language) })}
            {group.endedOn === null && group.nextOn !== null && formatShortDate(group.nextOn, language)}
            {group.endedOn === null && group.unwritten > 0 && (
              <CellNote>
                <StatusDot tone="attention" label={t('unwritten', { count: group.unwritten })} />
              </CellNote>
            )}
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}
