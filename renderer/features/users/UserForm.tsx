import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { MultiChoice } from '#renderer/ui/MultiChoice.tsx';
import { PasswordField } from '#renderer/ui/PasswordField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { NewUser, type User, UserChange } from '#shared/users/users.ts';
import { ROLES, type Role } from '#shared/vocabulary/permissions.ts';
import { useChangeUser, useCommunities, useCreateUser, useUnlinkedWorkers } from './users.api.ts';
import classes from './users.module.css';

interface Draft {
  readonly name: string;
  readonly login: string;
  readonly role: Role | null;
  readonly communityCodes: readonly string[];
  readonly workerNames: readonly string[];
  readonly password: string;
}

function draftOf(user: User | null): Draft {
  if (user === null) return { name: '', login: '', role: null, communityCodes: [], workerNames: [], password: '' };
  const { name, login, role, communityCodes, workerNames } = user;
  return { name, login: login ?? '', role, communityCodes, workerNames, password: '' };
}

/** A new user, or name, role and reach of one who is there. */
export function UserForm({ user, onDone }: { user: User | null; onDone: () => void }) {
  const t = useTexts('access');
  const [draft, setDraft] = useState(() => draftOf(user));
  const [isTried, setIsTried] = useState(false);
  const create = useCreateUser();
  const change = useChangeUser();
  const isNew = user === null;
  const hasReach = draft.role === 'caseWorker';
  const parsed = (isNew ? NewUser : UserChange).safeParse(draft);
  const wrong = new Set(parsed.success || !isTried ? [] : parsed.error.issues.map(({ path }) => String(path[0])));
  const errorOf = (field: keyof Draft) => (wrong.has(field) ? t(`users.errors.${field}`) : undefined);
  const save = async () => {
    setIsTried(true);
    if (!parsed.success) return;
    const saved = isNew
      ? await create.run(NewUser.parse(draft))
      : await change.run({ id: user.id, user: UserChange.parse(draft) });
    if (saved !== undefined) onDone();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FailureMessage of={create.failure ?? change.failure} />
      <TextField
        id="name"
        label={t('users.name')}
        help={t('users.nameHelp')}
        value={draft.name}
        error={errorOf('name')}
        autoFocus
        onChange={(name) => setDraft({ ...draft, name })}
      />
      {isNew && (
        <TextField
          id="login"
          label={t('users.login')}
          help={t('users.loginHelp')}
          value={draft.login}
          error={errorOf('login')}
          onChange={(login) => setDraft({ ...draft, login })}
        />
      )}
      <ChoiceField
        id="role"
        label={t('users.role')}
        help={draft.role === null ? undefined : t(`users.roleNotes.${draft.role}`)}
        choices={ROLES.map((value) => ({ value, label: t(`app:roles.${value}`) }))}
        value={draft.role}
        error={errorOf('role')}
        onChange={(role) => setDraft({ ...draft, role })}
      />
      {hasReach && <Reach draft={draft} own={user?.workerNames ?? []} onChange={setDraft} />}
      {isNew && (
        <PasswordField
          id="password"
          label={t('users.password')}
          help={t('users.passwordHelp')}
          value={draft.password}
          error={errorOf('password')}
          isNew
          onChange={(password) => setDraft({ ...draft, password })}
        />
      )}
      <Button type="submit" loading={create.isRunning || change.isRunning}>
        {t(isNew ? 'users.create' : 'common:save')}
      </Button>
    </form>
  );
}

interface ReachProps {
  readonly draft: Draft;
  readonly own: readonly string[];
  readonly onChange: (draft: Draft) => void;
}

/** Communities of a case worker, and the names under which they stand in the register already. */
function Reach({ draft, own, onChange }: ReachProps) {
  const t = useTexts('access');
  const communities = useCommunities();
  const unlinked = useUnlinkedWorkers();
  const names = [...new Set([...own, ...unlinked.map(({ name }) => name)])];
  const casesOf = new Map(unlinked.map(({ name, openCases }) => [name, openCases]));
  return (
    <>
      <MultiChoice
        id="communityCodes"
        label={t('users.reach')}
        help={t('users.reachHelp')}
        choices={communities.map(({ code, name }) => ({ value: code as string, label: name }))}
        value={draft.communityCodes}
        takeAll={t('users.allCommunities')}
        onChange={(communityCodes) => onChange({ ...draft, communityCodes })}
      />
      {names.length > 0 && (
        <MultiChoice
          id="workerNames"
          label={t('users.workerNames')}
          help={t('users.workerNamesHelp')}
          choices={names.map((value) => ({
            value,
            label: value,
            note: casesOf.has(value) ? t('users.caseCount', { count: casesOf.get(value) ?? 0 }) : undefined,
          }))}
          value={draft.workerNames}
          onChange={(workerNames) => onChange({ ...draft, workerNames })}
        />
      )}
    </>
  );
}
