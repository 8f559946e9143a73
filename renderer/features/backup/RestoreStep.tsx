import { Button } from '@mantine/core';
import { type FormEvent, useEffect, useEffectEvent, useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';
import { notify } from '#renderer/ui/Notice.tsx';
import { PasswordField } from '#renderer/ui/PasswordField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { BackupContents } from '#shared/backup/backup.ts';
import { type FolderChoice, MIN_PASSWORD_LENGTH } from '#shared/entry/entry.ts';
import { type ChosenCopy, useChooseFolder, useProposeFolder, useRestore } from './backup.api.ts';
import { CopyContents } from './CopyContents.tsx';
import classes from './RestorePage.module.css';
import { momentText } from './words.ts';

interface RestoreStepProps {
  readonly copy: ChosenCopy;
  readonly contents: BackupContents;
  readonly onBack: () => void;
}

const NOTHING_TYPED = { login: '', password: '', repeated: '' };

/** What the copy holds, where the register goes, and the head's new password; then the restore. */
export function RestoreStep({ copy, contents, onBack }: RestoreStepProps) {
  const t = useTexts('backup');
  const language = useLanguage();
  const [folder, setFolder] = useState<FolderChoice | null>(null);
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [hasTried, setHasTried] = useState(false);
  const restore = useRestore();
  const problems = useProblems(folder, typed);
  const errorOf = (id: keyof typeof problems) => (hasTried ? problems[id] : undefined);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    const wrong = Object.keys(problems)[0];
    if (wrong !== undefined || folder === null) return document.getElementById(wrong ?? 'folder')?.focus();
    const { login, password } = typed;
    const signedIn = await restore.run({ token: copy.token, folderToken: folder.token, login, password });
    if (signedIn === undefined) return;
    const when = contents.madeAtMs === null ? null : momentText(t, contents.madeAtMs, language);
    notify({ text: when === null ? t('restore.doneUndated') : t('restore.done', { when }) });
  };
  if (restore.isRunning) {
    const { stage, done, total } = restore.progress ?? { stage: 'keys', done: null, total: null };
    const counted = done === null || total === null ? {} : { done, total };
    return <JobProgress stage={t(`restore.stages.${stage}`)} {...counted} onCancel={restore.cancel} />;
  }
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      <FailureMessage of={restore.failure} />
      <CopyContents contents={contents} />
      <FolderField folder={folder} error={errorOf('folder')} onChange={setFolder} />
      <TextField
        id="login"
        label={t('restore.target.login')}
        help={t('restore.target.loginHelp')}
        error={errorOf('login')}
        value={typed.login}
        maxLength={100}
        autoComplete="username"
        onChange={(login) => setTyped({ ...typed, login })}
      />
      <PasswordField
        id="password"
        label={t('restore.target.password')}
        help={t('restore.target.passwordHelp', { length: MIN_PASSWORD_LENGTH })}
        error={errorOf('password')}
        value={typed.password}
        isNew
        onChange={(password) => setTyped({ ...typed, password })}
      />
      <PasswordField
        id="repeated"
        label={t('restore.target.repeat')}
        error={errorOf('repeated')}
        value={typed.repeated}
        isNew
        onChange={(repeated) => setTyped({ ...typed, repeated })}
      />
      <div className={classes.row}>
        <Button type="submit">{t('restore.target.run')}</Button>
        <Button variant="default" onClick={onBack}>
          {t('restore.back')}
        </Button>
      </div>
    </form>
  );
}

type Problems = Partial<Record<'folder' | 'login' | 'password' | 'repeated', string>>;

/** What keeps the restore from beginning, by the field; how strong the password is the register tells. */
function useProblems(folder: FolderChoice | null, typed: typeof NOTHING_TYPED): Problems {
  const t = useTexts('backup');
  const problems: Problems = {};
  if (folder === null || folder.problem !== null) problems.folder = t('restore.problems.folder');
  if (typed.login.trim() === '') problems.login = t('restore.problems.login');
  if (typed.password.length < MIN_PASSWORD_LENGTH) {
    problems.password = t('restore.problems.short', { length: MIN_PASSWORD_LENGTH });
  }
  if (typed.password !== typed.repeated) problems.repeated = t('restore.problems.different');
  return problems;
}

interface FolderFieldProps {
  readonly folder: FolderChoice | null;
  readonly error: string | undefined;
  readonly onChange: (folder: FolderChoice) => void;
}

function FolderField({ folder, error, onChange }: FolderFieldProps) {
  const t = useTexts('backup');
  const propose = useProposeFolder();
  const choose = useChooseFolder();
  const begin = useEffectEvent(async () => {
    const proposed = await propose.run(null);
    if (proposed !== undefined) onChange(proposed);
  });
  useEffect(() => void begin(), []);
  const chooseAnother = async () => {
    const chosen = await choose.run(null);
    if (chosen) onChange(chosen);
  };
  return (
    <section className={classes.form} aria-label={t('restore.target.folder')}>
      <div>{t('restore.target.folder')}</div>
      {folder !== null && <div className={classes.path}>{folder.shownPath}</div>}
      {folder?.problem && <FailureMessage of={{ code: folder.problem }} />}
      <FailureMessage of={propose.failure ?? choose.failure} />
      {error !== undefined && folder === null && <p role="alert">{error}</p>}
      <div className={classes.row}>
        <Button id="folder" variant="default" loading={choose.isRunning} onClick={() => void chooseAnother()}>
          {t('restore.target.chooseFolder')}
        </Button>
      </div>
    </section>
  );
}
