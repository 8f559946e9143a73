import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { BackLink } from '#renderer/links/BackLink.tsx';
import { useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { CohortId, TraineeId } from '#shared/cohorts/cohorts.ts';
import { addDays, addMonths, todayIn } from '#shared/vocabulary/dates.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import { NO_PLACEMENT, PlacementForm } from './PlacementForm.tsx';
import { useCohort } from './training.api.ts';
import classes from './training.module.css';

/** So long a project pays at first. */
const MONTHS = 6;

/** A new work of a trainee: half a year from today, in her own community, unless it is typed otherwise. */
export function NewPlacementPage() {
  const params = useParams<{ id: string; traineeId: string }>();
  const id = CohortId.safeParse(params.id);
  const traineeId = TraineeId.safeParse(params.traineeId);
  return id.success && traineeId.success ? (
    <NewPlacement id={id.data} traineeId={traineeId.data} />
  ) : (
    <FailureMessage of={{ code: 'records/not-found' }} />
  );
}

function NewPlacement({ id, traineeId }: { id: CohortId; traineeId: TraineeId }) {
  const t = useTexts('training');
  const [, navigate] = useLocation();
  const [today] = useState(() => todayIn(new Date()));
  const cohort = useCohort(id);
  if (cohort.error !== null) return <FailureMessage of={cohort.error} onRetry={() => void cohort.refetch()} />;
  if (cohort.data === undefined) return <LoadingShape rows={8} />;
  const trainee = cohort.data.trainees.find((one) => one.id === traineeId);
  if (trainee === undefined) return <FailureMessage of={{ code: 'records/not-found' }} />;
  const after = addMonths(today, MONTHS);
  return (
    <Page
      title={t('work.newOf', { name: fullName(trainee) })}
      above={
        <BackLink href={`/training/${id}/selection`}>{t('selection.titleOf', { name: cohort.data.name })}</BackLink>
      }
    >
      <div className={classes.section}>
        <PlacementForm
          placement={null}
          traineeId={traineeId}
          initial={{
            ...{ ...NO_PLACEMENT, communityCode: trainee.communityCode, position: t('work.usualPosition') },
            ...{ fromOn: today, toOn: after && addDays(after, -1) },
          }}
          onClose={(added) => navigate(added === null ? `/training/${id}/selection` : `/training/work/${added}`)}
        />
      </div>
    </Page>
  );
}
