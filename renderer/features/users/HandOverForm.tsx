import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { notify } from '#renderer/ui/Notice.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { User } from '#shared/users/users.ts';
import { useHandOver } from './users.api.ts';
import classes from './users.module.css';

interface HandOverFormProps {
  readonly user: User;
  readonly users: readonly User[];
  readonly onDone: () => void;
}

/** All open cases of a worker go to another user, with a note that stands on each record. */
export function HandOverForm({ user, users, onDone }: HandOverFormProps) {
  const t = useTexts('access');
  const [to, setTo] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [isTried, setIsTried] = useState(false);
  const handOver = useHandOver();
  const others = users.filter(({ id, role, switchedOffAtMs }) => {
    const mayCarry = role === 'caseWorker' || role === 'deputy' || role === 'head';
    return id !== user.id && switchedOffAtMs === null && mayCarry;
  });
  const chosen = others.find(({ id }) => id === to);
  const save = async () => {
    setIsTried(true);
    if (chosen === undefined || note.trim() === '') return;
    const done = await handOver.run({ fromNames: user.workerNames, toUserId: chosen.id, note });
    if (done === undefined) return;
    notify({ text: t('users.handedOver', { count: done.families, name: chosen.name }) });
    onDone();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FailureMessage of={handOver.failure} />
      <p className={classes.words}>{t('users.handOverWords', { count: user.openCases })}</p>
      <ChoiceField
        id="to"
        label={t('users.handOverTo')}
        choices={others.map(({ id, name }) => ({ value: id as string, label: name }))}
        value={to}
        error={isTried && chosen === undefined ? t('users.errors.to') : undefined}
        onChange={setTo}
      />
      <TextField
        id="note"
        label={t('users.note')}
        help={t('users.noteHelp')}
        lines={4}
        value={note}
        error={isTried && note.trim() === '' ? t('users.errors.note') : undefined}
        onChange={setNote}
      />
      <Button type="submit" loading={handOver.isRunning}>
        {t('users.act.handOver')}
      </Button>
    </form>
  );
}
