import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { LANGUAGE_NAMES } from '#renderer/text/languages.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { FactGroup, Facts } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { SettingsTabs } from '#renderer/ui/SettingsTabs.tsx';
import { IDLE_MINUTES, THEMES } from '#shared/entry/entry.ts';
import { formatLongDate } from '#shared/vocabulary/date-text.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { LANGUAGES } from '#shared/vocabulary/languages.ts';
import { SafetyPerson } from './SafetyPerson.tsx';
import { SearchIndex } from './SearchIndex.tsx';
import classes from './SettingsPage.module.css';
import { useComputerSettings, usePlacesEdition, useSetPreferences } from './settings.api.ts';

/** Minutes of the buttons; any whole number between the first and the last can stand in the settings. */
const IDLE_CHOICES = [IDLE_MINUTES.min, 3, IDLE_MINUTES.default, 10, IDLE_MINUTES.max];

/** Language, look and lock of this computer, how one signs in (`access`), and what the program is made of. */
export function SettingsPage({ access }: { access: ReactNode }) {
  const t = useTexts('settings');
  const language = useLanguage();
  const settings = useComputerSettings();
  const preferences = useSetPreferences();
  const mayName = useMay('users.manage');
  const mayRebuild = useMay('search.rebuild');
  return (
    <Page title={t('title')}>
      <SettingsTabs current="/settings" />
      <div className={classes.groups}>
        <FailureMessage of={preferences.failure ?? settings.error} />
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
              value={settings.data?.theme ?? null}
              onChange={(chosen) => chosen !== null && void preferences.run({ theme: chosen })}
            />
          </div>
        </FactGroup>
        <FactGroup title={t('lock.title')}>
          <div className={classes.fields}>
            <ChoiceField
              id="idle-minutes"
              label={t('lock.idle')}
              help={t('lock.idleHelp')}
              choices={IDLE_CHOICES.map((minutes) => ({
                value: String(minutes),
                label: t('lock.minutes', { count: minutes }),
              }))}
              value={settings.data === undefined ? null : String(settings.data.idleMinutes)}
              onChange={(chosen) => chosen !== null && void preferences.run({ idleMinutes: Number(chosen) })}
            />
          </div>
        </FactGroup>
        {mayRebuild && <SearchIndex />}
        <OwnTexts />
        {mayName && <SafetyPerson />}
        {access}
        <About />
      </div>
    </Page>
  );
}

/** The centre's own words on papers have pages of their own. */
function OwnTexts() {
  const t = useTexts('settings');
  if (!useMay('letterheads.change')) return null;
  return (
    <>
      <FactGroup title={t('letterhead.title')}>
        <p className={classes.words}>{t('letterhead.what')}</p>
        <Anchor component={Link} href="/settings/letterhead">
          {t('letterhead.open')}
        </Anchor>
      </FactGroup>
      <FactGroup title={t('consents:textTitle')}>
        <p className={classes.words}>{t('consents:textWhat')}</p>
        <Anchor component={Link} href="/settings/consent-text">
          {t('consents:textOpen')}
        </Anchor>
      </FactGroup>
    </>
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
