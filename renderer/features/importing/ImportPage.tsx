import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { BackLink } from '#renderer/links/BackLink.tsx';
import { useTexts } from '#renderer/text/i18n.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import type { ImportPlan } from '#shared/importing/importing.ts';
import classes from './ImportPage.module.css';
import { type ChosenFile, useChooseFile } from './importing.api.ts';
import { KnownStep } from './KnownStep.tsx';
import { PreviewStep } from './PreviewStep.tsx';
import { IMPORTS_PATH } from './paths.ts';
import { SheetStep } from './SheetStep.tsx';
import { Steps } from './Steps.tsx';

type Step =
  | { readonly at: 'file' }
  | { readonly at: 'columns'; readonly file: ChosenFile; readonly plan: ImportPlan | null }
  | { readonly at: 'preview' | 'known'; readonly file: ChosenFile; readonly plan: ImportPlan };

/** From a file of the office to families on the register: file, columns, preview, what is known already, import. */
export function ImportPage() {
  const t = useTexts('importing');
  const [step, setStep] = useState<Step>({ at: 'file' });
  const choosing = useChooseFile();

  async function choose() {
    const file = await choosing.run({ title: t('dialogTitle') });
    if (file) setStep({ at: 'columns', file, plan: null });
  }
  const onAnother = () => void choose();

  return (
    <Page
      title={t('title')}
      width={step.at === 'file' ? 'record' : 'list'}
      above={<BackLink href="/families">{t('toFamilies')}</BackLink>}
    >
      <div className={classes.steps}>
        <Steps at={step.at} />
        <FailureMessage of={choosing.failure} />
        {choosing.isRunning ? (
          <JobProgress stage={t('choose.reading')} onCancel={choosing.cancel} />
        ) : (
          <StepContent step={step} onStep={setStep} onAnother={onAnother} />
        )}
      </div>
    </Page>
  );
}

interface StepContentProps {
  readonly step: Step;
  readonly onStep: (step: Step) => void;
  readonly onAnother: () => void;
}

function StepContent({ step, onStep, onAnother }: StepContentProps) {
  switch (step.at) {
    case 'file':
      return <FileStep onChoose={onAnother} />;
    case 'columns':
      return (
        <SheetStep
          key={step.file.token}
          file={step.file}
          plan={step.plan}
          onAnother={onAnother}
          onDone={(plan) => onStep({ at: 'preview', file: step.file, plan })}
        />
      );
    case 'preview':
      return (
        <PreviewStep
          plan={step.plan}
          onPlan={(plan) => onStep({ ...step, plan })}
          onBack={() => onStep({ ...step, at: 'columns' })}
          onDone={() => onStep({ ...step, at: 'known' })}
        />
      );
    default:
      return <KnownStep plan={step.plan} onBack={() => onStep({ ...step, at: 'preview' })} />;
  }
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
      <Anchor component={Link} href={IMPORTS_PATH}>
        {t('families:list.imports')}
      </Anchor>
    </EmptyState>
  );
}
