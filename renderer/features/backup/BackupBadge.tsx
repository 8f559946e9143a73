import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { StatusDot } from '#renderer/ui/StatusDot.tsx';
import type { BackupState } from '#shared/backup/backup.ts';
import { useBackupJob } from './BackupJob.tsx';
import classes from './BackupPage.module.css';
import { useBackupState } from './backup.api.ts';
import { momentText } from './words.ts';

function useBadgeWords(): (state: BackupState) => string {
  const t = useTexts('app');
  const language = useLanguage();
  return ({ last, daysSince, reminder }) => {
    if (last === null) return t('copies.none');
    if (reminder === 'same-disk-only' || reminder === 'same-stick' || reminder === 'unchecked') {
      return t(`copies.${reminder}`);
    }
    if (reminder === 'old') return t('copies.old', { count: daysSince ?? 0 });
    return t('copies.checked', { when: momentText(last.verifiedAtMs, language) });
  };
}

/** The state of the copies in the top bar; leads to their page for those who may make one. */
export function BackupBadge({ canMake }: { readonly canMake: boolean }) {
  const t = useTexts('app');
  const words = useBadgeWords();
  const state = useBackupState();
  const { isRunning } = useBackupJob();
  if (state.data === undefined) return null;
  const tone = isRunning ? 'quiet' : state.data.reminder === null ? 'good' : 'attention';
  const dot = <StatusDot tone={tone} label={isRunning ? t('copies.running') : words(state.data)} />;
  if (!canMake) return <span className={classes.badge}>{dot}</span>;
  return (
    <a className={classes.badge} data-tone={tone} href="#/backup">
      {dot}
    </a>
  );
}
