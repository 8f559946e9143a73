import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { PasswordField } from '#renderer/ui/PasswordField.tsx';
import { MIN_PASSWORD_LENGTH, NewPassword } from '#shared/entry/entry.ts';
import { useChangeOwnPassword } from './users.api.ts';
import classes from './users.module.css';

/** One's own password: the old one, and the new one twice. */
export function OwnPasswordForm({ onDone }: { onDone: () => void }) {
  const t = useTexts('access');
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isTried, setIsTried] = useState(false);
  const change = useChangeOwnPassword();
  const isLong = NewPassword.safeParse(next).success;
  const save = async () => {
    setIsTried(true);
    if (isLong && repeated === next && (await change.run({ old, next })) !== undefined) onDone();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FailureMessage of={change.failure} />
      <PasswordField id="old" label={t('own.old')} value={old} autoFocus onChange={setOld} />
      <PasswordField
        id="next"
        label={t('own.next')}
        help={t('entry:password.help', { length: MIN_PASSWORD_LENGTH })}
        value={next}
        error={isTried && !isLong ? t('users.errors.password') : undefined}
        isNew
        onChange={setNext}
      />
      <PasswordField
        id="repeated"
        label={t('entry:password.repeat')}
        value={repeated}
        error={isTried && repeated !== next ? t('own.differs') : undefined}
        isNew
        onChange={setRepeated}
      />
      <Button type="submit" loading={change.isRunning}>
        {t('own.change')}
      </Button>
    </form>
  );
}
