import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import type { Checked } from '#renderer/ui/draft-form.ts';
import { type FormField, FormFields } from '#renderer/ui/FormFields.tsx';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { callsContract } from '#shared/calls/calls.contract.ts';
import type { Call } from '#shared/calls/calls.ts';
import type { ParsedInputOf } from '#shared/ipc/procedure.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import { useCallChanges, useGroupsToJoin } from './calls.api.ts';

type Join = ParsedInputOf<typeof callsContract.join>;
interface Draft {
  readonly name: string;
  readonly groupId: string | null;
  /** Empty: she waits for a place. */
  readonly joinedOn: DateOnly | null | undefined;
  readonly agrees: boolean;
}

/** From a call to a participant: in which group, from when, under which name — and only because she agrees. */
export function JoinForm({ call, onClose }: { call: Call; onClose: () => void }) {
  const t = useTexts('calls');
  const { join } = useCallChanges();
  const groups = useGroupsToJoin().data ?? [];
  const [today] = useState(() => todayIn(new Date()));
  const fields: FormField[] = [
    { kind: 'text', id: 'name', label: t('join.name'), isNeeded: true, most: 100 },
    {
      ...{ kind: 'choice', id: 'groupId', label: t('join.group'), isNeeded: true },
      choices: groups.map(({ id, name }) => ({ value: id, label: name })),
    },
    { kind: 'date', id: 'joinedOn', label: t('join.joinedOn'), help: t('join.joinedHelp') },
    { kind: 'check', id: 'agrees', label: t('join.agrees') },
  ];
  const check = (draft: Draft): Checked<Join> =>
    checkedBy(callsContract.join.input, { id: call.id, version: call.version, ...draft });
  return (
    <PlainForm<Draft, Join>
      label={t('join.title')}
      initial={{ name: call.alias ?? '', groupId: null, joinedOn: today, agrees: false }}
      check={check}
      save={t('join.save')}
      command={join}
      onLeave={onClose}
      onSave={async (input) => {
        const done = await join.run(input);
        if (done !== undefined) onClose();
        return done;
      }}
    >
      {(form) => <FormFields fields={fields} {...form} />}
    </PlainForm>
  );
}
