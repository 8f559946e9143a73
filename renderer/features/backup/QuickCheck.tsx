import { Button, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';
import type { CopySignature } from '#shared/backup/copy.ts';
import classes from './BackupPage.module.css';
import { type ChosenCopy, useQuickCheck } from './backup.api.ts';
import { progressInMegabytes } from './words.ts';

interface Quick {
  readonly signature: CopySignature;
  readonly isRenamed: boolean;
}

/** What can be told without the paper, and what cannot. */
export function QuickCheck({ copy }: { readonly copy: ChosenCopy }) {
  const t = useTexts('backup');
  const check = useQuickCheck();
  const [found, setFound] = useState<Quick | null>(null);
  const run = async () => setFound((await check.run({ token: copy.token })) ?? null);
  return (
    <section className={classes.parts} aria-label={t('check.quick.title')}>
      <Title order={2}>{t('check.quick.title')}</Title>
      <p className={classes.quiet}>{t('check.quick.lead')}</p>
      <FailureMessage of={check.failure} />
      {check.isRunning && check.progress !== null && (
        <JobProgress
          stage={t(`restore.stages.${check.progress.stage}`)}
          {...progressInMegabytes(check.progress)}
          onCancel={check.cancel}
        />
      )}
      {found !== null && <Found found={found} />}
      <div className={classes.row}>
        <Button variant="default" loading={check.isRunning} onClick={() => void run()}>
          {t('check.quick.run')}
        </Button>
      </div>
    </section>
  );
}

function Found({ found: { signature, isRenamed } }: { readonly found: Quick }) {
  const t = useTexts('backup');
  const { verdict } = signature;
  const isGood = verdict === 'ours' && !isRenamed;
  return (
    <Banner tone={isGood ? 'quiet' : 'attention'} icon={isGood ? <IconCircleCheck size={20} /> : undefined}>
      <p>{verdict === 'ours' && isRenamed ? t('check.found.renamed') : t(`check.found.${verdict}`)}</p>
      <p>{t('check.notChecked')}</p>
    </Banner>
  );
}
