import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';
import { must } from '#shared/vocabulary/must.ts';
import { useCreateRegister } from './entry.api.ts';
import { StepForm, type StepProps } from './StepForm.tsx';
import { problemsOf, type SetUp } from './set-up.ts';

/** The input of `entry.createRegister` from answers that passed every step. */
function requestOf(answers: SetUp) {
  const { kind, name, letter, regionCode, communityCodes, folder, headName, login, password, content } = answers;
  return {
    centre: {
      kind: must(kind, 'kind, asked in the second step'),
      name,
      letter,
      regionCode: must(regionCode, 'region, asked in the third step'),
      communityCodes: [...communityCodes],
    },
    folderToken: must(folder, 'folder, asked in the fourth step').token,
    head: { name: headName, login, password },
    content: must(content, 'content, asked in this step'),
  };
}

/** Stages of the making, each about as long as the others but for the last. */
const STAGES = ['keys', 'register', 'places', 'demonstration'] as const;

/** Empty or with made-up people, and then the register is made. */
export function ContentStep({ answers, change, onBack }: StepProps) {
  const t = useTexts('entry');
  const create = useCreateRegister();
  const stage = create.progress?.stage ?? 'keys';
  const contents = (['empty', 'demonstration'] as const).map((value) => ({
    value,
    label: t(`content.kinds.${value}.label`),
    note: t(`content.kinds.${value}.note`),
  }));
  return (
    <StepForm
      title={t('content.title')}
      problems={problemsOf('content', answers, null)}
      nextLabel={t('content.create')}
      isBusy={create.isRunning}
      onNext={() => void create.run(requestOf(answers))}
      onBack={onBack}
    >
      {(errorOf) => (
        <>
          <ChoiceField
            id="content"
            label={t('content.label')}
            error={errorOf('content')}
            choices={contents}
            value={answers.content}
            disabled={create.isRunning}
            autoFocus
            onChange={(content) => change({ content })}
          />
          {create.isRunning && (
            <JobProgress
              stage={t(`content.stages.${stage}`)}
              done={STAGES.indexOf(stage) + 1}
              total={answers.content === 'empty' ? STAGES.length - 1 : STAGES.length}
              onCancel={create.cancel}
            />
          )}
          <FailureMessage of={create.failure} />
        </>
      )}
    </StepForm>
  );
}
