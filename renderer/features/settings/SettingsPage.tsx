import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { LANGUAGE_NAMES } from '#renderer/text/languages.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { FactGroup, Facts } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { THEMES } from '#shared/entry/entry.ts';
import { formatLongDate } from '#shared/vocabulary/date-text.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { LANGUAGES } from '#shared/vocabulary/languages.ts';
import classes from './SettingsPage.module.css';
import { usePlacesEdition, useSetPreferences, useThemeSetting } from './settings.api.ts';

/** Language and look of this computer, and what the program is made of. */
export function SettingsPage() {
  const t = useTexts('settings');
  const language = useLanguage();
  const theme = useThemeSetting();
  const preferences = useSetPreferences();
  return (
    <Page title={t('title')}>
      <div className={classes.groups}>
        <FailureMessage of={preferences.failure ?? theme.error} />
        <FactGroup title={t('look')}>
          <div className={classes.fields}>
            <ChoiceField
              id="language"
              label={t('language')}
              choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
              value={language}
              onChange={(chosen) => chosen !== null && void preferences.run({ language: chosen })}
            />
            <ChoiceField
              id="theme"
              label={t('theme')}
              help={t('themeHelp')}
              choices={THEMES.map((value) => ({ value, label: t(`themes.${value}`) }))}
              value={theme.data ?? null}
              onChange={(chosen) => chosen !== null && void preferences.run({ theme: chosen })}
            />
          </div>
        </FactGroup>
        <About />
      </div>
    </Page>
  );
}

function About() {
  const t = useTexts('settings');
  const language = useLanguage();
  const edition = usePlacesEdition();
  const editionOn = DateOnly.safeParse(edition.data?.editionOn).data;
  const facts = [
    { label: t('about.program'), value: t('about.programWords') },
    { label: t('about.license'), value: t('about.licenseWords') },
  ];
  if (editionOn !== undefined) {
    facts.push({
      label: t('about.places'),
      value: t('about.placesWords', { date: formatLongDate(editionOn, language) }),
    });
  }
  return (
    <FactGroup title={t('about.title')}>
      <Facts facts={facts} />
    </FactGroup>
  );
}
