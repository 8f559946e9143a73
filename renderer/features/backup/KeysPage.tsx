import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { useConfirm } from '#renderer/ui/ConfirmDialog.tsx';
import { FactGroup, Facts } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { Page } from '#renderer/ui/Page.tsx';
import classes from './BackupPage.module.css';
import { BackupTabs } from './BackupTabs.tsx';
import { useBackupKeys, useChooseRegional, useSetRegional } from './backup.api.ts';
import { momentText } from './words.ts';

/** Who opens copies, and what signs them. */
export function KeysPage() {
  const t = useTexts('backup');
  const keys = useBackupKeys();
  return (
    <Page title={t('title')}>
      <BackupTabs current="keys" />
      <div className={classes.parts}>
        <FailureMessage of={keys.error} />
        {keys.isPending && <LoadingShape rows={3} />}
        {keys.data !== undefined && (
          <>
            <FactGroup title={t('keys.signing')}>
              <p>{t('keys.signingWords')}</p>
              <Facts
                facts={[
                  { label: t('keys.fingerprint'), value: <span className={classes.code}>{keys.data.signing}</span> },
                  { label: t('keys.minisign'), value: <span className={classes.key}>{keys.data.minisignKey}</span> },
                ]}
              />
            </FactGroup>
            <FactGroup title={t('keys.regional')}>
              <Regional fingerprint={keys.data.regional} sinceMs={keys.data.regionalSinceMs} />
            </FactGroup>
            <p className={classes.quiet}>{t('keys.manual')}</p>
          </>
        )}
      </div>
    </Page>
  );
}

interface RegionalProps {
  readonly fingerprint: string | null;
  readonly sinceMs: number | null;
}

function Regional({ fingerprint, sinceMs }: RegionalProps) {
  const t = useTexts('backup');
  const language = useLanguage();
  const mayChange = useMay('backup.keys');
  const confirm = useConfirm();
  const choose = useChooseRegional();
  const set = useSetRegional();
  const [chosen, setChosen] = useState<{ token: string; fingerprint: string } | null>(null);
  const ask = async () => setChosen((await choose.run({ title: t('keys.dialogTitle') })) ?? null);
  const take = async (token: string) => {
    await set.run({ token });
    setChosen(null);
  };
  const remove = async () => {
    const question = { title: t('keys.removeTitle'), body: t('keys.removeBody'), confirm: t('keys.removeConfirm') };
    if (await confirm(question)) await set.run({ token: null });
  };
  if (chosen !== null) {
    return (
      <div className={classes.parts}>
        <p>{t('keys.readAloud')}</p>
        <p className={classes.digits}>{chosen.fingerprint}</p>
        <div className={classes.row}>
          <Button loading={set.isRunning} onClick={() => void take(chosen.token)}>
            {t('keys.confirm')}
          </Button>
          <Button variant="default" onClick={() => setChosen(null)}>
            {t('keys.differ')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={classes.parts}>
      <FailureMessage of={choose.failure ?? set.failure} />
      <p>
        {fingerprint === null
          ? t('keys.regionalNone')
          : t('keys.regionalSet', { fingerprint, when: momentText(sinceMs ?? 0, language) })}
      </p>
      {mayChange && (
        <div className={classes.row}>
          <Button variant="default" loading={choose.isRunning} onClick={() => void ask()}>
            {t('keys.choose')}
          </Button>
          {fingerprint !== null && (
            <Button variant="default" onClick={() => void remove()}>
              {t('keys.remove')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
