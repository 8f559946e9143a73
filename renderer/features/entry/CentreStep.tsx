import { useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { CENTRE_KINDS } from '#shared/entry/entry.ts';
import { StepForm, type StepProps } from './StepForm.tsx';
import { problemsOf } from './set-up.ts';

/** What sort of office this is, and how it is called on papers. */
export function CentreStep({ answers, change, onNext, onBack }: StepProps) {
  const t = useTexts('entry');
  const kinds = CENTRE_KINDS.map((value) => ({
    value,
    label: t(`centre.kinds.${value}.label`),
    note: t(`centre.kinds.${value}.note`),
  }));
  return (
    <StepForm title={t('centre.title')} problems={problemsOf('centre', answers, null)} onNext={onNext} onBack={onBack}>
      {(errorOf) => (
        <>
          <ChoiceField
            id="kind"
            label={t('centre.kind')}
            error={errorOf('kind')}
            choices={kinds}
            value={answers.kind}
            autoFocus
            onChange={(kind) => change({ kind })}
          />
          <TextField
            id="name"
            label={t('centre.name')}
            help={t('centre.nameHelp')}
            error={errorOf('name')}
            value={answers.name}
            maxLength={300}
            onChange={(name) => change({ name })}
          />
          <Banner title={t('centre.laptopsTitle')}>{t('centre.laptops')}</Banner>
        </>
      )}
    </StepForm>
  );
}
