import { Button, UnstyledButton } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import classes from './Entry.module.css';
import { EntryCard } from './EntryCard.tsx';
import { useChooseFolder, useUseFolder } from './entry.api.ts';

interface FolderMissingPageProps {
  readonly onLookAgain: () => void;
  /** To the first run, for a new register. */
  readonly onBegin: () => void;
  /** To the restore from a backup. */
  readonly onRestore: () => void;
}

/** The register was set up and its folder is not there now: look again, show where it is, or begin anew. */
export function FolderMissingPage({ onLookAgain, onBegin, onRestore }: FolderMissingPageProps) {
  const t = useTexts('entry');
  const choose = useChooseFolder();
  const use = useUseFolder();
  const show = async () => {
    use.reset();
    const folder = await choose.run(null);
    if (folder) await use.run({ folderToken: folder.token });
  };
  return (
    <EntryCard title={t('folderMissing.title')} lead={t('folderMissing.lead')}>
      <FailureMessage of={choose.failure ?? use.failure} />
      <div className={classes.row}>
        <Button autoFocus onClick={onLookAgain}>
          {t('folderMissing.lookAgain')}
        </Button>
        <Button variant="default" loading={choose.isRunning || use.isRunning} onClick={() => void show()}>
          {t('folderMissing.show')}
        </Button>
      </div>
      <div className={classes.panel}>
        <span className={classes.wait}>{t('backup:offer.question')}</span>
        <UnstyledButton c="accent" onClick={onRestore}>
          {t('backup:offer.action')}
        </UnstyledButton>
      </div>
      <div className={classes.panel}>
        <span className={classes.wait}>{t('folderMissing.beginNote')}</span>
        <UnstyledButton c="accent" onClick={onBegin}>
          {t('folderMissing.begin')}
        </UnstyledButton>
      </div>
    </EntryCard>
  );
}
