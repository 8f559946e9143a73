import { Button, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { Failure } from '#shared/ipc/reply.ts';
import { type ChosenCopy, useChooseKeyFile } from './backup.api.ts';
import classes from './RestorePage.module.css';
import { EMPTY_KEY, nextGroup, withTyped } from './recovery-key.ts';
import { progressInMegabytes } from './words.ts';

interface Reading {
  readonly stage: 'reading' | 'decrypting' | 'checking';
  readonly done: number | null;
  readonly total: number | null;
}

/** What opens a copy, on a fresh laptop or beside an open register. */
export interface OpeningJob<T> {
  readonly run: (input: { token: string; recoveryKey: string; keyToken: string | null }) => Promise<T | undefined>;
  readonly isRunning: boolean;
  readonly progress: Reading | null;
  readonly failure: Failure | null;
  readonly cancel: () => void;
}

interface KeyStepProps<T> {
  readonly title: string;
  readonly lead: string;
  readonly copy: ChosenCopy;
  readonly opening: OpeningJob<T>;
  readonly onOpened: (found: T) => void;
  readonly onBack: () => void;
}

const idOf = (group: number) => `group.${group}`;

/** The key from the paper, group by group; a wrong group is pointed at. */
export function KeyStep<T>({ title, lead, copy, opening, onOpened, onBack }: KeyStepProps<T>) {
  const t = useTexts('backup');
  const [groups, setGroups] = useState(EMPTY_KEY);
  const [isIncomplete, setIsIncomplete] = useState(false);
  const keyFile = useChooseKeyFile();
  const wrong = Number(opening.failure?.details?.group ?? 0) - 1;

  const type = (at: number) => (typed: string) => {
    const changed = withTyped(groups, at, typed);
    setGroups(changed);
    if (typed.length > (groups[at] ?? '').length) document.getElementById(idOf(nextGroup(changed, at)))?.focus();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const missing = groups.findIndex((group) => group === '');
    setIsIncomplete(missing >= 0);
    if (missing >= 0) return document.getElementById(idOf(missing))?.focus();
    await openWith(groups.join(' '), null);
  };
  const openWith = async (recoveryKey: string, keyToken: string | null) => {
    const found = await opening.run({ token: copy.token, recoveryKey, keyToken });
    if (found !== undefined) onOpened(found);
  };
  const openWithFile = async () => {
    const chosen = await keyFile.run({ title: t('restore.key.fileTitle') });
    if (chosen) await openWith('', chosen.token);
  };
  if (opening.isRunning && opening.progress !== null) {
    const stage = t(`restore.stages.${opening.progress.stage}`);
    return <JobProgress stage={stage} {...progressInMegabytes(opening.progress)} onCancel={opening.cancel} />;
  }
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      <Title order={2}>{title}</Title>
      <p className={classes.lead}>{lead}</p>
      <FailureMessage of={opening.failure ?? keyFile.failure} />
      <div className={classes.groups}>
        {groups.map((group, at) => (
          <TextField
            key={idOf(at)}
            id={idOf(at)}
            label={t('restore.key.group', { number: at + 1 })}
            error={at === wrong ? t('restore.key.wrongGroup') : undefined}
            value={group}
            autoFocus={at === 0}
            onChange={type(at)}
          />
        ))}
      </div>
      {isIncomplete && <p role="alert">{t('restore.problems.key')}</p>}
      <div className={classes.row}>
        <Button type="submit" loading={opening.isRunning}>
          {t('restore.key.open')}
        </Button>
        <Button variant="default" loading={keyFile.isRunning} onClick={() => void openWithFile()}>
          {t('restore.key.fromFile')}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t('restore.back')}
        </Button>
      </div>
    </form>
  );
}
