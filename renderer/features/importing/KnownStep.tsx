import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';
import type { Decisions, ImportPlan } from '#shared/importing/importing.ts';
import { DecisionFields } from './DecisionFields.tsx';
import { DuplicatesTable } from './DuplicatesTable.tsx';
import classes from './ImportPage.module.css';
import { useFindDuplicates, useImport } from './importing.api.ts';
import { importPath } from './paths.ts';
import { StepTitle } from './StepTitle.tsx';

export interface KnownStepProps {
  readonly plan: ImportPlan;
  readonly onBack: () => void;
}

interface Found {
  readonly strong: number;
  readonly possible: number;
}

/** What is surely known is added to what is there, what is only likely stays apart: nothing is lost either way. */
const CAREFUL: Decisions = { strong: 'merge', possible: 'apart', rows: [] };

/** Which rows are known already and what is done with them; then the import itself. */
export function KnownStep({ plan, onBack }: KnownStepProps) {
  const t = useTexts('importing');
  const [, goTo] = useLocation();
  const looking = useFindDuplicates();
  const job = useImport();
  const [found, setFound] = useState<Found | null>(null);
  const [decisions, setDecisions] = useState(CAREFUL);
  const [wasStopped, setWasStopped] = useState(false);
  const begun = useRef(false);

  async function look() {
    setFound((await looking.run(plan)) ?? null);
  }
  // Once, also where React mounts twice.
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void look();
  });

  async function start() {
    setWasStopped(false);
    const done = await job.run({ plan, decisions });
    if (done) goTo(importPath(done.id));
  }
  function stop() {
    setWasStopped(true);
    job.cancel();
  }
  const back = (
    <Button variant="default" onClick={onBack}>
      {t('known.back')}
    </Button>
  );
  if (looking.isRunning) {
    return <JobProgress stage={t('known.looking')} {...(looking.progress ?? {})} onCancel={looking.cancel} />;
  }
  if (job.isRunning) return <JobProgress stage={t('preview.running')} {...(job.progress ?? {})} onCancel={stop} />;
  if (found === null) {
    return (
      <>
        <FailureMessage of={looking.failure} />
        <div className={classes.buttons}>
          <Button onClick={() => void look()}>{t('known.again')}</Button>
          {back}
        </div>
      </>
    );
  }
  const count = found.strong + found.possible;
  return (
    <>
      <StepTitle>{count === 0 ? t('known.none') : t('known.title', { count })}</StepTitle>
      {wasStopped && job.failure === null && <Banner>{t('preview.stopped')}</Banner>}
      <FailureMessage of={job.failure} />
      {count > 0 && <DecisionFields found={found} decisions={decisions} onChange={setDecisions} />}
      <p className={classes.quiet}>{t('preview.stage', { stage: t('families:stages.decided') })}</p>
      <div className={classes.buttons}>
        <Button onClick={() => void start()}>{t('known.run')}</Button>
        {back}
      </div>
      {count > 0 && <DuplicatesTable plan={plan} decisions={decisions} onChange={setDecisions} />}
    </>
  );
}
