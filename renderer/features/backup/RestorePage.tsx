import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import type { BackupContents } from '#shared/backup/copy.ts';
import { type ChosenCopy, useChooseCopy, useOpenCopy } from './backup.api.ts';
import { KeyStep } from './KeyStep.tsx';
import classes from './RestorePage.module.css';
import { RestoreStep } from './RestoreStep.tsx';

/** From a copy to a register on a laptop that has none: file, key, what is in it, restore. */
export function RestorePage({ onBack }: { readonly onBack: () => void }) {
  const t = useTexts('backup');
  const [copy, setCopy] = useState<ChosenCopy | null>(null);
  const [contents, setContents] = useState<BackupContents | null>(null);
  const choosing = useChooseCopy();
  const opening = useOpenCopy();
  const choose = async () => setCopy((await choosing.run({ title: t('restore.file.dialogTitle') })) ?? null);
  const backToFile = () => {
    setContents(null);
    setCopy(null);
  };
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <Title order={1}>{t('restore.title')}</Title>
        {copy === null && (
          <>
            <p className={classes.lead}>{t('restore.file.lead')}</p>
            <FailureMessage of={choosing.failure} />
            <div className={classes.row}>
              <Button autoFocus loading={choosing.isRunning} onClick={() => void choose()}>
                {t('restore.file.choose')}
              </Button>
              <Button variant="default" onClick={onBack}>
                {t('restore.back')}
              </Button>
            </div>
          </>
        )}
        {copy !== null && contents === null && (
          <KeyStep
            title={t('restore.key.title')}
            lead={t('restore.key.lead', { file: copy.fileName })}
            copy={copy}
            opening={opening}
            onOpened={setContents}
            onBack={backToFile}
          />
        )}
        {copy !== null && contents !== null && <RestoreStep copy={copy} contents={contents} onBack={backToFile} />}
      </div>
    </main>
  );
}
