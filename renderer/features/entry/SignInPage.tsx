import { Button, UnstyledButton } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { later } from '#renderer/ui/later.tsx';
import { PasswordField } from '#renderer/ui/PasswordField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import classes from './Entry.module.css';
import { EntryCard } from './EntryCard.tsx';
import { useUnlock } from './entry.api.ts';
import { LockClock } from './LockClock.tsx';
import { asClock, useCountdown } from './wait.ts';

const RecoveryEntryPage = later(async () => (await import('./RecoveryEntryPage.tsx')).RecoveryEntryPage);

interface SignInPageProps {
  /** Seconds until the next try is accepted, as the program knew them when it answered. */
  readonly waitSeconds: number;
  /** Begins with the neutral clock: the register was open in this window and has been locked. */
  readonly isLockScreen: boolean;
}

type Shown = 'clock' | 'password' | 'recovery';

/** The way in: the neutral clock after a lock, login and password, or the recovery key. */
export function SignInPage({ waitSeconds, isLockScreen }: SignInPageProps) {
  const [shown, setShown] = useState<Shown>(isLockScreen ? 'clock' : 'password');
  if (shown === 'clock') return <LockClock onWake={() => setShown('password')} />;
  if (shown === 'recovery') return <RecoveryEntryPage onBack={() => setShown('password')} />;
  return <PasswordEntry waitSeconds={waitSeconds} onForgotten={() => setShown('recovery')} />;
}

function PasswordEntry({ waitSeconds, onForgotten }: { waitSeconds: number; onForgotten: () => void }) {
  const t = useTexts('entry');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const unlock = useUnlock();
  const told = unlock.failure?.details?.seconds;
  const left = useCountdown(typeof told === 'number' ? told : waitSeconds, unlock.failure);
  const canTry = left === 0 && login.trim() !== '' && password !== '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!canTry || unlock.isRunning) return;
    const signedIn = await unlock.run({ login, password });
    if (signedIn === undefined) {
      setPassword('');
      document.getElementById('password')?.focus();
    }
  };
  return (
    <EntryCard title={t('signIn.title')}>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <FailureMessage of={unlock.failure} />
        <TextField
          id="login"
          label={t('signIn.login')}
          value={login}
          autoComplete="username"
          autoFocus
          onChange={setLogin}
        />
        <PasswordField id="password" label={t('signIn.password')} value={password} onChange={setPassword} />
        <div className={classes.row}>
          <Button type="submit" loading={unlock.isRunning} disabled={!canTry}>
            {t('signIn.open')}
          </Button>
          {left > 0 ? (
            <span className={`${classes.wait} ${classes.end}`} role="status">
              {t('signIn.wait', { time: asClock(left) })}
            </span>
          ) : (
            <UnstyledButton className={classes.end} c="accent" onClick={onForgotten}>
              {t('signIn.forgotten')}
            </UnstyledButton>
          )}
        </div>
      </form>
    </EntryCard>
  );
}
