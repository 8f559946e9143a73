import { Button } from '@mantine/core';
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useConfirmRecovery, usePrepareRecovery, usePrintRecoverySheet } from './entry.api.ts';
import classes from './FirstRun.module.css';
import { StepForm, type StepProps } from './StepForm.tsx';
import type { RecoveryKey } from './set-up.ts';

/** The recovery sheet: first shown and printed, then two groups of it typed from the paper. */
export function RecoveryStep(props: StepProps) {
  const { answers, change, onNext } = props;
  const prepare = usePrepareRecovery();
  const [isConfirming, setIsConfirming] = useState(false);
  const { recovery } = answers;
  const prepareKey = async () => {
    const made = await prepare.run(null);
    if (made !== undefined) change({ recovery: made, isRecoveryConfirmed: false });
  };
  // One key, made when the step is first reached: going back and on again must not change a printed sheet.
  const begin = useEffectEvent(() => {
    if (recovery === null) void prepareKey();
  });
  useEffect(() => begin(), []);
  if (recovery !== null && isConfirming) {
    return <ConfirmSheet {...props} recovery={recovery} onBack={() => setIsConfirming(false)} />;
  }
  const goOn = () => (answers.isRecoveryConfirmed ? onNext() : setIsConfirming(recovery !== null));
  return (
    <ShowSheet {...props} recovery={recovery} onNext={goOn}>
      <FailureMessage of={prepare.failure} onRetry={() => void prepareKey()} />
    </ShowSheet>
  );
}

interface ShowSheetProps extends StepProps {
  recovery: RecoveryKey | null;
  children: ReactNode;
}

function ShowSheet({ answers, recovery, onNext, onBack, children }: ShowSheetProps) {
  const t = useTexts('entry');
  const language = useLanguage();
  const print = usePrintRecoverySheet();
  const produce = (target: 'pdf' | 'printer') => void print.run({ target, centreName: answers.name.trim(), language });
  return (
    <StepForm title={t('recovery.title')} lead={t('recovery.lead')} onNext={onNext} onBack={onBack}>
      {() => (
        <>
          {children}
          {recovery !== null && (
            <ol className={classes.groups} aria-label={t('recovery.groups')}>
              {recovery.groups.map((group) => (
                <li key={group}>{group}</li>
              ))}
            </ol>
          )}
          <div className={classes.row}>
            <Button
              variant="default"
              leftSection={<IconPrinter size={20} stroke={1.6} />}
              disabled={recovery === null || print.isRunning}
              onClick={() => produce('printer')}
            >
              {t('recovery.print')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconFileTypePdf size={20} stroke={1.6} />}
              disabled={recovery === null || print.isRunning}
              onClick={() => produce('pdf')}
            >
              {t('recovery.savePdf')}
            </Button>
          </div>
          <FailureMessage of={print.failure} />
          <Banner tone="attention" title={t('recovery.keepTitle')}>
            {t('recovery.keep')}
          </Banner>
          {answers.isRecoveryConfirmed && <div className={classes.note}>{t('recovery.confirmed')}</div>}
        </>
      )}
    </StepForm>
  );
}

function ConfirmSheet({ change, onNext, onBack, recovery }: StepProps & { recovery: RecoveryKey }) {
  const t = useTexts('entry');
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const confirm = useConfirmRecovery();
  const check = async () => {
    const confirmed = await confirm.run({ typed: [first, second] });
    if (confirmed === undefined) return document.getElementById('typed.0')?.focus();
    change({ isRecoveryConfirmed: true });
    onNext();
  };
  const wrong = (index: number) =>
    confirm.failure?.fields?.some((issue) => issue.path === `typed.${index}`) === true
      ? t('failures:field.group-differs')
      : undefined;
  return (
    <StepForm
      title={t('recovery.confirmTitle')}
      lead={t('recovery.confirmLead')}
      isBusy={confirm.isRunning}
      onNext={() => void check()}
      onBack={onBack}
    >
      {() => (
        <>
          <FailureMessage of={confirm.failure} />
          <div className={classes.typed}>
            <TextField
              id="typed.0"
              label={t('recovery.group', { number: recovery.confirm[0] + 1 })}
              error={wrong(0)}
              value={first}
              width={12}
              autoFocus
              onChange={setFirst}
            />
            <TextField
              id="typed.1"
              label={t('recovery.group', { number: recovery.confirm[1] + 1 })}
              error={wrong(1)}
              value={second}
              width={12}
              onChange={setSecond}
            />
          </div>
        </>
      )}
    </StepForm>
  );
}
