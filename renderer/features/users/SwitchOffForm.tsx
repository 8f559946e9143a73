import { Button } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';
import type { User } from '#shared/users/users.ts';
import { useSwitchOff } from './users.api.ts';
import classes from './users.module.css';

/** The user leaves: what will happen, and the change of the key while it happens. */
export function SwitchOffForm({ user, onDone }: { user: User; onDone: () => void }) {
  const t = useTexts('access');
  const off = useSwitchOff();
  const run = async () => {
    if ((await off.run({ id: user.id })) !== undefined) onDone();
  };
  return (
    <div className={classes.form}>
      <FailureMessage of={off.failure} />
      <p className={classes.words}>{t('users.switchOffWords')}</p>
      {user.openCases > 0 && (
        <Banner tone="attention" title={t('users.stillHasCases', { count: user.openCases })}>
          {t('users.handOverFirst')}
        </Banner>
      )}
      {off.isRunning && <JobProgress stage={t(`users.stages.${off.progress?.stage ?? 'copying'}`)} />}
      <Button color="danger" disabled={off.isRunning} onClick={() => void run()}>
        {t('users.act.switchOff')}
      </Button>
    </div>
  );
}
