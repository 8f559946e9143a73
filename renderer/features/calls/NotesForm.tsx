import { useTexts } from '#renderer/text/i18n.ts';
import { type FormField, FormFields } from '#renderer/ui/FormFields.tsx';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { GroupNotes } from '#shared/calls/calls.ts';
import { useCallChanges } from './calls.api.ts';

/** Words of the centre: number and hours of the line, and what is asked of those under 18. */
export function NotesForm({ notes, onClose }: { notes: GroupNotes; onClose: () => void }) {
  const t = useTexts('calls');
  const { setNotes } = useCallChanges();
  const fields: FormField[] = [
    { kind: 'text', id: 'line', label: t('notes.line'), help: t('notes.lineHelp'), lines: 2, most: 500 },
    { kind: 'text', id: 'underAge', label: t('notes.underAge'), help: t('notes.underAgeHelp'), lines: 4, most: 2000 },
  ];
  return (
    <PlainForm<GroupNotes, GroupNotes>
      label={t('notes.form')}
      initial={notes}
      check={(draft) => checkedBy(GroupNotes, draft)}
      save={t('save')}
      command={setNotes}
      onLeave={onClose}
      onSave={async (input) => {
        const done = await setNotes.run(input);
        if (done !== undefined) onClose();
        return done;
      }}
    >
      {(form) => <FormFields fields={fields} {...form} />}
    </PlainForm>
  );
}
