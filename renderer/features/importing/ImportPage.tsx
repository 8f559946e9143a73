import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useTexts } from '#renderer/text/i18n.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import classes from './ImportPage.module.css';
import { type ChosenFile, type ImportResult, useChooseFile } from './importing.api.ts';
import { ResultStep } from './ResultStep.tsx';
import { SheetStep } from './SheetStep.tsx';

type Step = { readonly at: 'file' } | { at: 'sheet'; file: ChosenFile } | { at: 'result'; result: ImportResult };

/** From a file of the office to families on the register: file, sheet, preview, import, result. */
export function ImportPage() {
  const t = useTexts('importing');
  const [step, setStep] = useState<Step>({ at: 'file' });
  const choosing = useChooseFile();

  async function choose() {
    const file = await choosing.run({ title: t('dialogTitle') });
    if (file) setStep({ at: 'sheet', file });
  }
  const onAnother = () => void choose();
  const onDone = (result: ImportResult) => setStep({ at: 'result', result });

  return (
    <Page
      title={t('title')}
      above={
        <Anchor component={Link} href="/families">
          ‹ {t('toFamilies')}
        </Anchor>
      }
    >
      <div className={classes.steps}>
        <FailureMessage of={choosing.failure} />
        {choosing.isRunning && <JobProgress stage={t('choose.reading')} onCancel={choosing.cancel} />}
        {!choosing.isRunning && step.at === 'file' && <FileStep onChoose={onAnother} />}
        {!choosing.isRunning && step.at === 'sheet' && (
          <SheetStep key={step.file.token} file={step.file} onAnother={onAnother} onDone={onDone} />
        )}
        {!choosing.isRunning && step.at === 'result' && <ResultStep result={step.result} onAnother={onAnother} />}
      </div>
    </Page>
  );
}

function FileStep({ onChoose }: { readonly onChoose: () => void }) {
  const t = useTexts('importing');
  return (
    <EmptyState
      title={t('choose.title')}
      action={
        <Button autoFocus onClick={onChoose}>
          {t('choose.action')}
        </Button>
      }
    >
      <p>{t('choose.what')}</p>
      <p>{t('choose.then')}</p>
    </EmptyState>
  );
}
