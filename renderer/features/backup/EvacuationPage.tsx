import { Button, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { useConfirm } from '#renderer/ui/ConfirmDialog.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import classes from './BackupPage.module.css';
import { BackupTabs } from './BackupTabs.tsx';
import { useDestroyKeys, useDrives, useEvacuationCopy, useEvacuationPaper } from './backup.api.ts';
import { DriveField } from './DriveField.tsx';
import { bestDrive, FOLDER } from './drives.ts';
import { progressInMegabytes } from './words.ts';

interface Carried {
  readonly token: string;
  readonly place: string;
  readonly fileName: string;
}

/** Leaving in danger, in two steps; the second one is there only after the first. */
export function EvacuationPage() {
  const t = useTexts('backup');
  const [carried, setCarried] = useState<Carried | null>(null);
  return (
    <Page title={t('title')}>
      <BackupTabs current="evacuation" />
      <div className={classes.parts}>
        <p>{t('evacuation.lead')}</p>
        <Paper />
        <CopyStep carried={carried} onMade={setCarried} />
        <DestroyStep carried={carried} />
      </div>
    </Page>
  );
}

function Paper() {
  const t = useTexts('backup');
  const language = useLanguage();
  const paper = useEvacuationPaper();
  return (
    <>
      <FailureMessage of={paper.failure} />
      <div className={classes.row}>
        <Button
          variant="default"
          loading={paper.isRunning}
          onClick={() => void paper.run({ target: 'printer', language })}
        >
          {t('evacuation.print')}
        </Button>
        <Button variant="default" loading={paper.isRunning} onClick={() => void paper.run({ target: 'pdf', language })}>
          {t('evacuation.save')}
        </Button>
      </div>
    </>
  );
}

function CopyStep({ carried, onMade }: { readonly carried: Carried | null; readonly onMade: (made: Carried) => void }) {
  const t = useTexts('backup');
  const drives = useDrives().data ?? [];
  const copy = useEvacuationCopy();
  const [chosen, setChosen] = useState<string | null>(null);
  const where = chosen ?? bestDrive(drives);
  const make = async () => {
    const made = await copy.run({ title: t('app:copies.dialogTitle'), drive: where === FOLDER ? null : where });
    if (made) onMade(made);
  };
  return (
    <section className={classes.parts} aria-label={t('evacuation.step1')}>
      <Title order={2}>{t('evacuation.step1')}</Title>
      <p className={classes.quiet}>{t('evacuation.step1Words')}</p>
      <FailureMessage of={copy.failure} />
      {copy.isRunning && copy.progress !== null && (
        <JobProgress
          stage={t(`stages.${copy.progress.stage}`)}
          {...progressInMegabytes(copy.progress)}
          onCancel={copy.cancel}
        />
      )}
      {carried !== null && (
        <Banner icon={<IconCircleCheck size={20} />}>
          {t('evacuation.carried', { place: carried.place, file: carried.fileName })}
        </Banner>
      )}
      <DriveField drives={drives} value={where} onChange={setChosen} isDisabled={copy.isRunning} />
      <div className={classes.row}>
        <Button loading={copy.isRunning} onClick={() => void make()}>
          {t('evacuation.copy')}
        </Button>
      </div>
    </section>
  );
}

function DestroyStep({ carried }: { readonly carried: Carried | null }) {
  const t = useTexts('backup');
  const confirm = useConfirm();
  const destroy = useDestroyKeys();
  const ask = async (token: string) => {
    const question = { title: t('evacuation.confirmTitle'), body: t('evacuation.confirmBody') };
    if (await confirm({ ...question, confirm: t('evacuation.confirm'), isDangerous: true }))
      await destroy.run({ token });
  };
  return (
    <section className={classes.parts} aria-label={t('evacuation.step2')}>
      <Title order={2}>{t('evacuation.step2')}</Title>
      <p>{t('evacuation.step2Words')}</p>
      <FailureMessage of={destroy.failure} />
      <div className={classes.row}>
        <Button
          color="danger"
          disabled={carried === null}
          loading={destroy.isRunning}
          onClick={() => carried !== null && void ask(carried.token)}
        >
          {t('evacuation.destroy')}
        </Button>
      </div>
    </section>
  );
}
