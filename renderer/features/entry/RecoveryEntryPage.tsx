import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import classes from './Entry.module.css';
import { EntryCard } from './EntryCard.tsx';
import { usePasswordStrength, useUnlockWithRecovery } from './entry.api.ts';
import { PasswordFields } from './PasswordFields.tsx';
import { type Problem, passwordProblems } from './set-up.ts';
import { asClock, useCountdown } from './wait.ts';

/** Opens the register with the key on the recovery sheet and sets a new password. */
export function RecoveryEntryPage({ onBack }: { onBack: () => void }) {
  const t = useTexts('entry');
  const [recoveryKey, setRecoveryKey] = useState('');
  const [login, setLogin] = useState('');
  const [passwords, setPasswords] = useState({ password: '', repeated: '' });
  const [hasTried, setHasTried] = useState(false);
  const strength = usePasswordStrength(passwords.password, [login]);
  const unlock = useUnlockWithRecovery();
  const told = unlock.failure?.details?.seconds;
  const left = useCountdown(typeof told === 'number' ? told : 0, unlock.failure);
  const group = unlock.failure?.details?.group;

  const problems: Problem[] = passwordProblems(passwords.password, passwords.repeated, strength);
  if (login.trim() === '') problems.unshift({ id: 'login', problem: 'login' });
  const errorOf = (id: string) => {
    const found = hasTried ? problems.find((problem) => problem.id === id) : undefined;
    return found && t(`problems.${found.problem}`);
  };
  const keyProblem = hasTried && recoveryKey.trim() === '' ? t('recoveryEntry.keyMissing') : undefined;
  const mistyped = typeof group === 'number' ? t('recoveryEntry.mistypedGroup', { number: group + 1 }) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    const wrong = recoveryKey.trim() === '' ? 'recoveryKey' : problems[0]?.id;
    if (wrong !== undefined) return document.getElementById(wrong)?.focus();
    if (left > 0 || unlock.isRunning) return;
    void unlock.run({ recoveryKey, login, password: passwords.password });
  };
  return (
    <EntryCard title={t('recoveryEntry.title')} lead={t('recoveryEntry.lead')}>
      <form className={classes.form} noValidate onSubmit={submit}>
        <FailureMessage of={unlock.failure} />
        <TextField
          id="recoveryKey"
          label={t('recoveryEntry.key')}
          help={t('recoveryEntry.keyHelp')}
          error={mistyped ?? keyProblem}
          value={recoveryKey}
          lines={2}
          maxLength={300}
          autoFocus
          onChange={setRecoveryKey}
        />
        <TextField
          id="login"
          label={t('recoveryEntry.login')}
          help={t('recoveryEntry.loginHelp')}
          error={errorOf('login')}
          value={login}
          maxLength={100}
          autoComplete="username"
          onChange={setLogin}
        />
        <PasswordFields
          {...passwords}
          strength={strength}
          errorOf={errorOf}
          onChange={(changed) => setPasswords({ ...passwords, ...changed })}
        />
        <div className={classes.row}>
          <Button type="submit" loading={unlock.isRunning} disabled={left > 0}>
            {t('recoveryEntry.open')}
          </Button>
          {left > 0 && (
            <span className={classes.wait} role="status">
              {t('signIn.wait', { time: asClock(left) })}
            </span>
          )}
          <Button variant="default" onClick={onBack}>
            {t('recoveryEntry.back')}
          </Button>
        </div>
      </form>
    </EntryCard>
  );
}
