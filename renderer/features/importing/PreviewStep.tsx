import { Button } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';
import type { ImportPlan } from '#shared/importing/importing.ts';
import classes from './ImportPage.module.css';
import { type Preview, usePreview } from './importing.api.ts';
import { PlaceQuestions } from './PlaceQuestions.tsx';
import { RowsTable } from './RowsTable.tsx';
import { StepTitle } from './StepTitle.tsx';

export interface PreviewStepProps {
  readonly plan: ImportPlan;
  readonly onPlan: (plan: ImportPlan) => void;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

function Counts({ families, repaired, remarkCount }: Preview) {
  const t = useTexts('importing');
  const counts = [
    t('preview.families', { count: families }),
    repaired > 0 && t('preview.repaired', { count: repaired }),
    remarkCount > 0 ? t('preview.toLookAt', { count: remarkCount }) : t('preview.allUnderstood'),
  ];
  return <p>{counts.filter(Boolean).join(' · ')}</p>;
}

/** What the rows will be; nothing is written yet. */
export function PreviewStep({ plan, onPlan, onBack, onDone }: PreviewStepProps) {
  const t = useTexts('importing');
  const preview = usePreview(plan);
  const back = (
    <Button variant="default" onClick={onBack}>
      {t('preview.back')}
    </Button>
  );
  if (preview.isPending) return <JobProgress stage={t('preview.reading')} />;
  if (preview.isError) return <FailureMessage of={preview.error} />;
  if (preview.data.families === 0) {
    return (
      <Banner tone="attention" action={back}>
        {t('preview.empty')}
      </Banner>
    );
  }
  return (
    <>
      <StepTitle>{t('preview.title')}</StepTitle>
      <Counts {...preview.data} />
      <PlaceQuestions
        questions={preview.data.questions}
        answers={plan.places}
        onChange={(places) => onPlan({ ...plan, places })}
      />
      <div className={classes.buttons}>
        <Button onClick={onDone}>{t('preview.next')}</Button>
        {back}
      </div>
      <RowsTable plan={plan} preview={preview.data} />
    </>
  );
}
