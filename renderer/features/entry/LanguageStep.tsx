import { UnstyledButton } from '@mantine/core';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { LANGUAGE_NAMES } from '#renderer/text/languages.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LANGUAGES } from '#shared/vocabulary/languages.ts';
import { useSetPreferences } from './entry.api.ts';
import classes from './FirstRun.module.css';
import { StepForm, type StepProps } from './StepForm.tsx';

/** What Kolo is, what the set-up will ask, and in which language. */
export function LanguageStep({ onNext, onRestore }: StepProps) {
  const t = useTexts('entry');
  const language = useLanguage();
  const preferences = useSetPreferences();
  const lead = (
    <>
      <p>{t('language.lead')}</p>
      <p>{t('language.prepare')}</p>
    </>
  );
  return (
    <StepForm title={t('language.title')} lead={lead} onNext={onNext}>
      {() => (
        <>
          <ChoiceField
            id="language"
            label={t('language.label')}
            help={t('language.help')}
            choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            value={language}
            autoFocus
            onChange={(chosen) => chosen !== null && void preferences.run({ language: chosen })}
          />
          <FailureMessage of={preferences.failure} />
          <div className={classes.row}>
            <span className={classes.note}>{t('backup:offer.question')}</span>
            <UnstyledButton c="accent" onClick={onRestore}>
              {t('backup:offer.action')}
            </UnstyledButton>
          </div>
        </>
      )}
    </StepForm>
  );
}
