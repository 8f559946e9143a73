import { useTexts } from '#renderer/text/i18n.ts';
import { useMay } from './may.ts';
import { PageTabs } from './PageTabs.tsx';

/** The pages of the section "Settings" that the role has something to do on; none where it is only one. */
export function SettingsTabs({ current }: { current: string }) {
  const t = useTexts('access');
  const mayManage = useMay('users.manage');
  const mayReview = useMay('reviews.see');
  const tabs = [
    { path: '/settings', label: t('settings:general'), isShown: true },
    { path: '/settings/users', label: t('users.title'), isShown: mayManage },
    { path: '/settings/reviews', label: t('reviews.title'), isShown: mayReview },
  ].filter(({ isShown }) => isShown);
  return tabs.length === 1 ? null : <PageTabs label={t('settings:title')} tabs={tabs} current={current} />;
}
