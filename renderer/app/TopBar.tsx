import { ActionIcon } from '@mantine/core';
import { IconKeyboard, IconLock, IconSearch } from '@tabler/icons-react';
import { BackupBadge } from '#renderer/features/backup/BackupBadge.tsx';
import { useSought } from '#renderer/features/search/sought.ts';
import { useTexts } from '#renderer/text/i18n.ts';
import { KeyHint, KeyTip } from '#renderer/ui/KeyHint.tsx';
import { useMay } from '#renderer/ui/may.ts';
import type { SignedIn } from '#shared/entry/entry.ts';
import classes from './Shell.module.css';

interface TopBarProps {
  signedIn: SignedIn;
  isLocking: boolean;
  onLock: () => void;
  onKeys: () => void;
  /** Left out where the role searches nobody. */
  onSearch?: (() => void) | undefined;
}

/** Whose register this is, the search over it, who is signed in, and the lock. */
export function TopBar({ signedIn, isLocking, onLock, onKeys, onSearch }: TopBarProps) {
  const t = useTexts('app');
  const sought = useSought();
  const canBackUp = useMay('backup.make');
  return (
    <header className={classes.bar}>
      <div className={classes.centre} title={signedIn.centreName}>
        {signedIn.centreName}
      </div>
      {onSearch !== undefined && (
        <button type="button" className={classes.search} onClick={onSearch}>
          <IconSearch size={18} stroke={1.6} aria-hidden />
          <span className={classes.searchWords}>{t(`searches.${sought}`)}</span>
          <KeyHint keys="Ctrl+K" />
        </button>
      )}
      {signedIn.isDemonstration && <div className={classes.demonstration}>{t('demonstration')}</div>}
      <BackupBadge canMake={canBackUp} />
      <div className={classes.who}>
        {signedIn.userName} <span className={classes.role}>· {t(`roles.${signedIn.role}`)}</span>
      </div>
      <KeyTip label={t('keySheet')} keys="F1">
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('keySheet')} onClick={onKeys}>
          <IconKeyboard size={20} stroke={1.6} />
        </ActionIcon>
      </KeyTip>
      <KeyTip label={t('lock')} keys="Ctrl+L">
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('lock')} loading={isLocking} onClick={onLock}>
          <IconLock size={20} stroke={1.6} />
        </ActionIcon>
      </KeyTip>
    </header>
  );
}
