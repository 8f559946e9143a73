import { useTexts } from '#renderer/text/i18n.ts';
import { PageTabs } from './PageTabs.tsx';

/** Pages of the directory in the order of their tabs. */
const PAGES = [
  { path: '/directory', word: 'vocabularies' },
  { path: '/directory/calendar', word: 'calendar' },
  { path: '/directory/terms', word: 'terms' },
  { path: '/directory/classifier', word: 'classifier' },
] as const;

/** The row of tabs above every page of the directory. */
export function DirectoryTabs({ current }: { readonly current: (typeof PAGES)[number]['path'] }) {
  const t = useTexts('directory');
  return (
    <PageTabs label={t('pages')} tabs={PAGES.map(({ path, word }) => ({ path, label: t(word) }))} current={current} />
  );
}
