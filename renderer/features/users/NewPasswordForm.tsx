import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { PasswordField } from '#renderer/ui/PasswordField.tsx';
import { NewPassword } from '#shared/entry/entry.ts';
import type { User } from '#shared/users/users.ts';
import { useResetPassword } from './users.api.ts';
import classes from './users.module.css';

/** A password for who forgot theirs, or comes back; good for one signing in. */
export function NewPasswordForm({ user, onDone }: { user: User; onDone: () => void }) {
  const t = useTexts('access');
  const [password, setPassword] = useState('');
  const [isTried, setIsTried] = useState(false);
  const reset = useResetPassword();
  const isLong = NewPassword.safeParse(password).success;
  const save = async () => {
    setIsTried(true);
    if (isLong && (await reset.run({ id: user.id, password })) !== undefined) onDone();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FailureMessage of={reset.failure} />
      <PasswordField
        id="password"
        label={t('users.password')}
        help={t('users.passwordHelp')}
        value={password}
        error={isTried && !isLong ? t('users.errors.password') : undefined}
        isNew
        autoFocus
        onChange={setPassword}
      />
      <Button type="submit" loading={reset.isRunning}>
        {t(user.switchedOffAtMs === null ? 'users.setPassword' : 'users.act.switchOn')}
      </Button>
    </form>
  );
}
