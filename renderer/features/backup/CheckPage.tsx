import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { Page } from '#renderer/ui/Page.tsx';
import classes from './BackupPage.module.css';
import { BackupTabs } from './BackupTabs.tsx';
import { type ChosenCopy, type Rehearsed, useChooseCopy, useRehearse } from './backup.api.ts';
import { Compared } from './Compared.tsx';
import { CopiesOnSticks } from './CopiesOnSticks.tsx';
import { FormerRegisters } from './FormerRegisters.tsx';
import { KeyStep } from './KeyStep.tsx';
import { QuickCheck } from './QuickCheck.tsx';
import { ReplaceStep } from './ReplaceStep.tsx';
import { megabytesText } from './words.ts';

/** Looking into a copy while the register is open: does it read, does the paper open it, what differs. */
export function CheckPage() {
  const t = useTexts('backup');
  const [copy, setCopy] = useState<ChosenCopy | null>(null);
  return (
    <Page title={t('title')}>
      <BackupTabs current="check" />
      <div className={classes.parts}>
        {copy === null ? <Choosing onChosen={setCopy} /> : <OneCopy copy={copy} onAnother={() => setCopy(null)} />}
      </div>
    </Page>
  );
}

function Choosing({ onChosen }: { readonly onChosen: (copy: ChosenCopy) => void }) {
  const t = useTexts('backup');
  const choosing = useChooseCopy();
  const choose = async () => {
    const chosen = await choosing.run({ title: t('restore.file.dialogTitle') });
    if (chosen) onChosen(chosen);
  };
  return (
    <>
      <p className={classes.quiet}>{t('check.lead')}</p>
      <FailureMessage of={choosing.failure} />
      <CopiesOnSticks onChosen={onChosen} />
      <div className={classes.row}>
        <Button variant="default" loading={choosing.isRunning} onClick={() => void choose()}>
          {t('check.choose')}
        </Button>
      </div>
      <FormerRegisters />
    </>
  );
}

function OneCopy({ copy, onAnother }: { readonly copy: ChosenCopy; readonly onAnother: () => void }) {
  const t = useTexts('backup');
  const language = useLanguage();
  const mayRehearse = useMay('backup.rehearse');
  const mayReplace = useMay('register.replace');
  const [found, setFound] = useState<Rehearsed | null>(null);
  // Whoever only wanted to know whether the copy is good is not led on to a new password.
  const [isReplacing, setIsReplacing] = useState(false);
  const opening = useRehearse();
  return (
    <>
      <div className={classes.row}>
        <span>{t('check.file', { file: copy.fileName, size: megabytesText(copy.bytes, language) })}</span>
        <Button variant="default" size="sm" onClick={onAnother}>
          {t('check.another')}
        </Button>
      </div>
      {found === null && <QuickCheck copy={copy} />}
      {found === null && mayRehearse && (
        <KeyStep
          title={t('check.withPaper')}
          lead={t('check.withPaperLead')}
          copy={copy}
          opening={opening}
          onOpened={setFound}
          onBack={onAnother}
        />
      )}
      {found !== null && <Compared found={found} />}
      {found !== null && mayReplace && !isReplacing && (
        <div className={classes.row}>
          <Button variant="default" onClick={() => setIsReplacing(true)}>
            {t('replace.begin')}
          </Button>
        </div>
      )}
      {found !== null && isReplacing && <ReplaceStep copy={copy} found={found} onBack={() => setIsReplacing(false)} />}
    </>
  );
}
