import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import type { BackupContents } from '#shared/backup/copy.ts';
import type { FolderChoice } from '#shared/entry/entry.ts';
import { type ChosenCopy, useChooseFolder, useProposeFolder, useRestore } from './backup.api.ts';
import { CopyContents } from './CopyContents.tsx';
import { NewHeadForm, type NewHeadInput } from './NewHeadForm.tsx';
import classes from './RestorePage.module.css';
import { RestoreProgress } from './RestoreProgress.tsx';

interface RestoreStepProps {
  readonly copy: ChosenCopy;
  readonly contents: BackupContents;
  readonly onBack: () => void;
}

/** What the copy holds, where the register goes, and the head's new password; then the restore. */
export function RestoreStep({ copy, contents, onBack }: RestoreStepProps) {
  const t = useTexts('backup');
  const [folder, setFolder] = useState<FolderChoice | null>(null);
  const [hasTried, setHasTried] = useState(false);
  const restore = useRestore();
  const isFit = folder !== null && folder.problem === null;
  const run = (head: NewHeadInput) => {
    if (folder !== null) void restore.run({ token: copy.token, folderToken: folder.token, ...head });
  };
  if (restore.isRunning) return <RestoreProgress progress={restore.progress} onCancel={restore.cancel} />;
  return (
    <NewHeadForm
      signature={contents.signature}
      submit={t('restore.target.run')}
      missing={isFit ? null : 'folder'}
      onTried={() => setHasTried(true)}
      onSubmit={run}
      onBack={onBack}
    >
      <FailureMessage of={restore.failure} />
      <CopyContents contents={contents} withKinds />
      <Banner tone="attention">{t('restore.contents.lost')}</Banner>
      <FolderField
        folder={folder}
        error={hasTried && !isFit ? t('restore.problems.folder') : undefined}
        onChange={setFolder}
      />
    </NewHeadForm>
  );
}

interface FolderFieldProps {
  readonly folder: FolderChoice | null;
  readonly error: string | undefined;
  readonly onChange: (folder: FolderChoice) => void;
}

function FolderField({ folder, error, onChange }: FolderFieldProps) {
  const t = useTexts('backup');
  const propose = useProposeFolder();
  const choose = useChooseFolder();
  const begin = useEffectEvent(async () => {
    const proposed = await propose.run(null);
    if (proposed !== undefined) onChange(proposed);
  });
  useEffect(() => void begin(), []);
  const chooseAnother = async () => {
    const chosen = await choose.run(null);
    if (chosen) onChange(chosen);
  };
  return (
    <section className={classes.form} aria-label={t('restore.target.folder')}>
      <div>{t('restore.target.folder')}</div>
      {folder !== null && <div className={classes.path}>{folder.shownPath}</div>}
      {folder?.problem && <FailureMessage of={{ code: folder.problem }} />}
      <FailureMessage of={propose.failure ?? choose.failure} />
      {error !== undefined && folder === null && <p role="alert">{error}</p>}
      <div className={classes.row}>
        <Button id="folder" variant="default" loading={choose.isRunning} onClick={() => void chooseAnother()}>
          {t('restore.target.chooseFolder')}
        </Button>
      </div>
    </section>
  );
}
