import { useTexts } from '#renderer/text/i18n.ts';
import { type FormField, FormFields } from '#renderer/ui/FormFields.tsx';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { type Invitation, InvitationAnswer, InvitationInput } from '#shared/invitations/invitations.ts';
import { useInvitationChanges } from './invitations.api.ts';

/** The slip: how she is called, how she is reached, who comes with her. No case and no reason. */
export function InvitationForm({ invitation, onClose }: { invitation: Invitation | null; onClose: () => void }) {
  const t = useTexts('invitations');
  const { add, change } = useInvitationChanges();
  const fields: FormField[] = [
    { kind: 'text', id: 'name', label: t('fields.name'), help: t('help.name'), isNeeded: true, most: 100 },
    { kind: 'text', id: 'contact', label: t('fields.contact'), help: t('help.contact'), isNeeded: true, most: 200 },
    { kind: 'text', id: 'companion', label: t('fields.companion'), most: 200 },
  ];
  return (
    <PlainForm<InvitationInput, InvitationInput>
      keep={{ form: 'invitations.invitation', recordId: invitation?.id ?? '', version: invitation?.version ?? null }}
      label={t('form')}
      initial={invitation ?? { name: '', contact: '', companion: null }}
      check={(draft) => checkedBy(InvitationInput, draft)}
      save={t('save')}
      command={invitation === null ? add : change}
      onLeave={onClose}
      onSave={async (input) => {
        const done = await (invitation === null
          ? add.run(input)
          : change.run({ id: invitation.id, version: invitation.version, invitation: input }));
        if (done !== undefined) onClose();
        return done;
      }}
    >
      {(form) => <FormFields fields={fields} {...form} />}
    </PlainForm>
  );
}

/** What the coordinator says to it: met or not yet, and what may be told. */
export function AnswerForm({ invitation, onClose }: { invitation: Invitation; onClose: () => void }) {
  const t = useTexts('invitations');
  const { answer } = useInvitationChanges();
  const fields: FormField[] = [
    {
      ...{ kind: 'choice', id: 'answer', label: t('columns.answer') },
      choices: (['met', 'notYet'] as const).map((value) => ({ value, label: t(`answers.${value}`) })),
    },
    { kind: 'check', id: 'came', label: t('fields.came') },
    { kind: 'check', id: 'mayTell', label: t('fields.mayTell'), help: t('help.mayTell') },
  ];
  const { id, version, came, mayTell } = invitation;
  return (
    <PlainForm<InvitationAnswer, InvitationAnswer>
      keep={{ form: 'invitations.answer', recordId: id, version }}
      label={t('answerForm', { name: invitation.name })}
      initial={{ answer: invitation.answer, came: came === true, mayTell: mayTell === true }}
      check={(draft) => checkedBy(InvitationAnswer, draft)}
      save={t('save')}
      command={answer}
      onLeave={onClose}
      onSave={async (input) => {
        const done = await answer.run({ id, version, answer: input });
        if (done !== undefined) onClose();
        return done;
      }}
    >
      {(form) => <FormFields fields={fields} {...form} />}
    </PlainForm>
  );
}
