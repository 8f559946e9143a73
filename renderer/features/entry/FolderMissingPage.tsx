import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import classes from './Entry.module.css';
import { EntryCard } from './EntryCard.tsx';
import { useChooseFolder, useUseFolder } from './entry.api.ts';
import { FirstRunPage } from './FirstRunPage.tsx';

/** The register was set up and its folder is not there now: look again, show where it is, or begin anew. */
export function FolderMissingPage({ onLookAgain }: { onLookAgain: () => void }) {
  const t = useTexts('entry');
  const [isBeginning, setIsBeginning] = useState(false);
  const choose = useChooseFolder();
  const use = useUseFolder();
  const show = async () => {
    use.reset();
    const folder = await choose.run(null);
    if (folder) await use.run({ folderToken: folder.token });
  };
  if (isBeginning) return <FirstRunPage />;
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
        <span className={classes.wait}>{t('folderMissing.beginNote')}</span>
        <UnstyledButton c="accent" onClick={() => setIsBeginning(true)}>
          {t('folderMissing.begin')}
        </UnstyledButton>
      </div>
    </EntryCard>
  );
}
