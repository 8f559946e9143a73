import { useTexts } from '#renderer/text/i18n.ts';
import { useMay } from '#renderer/ui/may.ts';
import { PageTabs } from '#renderer/ui/PageTabs.tsx';

/** The journals that the program keeps by itself. */
export function JournalTabs({ current }: { current: string }) {
  const t = useTexts('audit');
  const tabs = [...(useMay('audit.see') ? [{ path: '/journals/audit', label: t('title') }] : [])];
  return <PageTabs label={t('journals')} tabs={tabs} current={current} />;
}
