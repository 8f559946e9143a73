import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import {
  useCentreName,
  useConfirmRecovery,
  usePrepareRecovery,
  usePrintRecoverySheet,
  useRenewRecovery,
} from './users.api.ts';
import classes from './users.module.css';

/** A new recovery sheet in the place of one that is lost or was seen: printed, checked by two groups, then in force. */
export function RecoverySheetForm({ onDone }: { onDone: () => void }) {
  const t = useTexts('access');
  const language = useLanguage();
  const centreName = useCentreName();
  const prepare = usePrepareRecovery();
  const print = usePrintRecoverySheet();
  const confirm = useConfirmRecovery();
  const renew = useRenewRecovery();
  const [groups, setGroups] = useState<readonly [number, number] | null>(null);
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const begin = async () => {
    const made = await prepare.run(null);
    if (made === undefined) return;
    setGroups(made.confirm as [number, number]);
    await print.run({ target: 'printer', centreName, language });
  };
  const finish = async () => {
    if ((await confirm.run({ typed: [first, second] })) === undefined) return;
    if ((await renew.run(null)) !== undefined) onDone();
  };
  const failure = prepare.failure ?? print.failure ?? confirm.failure ?? renew.failure;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void (groups === null ? begin() : finish());
      }}
    >
      <FailureMessage of={failure} />
      <p className={classes.words}>{t('sheet.words')}</p>
      <Banner tone="attention" title={t('entry:recovery.keepTitle')}>
        {t('entry:recovery.keep')}
      </Banner>
      {groups === null ? (
        <Button type="submit" loading={prepare.isRunning || print.isRunning}>
          {t('sheet.make')}
        </Button>
      ) : (
        <>
          <div className={classes.row}>
            <Button
              variant="default"
              disabled={print.isRunning}
              onClick={() => void print.run({ target: 'printer', centreName, language })}
            >
              {t('sheet.printAgain')}
            </Button>
            <Button
              variant="default"
              disabled={print.isRunning}
              onClick={() => void print.run({ target: 'pdf', centreName, language })}
            >
              {t('entry:recovery.savePdf')}
            </Button>
          </div>
          <p className={classes.words}>{t('sheet.type')}</p>
          <TextField
            id="typed.0"
            label={t('entry:recovery.group', { number: groups[0] + 1 })}
            value={first}
            width={12}
            onChange={setFirst}
          />
          <TextField
            id="typed.1"
            label={t('entry:recovery.group', { number: groups[1] + 1 })}
            value={second}
            width={12}
            onChange={setSecond}
          />
          {renew.isRunning && <JobProgress stage={t(`users.stages.${renew.progress?.stage ?? 'copying'}`)} />}
          <Button type="submit" disabled={confirm.isRunning || renew.isRunning}>
            {t('sheet.finish')}
          </Button>
        </>
      )}
    </form>
  );
}
