import { Button, Title } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import { useConfirm } from '#renderer/ui/ConfirmDialog.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { useMay } from '#renderer/ui/may.ts';
import classes from './BackupPage.module.css';
import { useFormers, useRemoveFormer } from './backup.api.ts';

/** Registers that a restore put aside; they stay until the head says otherwise. */
export function FormerRegisters() {
  const t = useTexts('backup');
  const confirm = useConfirm();
  const mayRemove = useMay('register.replace');
  const formers = useFormers(mayRemove);
  const remove = useRemoveFormer();
  if (!mayRemove || (formers.data ?? []).length === 0) return null;
  const ask = async (token: string) => {
    const question = { title: t('former.confirmTitle'), body: t('former.confirmBody'), confirm: t('former.confirm') };
    if (await confirm({ ...question, isDangerous: true })) await remove.run({ token });
  };
  return (
    <section className={classes.parts} aria-label={t('former.title')}>
      <Title order={2}>{t('former.title')}</Title>
      <FailureMessage of={formers.error ?? remove.failure} />
      {(formers.data ?? []).map(({ token, path }) => (
        <div key={path} className={classes.row}>
          <span className={classes.place}>{t('former.words', { path })}</span>
          <Button variant="default" size="sm" loading={remove.isRunning} onClick={() => void ask(token)}>
            {t('former.remove')}
          </Button>
        </div>
      ))}
    </section>
  );
}
