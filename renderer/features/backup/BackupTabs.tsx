import { useTexts } from '#renderer/text/i18n.ts';
import { useMay } from '#renderer/ui/may.ts';
import { PageTabs } from '#renderer/ui/PageTabs.tsx';

const PATHS = {
  copies: '/backup',
  check: '/backup/check',
  keys: '/backup/keys',
  evacuation: '/backup/evacuation',
} as const;

/** The pages of the section that the role has something to do in. */
export function BackupTabs({ current }: { readonly current: keyof typeof PATHS }) {
  const t = useTexts('backup');
  const mayEvacuate = useMay('register.evacuate');
  const names = (Object.keys(PATHS) as (keyof typeof PATHS)[]).filter((name) => name !== 'evacuation' || mayEvacuate);
  const tabs = names.map((name) => ({ path: PATHS[name], label: t(`tabs.${name}`) }));
  return <PageTabs label={t('tabs.label')} tabs={tabs} current={PATHS[current]} />;
}
