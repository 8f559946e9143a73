import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { CheckField } from '#renderer/ui/CheckField.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { MultiChoice } from '#renderer/ui/MultiChoice.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { CONFIDENTIALITIES, type Family, FamilyAccess } from '#shared/families/families.ts';
import type { Role } from '#shared/vocabulary/permissions.ts';
import { useChangeAccess, useFamilyAccess, useUserNames } from '../record.api.ts';
import classes from './record.module.css';

/** Who may see a family: how open it is, who is named for it, and for whom it does not exist. */
export function AccessForm({ family, onDone }: { family: Family; onDone: () => void }) {
  const access = useFamilyAccess(family.id);
  const users = useUserNames();
  const failure = access.error ?? users.error;
  if (failure !== null) return <FailureMessage of={failure} onRetry={() => void access.refetch()} />;
  if (access.data === undefined || users.data === undefined) return <LoadingShape rows={5} />;
  return <Form family={family} access={access.data} users={users.data} onDone={onDone} />;
}

interface FormProps {
  readonly family: Family;
  readonly access: FamilyAccess;
  readonly users: readonly { id: string; name: string; role: Role }[];
  readonly onDone: () => void;
}

function Form({ family, access, users, onDone }: FormProps) {
  const t = useTexts('access');
  const of = (kind: 'named' | 'blocked') =>
    access.marks.filter((mark) => mark.kind === kind).map(({ userId }) => userId as string);
  const [confidentiality, setConfidentiality] = useState(access.confidentiality);
  const [needsSecond, setNeedsSecond] = useState(access.openingNeedsSecond);
  const [named, setNamed] = useState<readonly string[]>(() => of('named'));
  const [blocked, setBlocked] = useState<readonly string[]>(() => of('blocked'));
  const [reason, setReason] = useState(() => access.marks.find(({ kind }) => kind === 'blocked')?.reason ?? '');
  const change = useChangeAccess();
  const choices = users.map(({ id, name, role }) => ({ value: id, label: name, note: t(`app:roles.${role}`) }));
  const save = async () => {
    const marks = [
      ...named.filter((id) => !blocked.includes(id)).map((userId) => ({ userId, kind: 'named', reason: null })),
      ...blocked.map((userId) => ({ userId, kind: 'blocked', reason: reason.trim() || null })),
    ];
    const next = FamilyAccess.parse({ confidentiality, openingNeedsSecond: needsSecond, marks });
    if ((await change.run({ id: family.id, version: family.version, access: next })) !== undefined) onDone();
  };
  return (
    <form
      className={classes.opening}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FailureMessage of={change.failure} />
      <ChoiceField
        id="confidentiality"
        label={t('families:case.confidentiality')}
        choices={CONFIDENTIALITIES.map((value) => ({
          value,
          label: t(`families:confidentialities.${value}`),
          note: t(`families:confidentialityNotes.${value}`),
        }))}
        value={confidentiality}
        onChange={(value) => value !== null && setConfidentiality(value)}
      />
      {confidentiality === 'confidential' && (
        <CheckField
          id="needsSecond"
          label={t('access.needsSecond')}
          help={t('access.needsSecondHelp')}
          value={needsSecond}
          onChange={setNeedsSecond}
        />
      )}
      {confidentiality !== 'ordinary' && (
        <MultiChoice
          id="named"
          label={t('access.named')}
          help={t('access.namedHelp')}
          choices={choices}
          value={named}
          onChange={setNamed}
        />
      )}
      <MultiChoice
        id="blocked"
        label={t('access.blocked')}
        help={t('access.blockedHelp')}
        choices={choices}
        value={blocked}
        onChange={setBlocked}
      />
      {blocked.length > 0 && (
        <TextField id="reason" label={t('access.blockedReason')} optional value={reason} onChange={setReason} />
      )}
      <div>
        <Button type="submit" loading={change.isRunning}>
          {t('common:save')}
        </Button>
      </div>
    </form>
  );
}
