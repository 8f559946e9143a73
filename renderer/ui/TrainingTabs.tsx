import { useTexts } from '#renderer/text/i18n.ts';
import { useMay } from './may.ts';
import { PageTabs } from './PageTabs.tsx';

/** Pages of the section in the order of their tabs. */
const PAGES = [
  { path: '/training', word: 'cohorts' },
  { path: '/training/work', word: 'work' },
  { path: '/training/advocacy', word: 'advocacy' },
  { path: '/training/office/supportVisit', word: 'supportVisit' },
  { path: '/training/office/agreement', word: 'agreement' },
  { path: '/training/office/staff', word: 'staff' },
  { path: '/training/office/expense', word: 'expense' },
  { path: '/training/programmes', word: 'programmes' },
  { path: '/training/trained', word: 'trained' },
] as const;

export type TrainingPath = (typeof PAGES)[number]['path'];

/** The row of tabs above every page of training. */
export function TrainingTabs({ current }: { readonly current: TrainingPath }) {
  const t = useTexts('training');
  const seesGroups = useMay('groups.link');
  const tabs = PAGES.filter(({ word }) => word !== 'trained' || seesGroups).map(({ path, word }) => ({
    path,
    label: t(`pages.${word}`),
  }));
  return <PageTabs label={t('pages.title')} tabs={tabs} current={current} />;
}
