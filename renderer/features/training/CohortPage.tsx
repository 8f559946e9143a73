import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { BackLink } from '#renderer/links/BackLink.tsx';
import { PaperButton } from '#renderer/links/PaperButton.tsx';
import { useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { PlainForm } from '#renderer/ui/PlainForm.tsx';
import { type Cohort, type CohortFacts, CohortId } from '#shared/cohorts/cohorts.ts';
import { CertificatesGroup } from './CertificatesGroup.tsx';
import { CohortFields } from './CohortFields.tsx';
import { type CohortDraft, checkCohort, cohortDraft } from './cohort-draft.ts';
import { DaysGroup } from './DaysGroup.tsx';
import { EvaluationsGroup } from './EvaluationsGroup.tsx';
import { ModulesGroup } from './ModulesGroup.tsx';
import { TestsGroup } from './TestsGroup.tsx';
import { TraineesGroup } from './TraineesGroup.tsx';
import { Changes, HistoryGroup } from './TrainingHistory.tsx';
import { useCohort, useCohortChanges, useCohortHistory } from './training.api.ts';
import classes from './training.module.css';

const PAPERS = ['cohort-registration', 'cohort-sign-in', 'cohort-programme'] as const;

/** One course: who takes part, who was there, tests and certificates. */
export function CohortPage() {
  const id = CohortId.safeParse(useParams<{ id: string }>().id);
  return id.success ? <OneCohort key={id.data} id={id.data} /> : <FailureMessage of={{ code: 'records/not-found' }} />;
}

function OneCohort({ id }: { id: CohortId }) {
  const cohort = useCohort(id);
  if (cohort.data !== undefined) return <CohortView cohort={cohort.data} />;
  if (cohort.error !== null) return <FailureMessage of={cohort.error} onRetry={() => void cohort.refetch()} />;
  return <LoadingShape rows={10} />;
}

function CohortView({ cohort }: { cohort: Cohort }) {
  const t = useTexts('training');
  const mayChange = useMay('training.change');
  const [isChanging, setIsChanging] = useState(false);
  const facts = [cohort.project, cohort.communityName, cohort.place, cohort.trainers, cohort.partners];
  return (
    <Page
      title={cohort.name}
      above={<BackLink href="/training">{t('back')}</BackLink>}
      actions={
        <>
          {PAPERS.map((paper) => (
            <PaperButton
              key={paper}
              order={{ subject: 'cohort', paper, isLarge: false, cohortId: cohort.id, traineeId: null }}
            >
              {t(`papers:kinds.${paper}.title`)}
            </PaperButton>
          ))}
          {cohort.hasSelection && (
            <Button variant="default" component={Link} href={`/training/${cohort.id}/selection`}>
              {t('selection.title')}
            </Button>
          )}
          {mayChange && !isChanging && <Button onClick={() => setIsChanging(true)}>{t('change')}</Button>}
        </>
      }
    >
      <div className={classes.statusLine}>
        {facts.filter(Boolean).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        {cohort.note !== null && <span>{cohort.note}</span>}
      </div>
      <div className={classes.groups}>
        {isChanging && <FactsForm cohort={cohort} onClose={() => setIsChanging(false)} />}
        <TraineesGroup cohort={cohort} />
        <DaysGroup cohort={cohort} />
        <div className={classes.columns}>
          <div className={classes.column}>
            <TestsGroup cohort={cohort} />
            <ModulesGroup cohort={cohort} />
          </div>
          <div className={classes.column}>
            <CertificatesGroup cohort={cohort} />
            <EvaluationsGroup cohort={cohort} />
            <HistoryGroup>
              <CohortChanges id={cohort.id} />
            </HistoryGroup>
          </div>
        </div>
      </div>
    </Page>
  );
}

function CohortChanges({ id }: { id: CohortId }) {
  return <Changes history={useCohortHistory(id)} />;
}

function FactsForm({ cohort, onClose }: { cohort: Cohort; onClose: () => void }) {
  const t = useTexts('training');
  const { change } = useCohortChanges();
  return (
    <div className={classes.section}>
      <PlainForm<CohortDraft, CohortFacts>
        keep={{ form: 'cohorts.cohort', recordId: cohort.id, version: cohort.version }}
        label={t('form')}
        initial={cohortDraft(cohort)}
        check={checkCohort}
        save={t('save')}
        command={change}
        onLeave={onClose}
        onSave={async (facts) => {
          const done = await change.run({ id: cohort.id, version: cohort.version, facts });
          if (done !== undefined) onClose();
          return done;
        }}
      >
        {(form) => <CohortFields {...form} />}
      </PlainForm>
    </div>
  );
}
