import { Button } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { notify } from '#renderer/ui/Notice.tsx';
import classes from './SettingsPage.module.css';
import { useRebuildSearch } from './settings.api.ts';

/** The search index written anew, for when it does not find what is there. */
export function SearchIndex() {
  const t = useTexts('settings');
  const rebuild = useRebuildSearch();
  const run = async () => {
    if ((await rebuild.run(null)) !== undefined) notify({ text: t('search.done') });
  };
  return (
    <FactGroup title={t('search.title')}>
      <div className={classes.fields}>
        <div>{t('search.words')}</div>
        <FailureMessage of={rebuild.failure} />
        <div>
          <Button variant="default" loading={rebuild.isRunning} onClick={() => void run()}>
            {t('search.action')}
          </Button>
        </div>
      </div>
    </FactGroup>
  );
}
