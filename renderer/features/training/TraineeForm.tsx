import { useTexts } from '#renderer/text/i18n.ts';
import { type FormField, FormFields } from '#renderer/ui/FormFields.tsx';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { APPLICANT } from '#shared/cohorts/applicants.rules.ts';
import { type CohortId, DISPLACEMENTS, TRAINEE_STATES, type Trainee, TraineeInput } from '#shared/cohorts/cohorts.ts';
import { Sex } from '#shared/vocabulary/people.ts';
import { useCohortChanges, useCommunities } from './training.api.ts';

type Answer = 'yes' | 'no' | null;

/** As the input, with answers that may be missing as words, and a year as it is typed. */
type TraineeDraft = Omit<TraineeInput, 'disability' | 'photoConsent' | 'birthYear'> & {
  readonly disability: Answer;
  readonly photoConsent: Answer;
  readonly birthYear: number | null | undefined;
};

/** Fields that are a line or some lines of text. */
type TextField =
  | 'givenName'
  | 'patronymic'
  | 'leftReason'
  | 'organisation'
  | 'position'
  | 'phone'
  | 'email'
  | 'education'
  | 'motivation'
  | 'emergencyContact'
  | 'observations'
  | 'dativeName'
  | 'note';

const answer = (value: boolean | null): Answer => (value === null ? null : value ? 'yes' : 'no');
const truth = (value: Answer) => (value === null ? null : value === 'yes');

const draftOf = (trainee: TraineeInput): TraineeDraft => ({
  ...trainee,
  ...{ disability: answer(trainee.disability), photoConsent: answer(trainee.photoConsent) },
});

/** An applicant or trainee: a surname is enough. */
export function TraineeForm(props: { cohortId: CohortId; trainee: Trainee | null; onClose: () => void }) {
  const { cohortId, trainee, onClose } = props;
  const t = useTexts('training');
  const { addTrainees, changeTrainee } = useCohortChanges();
  const communities = useCommunities();
  const text = (id: TextField, most: number, lines?: number): FormField => ({
    ...{ kind: 'text', id, label: t(`fields.${id}`), most },
    ...(lines === undefined ? {} : { lines }),
  });
  const yesOrNo = (id: 'disability' | 'photoConsent'): FormField => ({
    ...{ kind: 'choice', id, label: t(`fields.${id}`) },
    choices: (['yes', 'no'] as const).map((value) => ({ value, label: t(`answers.${value}`) })),
  });
  const fieldsOf = ({ state }: TraineeDraft): FormField[] => [
    { kind: 'text', id: 'surname', label: t('fields.surname'), isNeeded: true, most: 200 },
    text('givenName', 200),
    text('patronymic', 200),
    {
      ...{ kind: 'choice', id: 'state', label: t('fields.state'), isNeeded: true },
      choices: TRAINEE_STATES.map((value) => ({ value, label: t(`states.${value}`) })),
    },
    ...(state === 'left' || state === 'declined' ? [text('leftReason', 500)] : []),
    text('organisation', 300),
    text('position', 300),
    {
      ...{ kind: 'choice', id: 'communityCode', label: t('fields.traineeCommunity') },
      choices: communities.map(({ code, name }) => ({ value: code, label: name })),
    },
    text('phone', 100),
    text('email', 200),
    {
      ...{ kind: 'choice', id: 'sex', label: t('fields.sex') },
      choices: Sex.options.map((value) => ({ value, label: t(`sexes.${value}`) })),
    },
    { kind: 'number', id: 'birthYear', label: t('fields.birthYear') },
    {
      ...{ kind: 'choice', id: 'status', label: t('fields.status') },
      choices: DISPLACEMENTS.map((value) => ({ value, label: t(`statuses.${value}`) })),
    },
    yesOrNo('disability'),
    text('education', 500),
    text('motivation', 2000, 2),
    text('emergencyContact', 300),
    yesOrNo('photoConsent'),
    text('observations', 4000, 3),
    { ...text('dativeName', 300), help: t('help.dativeName') },
    text('note', 2000, 2),
  ];
  return (
    <PlainForm<TraineeDraft, TraineeInput>
      keep={{
        form: trainee === null ? 'cohorts.newTrainee' : 'cohorts.trainee',
        recordId: trainee?.id ?? cohortId,
        version: trainee?.version ?? null,
      }}
      label={t('traineeForm')}
      initial={draftOf(trainee ?? APPLICANT)}
      check={(draft) =>
        checkedBy(TraineeInput, {
          ...draft,
          ...{ disability: truth(draft.disability), photoConsent: truth(draft.photoConsent) },
        })
      }
      save={t('save')}
      command={trainee === null ? addTrainees : changeTrainee}
      onLeave={onClose}
      onSave={async (input) => {
        const done = await (trainee === null
          ? addTrainees.run({ cohortId, trainees: [input] })
          : changeTrainee.run({ cohortId, id: trainee.id, version: trainee.version, trainee: input }));
        if (done !== undefined) onClose();
        return done;
      }}
    >
      {(form) => <FormFields fields={fieldsOf(form.draft)} {...form} />}
    </PlainForm>
  );
}
