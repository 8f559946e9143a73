import { Title } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import { OwnPasswordForm } from './OwnPasswordForm.tsx';
import classes from './users.module.css';

/** Before anything else: the password that the head gave is replaced by one's own. */
export function FirstPasswordPage() {
  const t = useTexts('access');
  return (
    <main className={classes.first}>
      <Title order={1}>{t('own.firstTitle')}</Title>
      <p className={classes.words}>{t('own.firstWords')}</p>
      <OwnPasswordForm onDone={() => {}} />
    </main>
  );
}
