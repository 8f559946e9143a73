import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { type Letterhead, LetterheadInput } from '#shared/letterheads/letterheads.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import { useSaveLetterhead } from './letterheads.api.ts';

const FIELDS = [
  'parentBody',
  'institution',
  'headPost',
  'headName',
  'legalCode',
  'address',
  'phone',
  'email',
  'envelopeSender',
] as const;

type Draft = Record<(typeof FIELDS)[number], string> & { validFrom: DateOnly | null | undefined };

interface LetterheadFormProps {
  before: Letterhead | undefined;
  isNew: boolean;
  onClose: () => void;
}

/** The texts of the centre from a day on. */
export function LetterheadForm({ before, isNew, onClose }: LetterheadFormProps) {
  const t = useTexts('settings');
  const saving = useSaveLetterhead();
  const texts = Object.fromEntries(FIELDS.map((field) => [field, before?.[field] ?? '']));
  const [today] = useState(() => todayIn(new Date()));
  const validFrom = isNew || before === undefined ? today : before.validFrom;
  const helps: Partial<Record<(typeof FIELDS)[number], string>> = {
    headPost: t('letterhead.headPostHelp'),
    envelopeSender: t('letterhead.envelopeSenderHelp'),
  };
  return (
    <PlainForm<Draft, LetterheadInput>
      label={t('letterhead.title')}
      keep={{ form: 'letterheads.texts', recordId: (isNew ? undefined : before?.id) ?? '', version: null }}
      initial={{ ...texts, validFrom } as Draft}
      check={(draft) => checkedBy(LetterheadInput, draft)}
      save={t('letterhead.save')}
      command={saving}
      onLeave={onClose}
      onSave={async (input) => {
        const saved = await saving.run(input);
        if (saved !== undefined) onClose();
        return saved;
      }}
    >
      {({ draft, onChange, errorOf }) => (
        <>
          <DateField
            id="validFrom"
            label={t('letterhead.from')}
            value={draft.validFrom}
            error={errorOf('validFrom')}
            disabled={!isNew}
            onChange={(day) => onChange({ ...draft, validFrom: day })}
          />
          {FIELDS.map((field) => (
            <TextField
              key={field}
              id={field}
              label={t(`letterhead.${field}`)}
              optional={field !== 'institution'}
              help={helps[field]}
              value={draft[field]}
              maxLength={300}
              error={errorOf(field)}
              onChange={(text) => onChange({ ...draft, [field]: text })}
            />
          ))}
        </>
      )}
    </PlainForm>
  );
}
