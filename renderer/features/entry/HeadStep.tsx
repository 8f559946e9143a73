import { useTexts } from '#renderer/text/i18n.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import { usePasswordStrength } from './entry.api.ts';
import { PasswordFields } from './PasswordFields.tsx';
import { StepForm, type StepProps } from './StepForm.tsx';
import { problemsOf } from './set-up.ts';

/** The first account: the head of the centre. */
export function HeadStep({ answers, change, onNext, onBack }: StepProps) {
  const t = useTexts('entry');
  const strength = usePasswordStrength(answers.password, [answers.headName, answers.login]);
  return (
    <StepForm
      title={t('head.title')}
      lead={t('head.lead')}
      problems={problemsOf('head', answers, strength)}
      onNext={onNext}
      onBack={onBack}
    >
      {(errorOf) => (
        <>
          <TextField
            id="headName"
            label={t('head.name')}
            help={t('head.nameHelp')}
            error={errorOf('headName')}
            value={answers.headName}
            maxLength={200}
            autoFocus
            onChange={(headName) => change({ headName })}
          />
          <TextField
            id="login"
            label={t('head.login')}
            help={t('head.loginHelp')}
            error={errorOf('login')}
            value={answers.login}
            maxLength={100}
            autoComplete="username"
            onChange={(login) => change({ login })}
          />
          <PasswordFields
            password={answers.password}
            repeated={answers.repeated}
            strength={strength}
            errorOf={errorOf}
            onChange={change}
          />
        </>
      )}
    </StepForm>
  );
}
