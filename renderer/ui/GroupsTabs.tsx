import { useTexts } from '#renderer/text/i18n.ts';
import { useMay } from './may.ts';
import { PageTabs } from './PageTabs.tsx';

/** Pages of the section in the order of their tabs. */
const PAGES = [
  { path: '/groups', word: 'groups' },
  { path: '/groups/calls', word: 'calls' },
  { path: '/invitations', word: 'invitations' },
  { path: '/groups/calendar', word: 'calendar' },
  { path: '/groups/facilitators', word: 'facilitators' },
  { path: '/groups/projects', word: 'projects' },
  { path: '/groups/formats', word: 'formats' },
] as const;

/** The row of tabs above every page of groups; none for whoever only writes invitations. */
export function GroupsTabs({ current }: { readonly current: (typeof PAGES)[number]['path'] }) {
  const t = useTexts('groups');
  if (!useMay('groups.see')) return null;
  return (
    <PageTabs
      label={t('pages.title')}
      tabs={PAGES.map(({ path, word }) => ({ path, label: t(`pages.${word}`) }))}
      current={current}
    />
  );
}
