import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useTexts } from '#renderer/text/i18n.ts';
import { useArrival } from '#renderer/ui/arrival.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { notify } from '#renderer/ui/Notice.tsx';
import { CellNote, PlainTable } from '#renderer/ui/PlainTable.tsx';
import { type Cohort, type Trainee, TraineeInput, type TraineeState } from '#shared/cohorts/cohorts.ts';
import { paperPath } from '#shared/papers/paper-path.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import { ApplicantsForm } from './ApplicantsForm.tsx';
import { TraineeForm } from './TraineeForm.tsx';
import { useCohortChanges } from './training.api.ts';
import classes from './training.module.css';

/** What was typed of a trainee, to be written down again. */
const inputOf = (trainee: Omit<Trainee, 'id'>) => TraineeInput.parse(trainee);

/** What comes next for somebody in a state; those who left or declined stay where they are. */
const NEXT: Readonly<Partial<Record<TraineeState, 'invited' | 'trainee'>>> = { applied: 'invited', invited: 'trainee' };
const ORDER: readonly TraineeState[] = ['trainee', 'invited', 'applied', 'left', 'declined'];

/** Applicants, those invited, trainees, and those who left or declined. */
export function TraineesGroup({ cohort }: { cohort: Cohort }) {
  const t = useTexts('training');
  const mayChange = useMay('training.change');
  const { setStates, removeTrainees, addTrainees } = useCohortChanges();
  const [open, setOpen] = useState<Trainee | 'new' | 'several' | null>(null);
  const close = () => setOpen(null);
  const count = cohort.trainees.filter(({ state }) => state === 'trainee').length;
  const move = (some: readonly Trainee[], state: TraineeState) =>
    void setStates.run({ cohortId: cohort.id, traineeIds: some.map(({ id }) => id), state });
  const remove = async ({ id, ...trainee }: Trainee) => {
    const done = await removeTrainees.run({ cohortId: cohort.id, traineeIds: [id] });
    if (done === undefined) return;
    notify({
      text: t('removed', { name: fullName(trainee) }),
      undo: () => void addTrainees.run({ cohortId: cohort.id, trainees: [inputOf(trainee)] }),
    });
  };
  return (
    <FactGroup title={t('trainees')}>
      <FailureMessage of={setStates.failure ?? removeTrainees.failure} />
      {cohort.capacity !== null && count > cohort.capacity && (
        <Banner tone="attention">{t('overCapacity', { count, capacity: cohort.capacity })}</Banner>
      )}
      {cohort.trainees.length === 0 && open === null && <div className={classes.quiet}>{t('noTrainees')}</div>}
      {open !== null && open !== 'new' && open !== 'several' && (
        <TraineeForm key={open.id} cohortId={cohort.id} trainee={open} onClose={close} />
      )}
      {open === 'new' && <TraineeForm cohortId={cohort.id} trainee={null} onClose={close} />}
      {open === 'several' && <ApplicantsForm cohortId={cohort.id} onClose={close} />}
      {mayChange && open === null && (
        <div className={classes.acts}>
          <Button variant="default" size="compact-md" onClick={() => setOpen('new')}>
            {t('addTrainee')}
          </Button>
          <Button variant="default" size="compact-md" onClick={() => setOpen('several')}>
            {t('addSeveral')}
          </Button>
          {(['applied', 'invited'] as const).map((state) => {
            const some = cohort.trainees.filter((one) => one.state === state);
            return (
              some.length > 0 && (
                <Button
                  key={state}
                  variant="default"
                  size="compact-md"
                  onClick={() => move(some, NEXT[state] ?? 'trainee')}
                >
                  {t(`moveAll.${state}`, { count: some.length })}
                </Button>
              )
            );
          })}
        </div>
      )}
      {open === null &&
        ORDER.map((state) => {
          const some = cohort.trainees.filter((one) => one.state === state);
          return (
            some.length > 0 && (
              <StateTable
                key={state}
                {...{ cohort, state, some, mayChange }}
                onOpen={setOpen}
                onMove={move}
                onRemove={remove}
              />
            )
          );
        })}
    </FactGroup>
  );
}

interface StateTableProps {
  readonly cohort: Cohort;
  readonly state: TraineeState;
  readonly some: readonly Trainee[];
  readonly mayChange: boolean;
  readonly onOpen: (trainee: Trainee) => void;
  readonly onMove: (some: readonly Trainee[], state: TraineeState) => void;
  readonly onRemove: (trainee: Trainee) => void;
}

function StateTable({ some, ...row }: StateTableProps) {
  const t = useTexts('training');
  const title = `${t(`states.${row.state}`)}: ${some.length}`;
  return (
    <PlainTable
      label={title}
      heads={[title, t('fields.organisation'), t('fields.traineeCommunity'), t('fields.phone'), null]}
    >
      {some.map((trainee) => (
        <TraineeRow key={trainee.id} trainee={trainee} {...row} />
      ))}
    </PlainTable>
  );
}

type TraineeRowProps = Omit<StateTableProps, 'some'> & { readonly trainee: Trainee };

function TraineeRow({ trainee, cohort, state, mayChange, onOpen, onMove, onRemove }: TraineeRowProps) {
  const t = useTexts('training');
  const next = NEXT[state];
  const name = fullName(trainee);
  return (
    <tr ref={useArrival(trainee.id)}>
      <th scope="row">
        {name}
        {trainee.leftReason !== null && <CellNote>{trainee.leftReason}</CellNote>}
      </th>
      <td>
        {trainee.organisation ?? '—'}
        {trainee.position !== null && <CellNote>{trainee.position}</CellNote>}
      </td>
      <td>
        {trainee.communityName ?? '—'}
        {trainee.status !== null && <CellNote>{t(`statuses.${trainee.status}`)}</CellNote>}
      </td>
      <td>{trainee.phone ?? '—'}</td>
      <td data-cell="actions">
        {state !== 'declined' && (
          <Button
            variant="subtle"
            size="compact-sm"
            component={Link}
            aria-label={`${t('letter')}: ${name}`}
            href={paperPath({
              ...{ subject: 'cohort', paper: 'trainee-invitation', isLarge: false, cohortId: cohort.id },
              traineeId: trainee.id,
            })}
          >
            {t('letter')}
          </Button>
        )}
        {mayChange && next !== undefined && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`${t(`moveTo.${next}`)}: ${name}`}
            onClick={() => onMove([trainee], next)}
          >
            {t(`moveTo.${next}`)}
          </Button>
        )}
        {mayChange && (state === 'applied' || state === 'invited' || state === 'declined') && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`${t('remove')}: ${name}`}
            onClick={() => onRemove(trainee)}
          >
            {t('remove')}
          </Button>
        )}
        {mayChange && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`${t('change')}: ${name}`}
            onClick={() => onOpen(trainee)}
          >
            {t('change')}
          </Button>
        )}
      </td>
    </tr>
  );
}
