import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { CheckField } from '#renderer/ui/CheckField.tsx';
import { PasswordField } from '#renderer/ui/PasswordField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { CopySignature } from '#shared/backup/copy.ts';
import { MIN_PASSWORD_LENGTH } from '#shared/entry/entry.ts';
import classes from './RestorePage.module.css';
import { isOwn } from './SignatureNote.tsx';

export interface NewHeadInput {
  readonly login: string;
  readonly password: string;
  readonly acceptSignature: boolean;
}

interface NewHeadFormProps {
  readonly signature: CopySignature;
  readonly submit: string;
  /** What else keeps the restore from beginning, as the id of the field to go to. */
  readonly missing?: string | null;
  readonly onTried?: () => void;
  readonly onSubmit: (head: NewHeadInput) => void;
  readonly onBack: () => void;
  /** Before the fields. */
  readonly children?: ReactNode;
}

const NOTHING_TYPED = { login: '', password: '', repeated: '', accept: false };
type Typed = typeof NOTHING_TYPED;
type Problems = Partial<Record<keyof Typed, string>>;

/** The head's way in to a register that is made of a copy: old passwords do not come along. */
export function NewHeadForm({ signature, submit, missing = null, onTried, onSubmit, ...props }: NewHeadFormProps) {
  const t = useTexts('backup');
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [hasTried, setHasTried] = useState(false);
  const problems = useProblems(typed, isOwn(signature));
  const errorOf = (id: keyof Typed) => (hasTried ? problems[id] : undefined);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    onTried?.();
    const wrong = missing ?? Object.keys(problems)[0];
    if (wrong !== undefined) return document.getElementById(wrong)?.focus();
    onSubmit({ login: typed.login, password: typed.password, acceptSignature: typed.accept });
  };
  return (
    <form className={classes.form} noValidate onSubmit={send}>
      {props.children}
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
      {!isOwn(signature) && (
        <CheckField
          id="accept"
          label={t('signature.accept')}
          error={errorOf('accept')}
          value={typed.accept}
          onChange={(accept) => setTyped({ ...typed, accept })}
        />
      )}
      <div className={classes.row}>
        <Button type="submit">{submit}</Button>
        <Button variant="default" onClick={props.onBack}>
          {t('restore.back')}
        </Button>
      </div>
    </form>
  );
}

/** What keeps the restore from beginning, by the field; how strong the password is the register tells. */
function useProblems(typed: Typed, isOwnSignature: boolean): Problems {
  const t = useTexts('backup');
  const problems: Problems = {};
  if (typed.login.trim() === '') problems.login = t('restore.problems.login');
  if (typed.password.length < MIN_PASSWORD_LENGTH) {
    problems.password = t('restore.problems.short', { length: MIN_PASSWORD_LENGTH });
  }
  if (typed.password !== typed.repeated) problems.repeated = t('restore.problems.different');
  if (!isOwnSignature && !typed.accept) problems.accept = t('restore.problems.accept');
  return problems;
}
