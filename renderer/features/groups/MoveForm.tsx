import { z } from 'zod';
import { useTexts } from '#renderer/text/i18n.ts';
import { FormFields } from '#renderer/ui/FormFields.tsx';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { type Group, GroupId, type Meeting } from '#shared/groups/groups.ts';
import { useGroupChanges, useGroups } from './groups.api.ts';

const Chosen = z.object({ toGroupId: GroupId });

/** A meeting that was keyed into the wrong group, on its way to the right one. */
export function MoveForm({ group, meeting, onClose }: { group: Group; meeting: Meeting; onClose: () => void }) {
  const t = useTexts('groups');
  const { moveMeeting } = useGroupChanges();
  const others = (useGroups().data ?? []).filter(({ id }) => id !== group.id);
  return (
    <PlainForm<{ toGroupId: string | null }, z.output<typeof Chosen>>
      label={t('moveForm')}
      initial={{ toGroupId: null }}
      check={(draft) => checkedBy(Chosen, draft)}
      save={t('move')}
      command={moveMeeting}
      onLeave={onClose}
      onSave={async ({ toGroupId }) => {
        const done = await moveMeeting.run({ groupId: group.id, id: meeting.id, version: meeting.version, toGroupId });
        if (done !== undefined) onClose();
        return done;
      }}
    >
      {(form) => (
        <FormFields
          fields={[
            {
              ...{ kind: 'choice', id: 'toGroupId', label: t('moveTo'), help: t('moveHelp'), isNeeded: true },
              choices: others.map(({ id, name }) => ({ value: id, label: name })),
            },
          ]}
          {...form}
        />
      )}
    </PlainForm>
  );
}
