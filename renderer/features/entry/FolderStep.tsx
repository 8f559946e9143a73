import { Button } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { useChooseFolder, useProposeFolder, useUseFolder } from './entry.api.ts';
import classes from './FirstRun.module.css';
import { StepForm, type StepProps } from './StepForm.tsx';
import { problemsOf } from './set-up.ts';

/** Where the register will lie: the proposed folder, or another that is fit for it. */
export function FolderStep({ answers, change, onNext, onBack }: StepProps) {
  const t = useTexts('entry');
  const propose = useProposeFolder();
  const choose = useChooseFolder();
  const use = useUseFolder();
  const { folder } = answers;
  const proposeFolder = async () => {
    const proposed = await propose.run(null);
    if (proposed !== undefined) change({ folder: proposed });
  };
  const chooseFolder = async () => {
    const chosen = await choose.run(null);
    if (chosen) change({ folder: chosen });
  };
  const begin = useEffectEvent(() => {
    if (folder === null) void proposeFolder();
  });
  useEffect(() => begin(), []);
  return (
    <StepForm
      title={t('folder.title')}
      lead={t('folder.lead')}
      problems={problemsOf('folder', answers, null)}
      onNext={onNext}
      onBack={onBack}
    >
      {(errorOf) => (
        <>
          {folder !== null && <div className={classes.path}>{folder.shownPath}</div>}
          {folder?.problem && <FailureMessage of={{ code: folder.problem }} />}
          {folder === null && <FailureMessage of={propose.failure} onRetry={() => void proposeFolder()} />}
          <FailureMessage of={choose.failure ?? use.failure} />
          {folder === null && errorOf('folder') !== undefined && <div>{errorOf('folder')}</div>}
          <div className={classes.row}>
            {folder?.problem === 'folder/has-register' && (
              <Button loading={use.isRunning} onClick={() => void use.run({ folderToken: folder.token })}>
                {t('folder.open')}
              </Button>
            )}
            <Button id="folder" variant="default" loading={choose.isRunning} onClick={() => void chooseFolder()}>
              {t('folder.choose')}
            </Button>
            {folder?.problem && (
              <Button variant="subtle" onClick={() => void proposeFolder()}>
                {t('folder.propose')}
              </Button>
            )}
          </div>
          <div className={classes.note}>{t('folder.shared')}</div>
        </>
      )}
    </StepForm>
  );
}
