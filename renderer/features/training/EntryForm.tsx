import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import type { Checked } from '#renderer/ui/draft-form.ts';
import { FormFields } from '#renderer/ui/FormFields.tsx';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { EntryInput, type EntryKind, fieldsOf, type WorkEntry } from '#shared/entries/entries.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { monthOf, monthTyped, useEntryFields, useEntryWords } from './entry-fields.ts';
import { useEntryChanges } from './training.api.ts';

/** A value for each field of the kind, and the day under `on`. */
type Draft = Readonly<Record<string, unknown>>;

interface EntryFormProps {
  readonly kind: EntryKind;
  readonly ownerId: string | null;
  readonly entry: WorkEntry | null;
  readonly onClose: () => void;
}

export function EntryForm({ kind, ownerId, entry, onClose }: EntryFormProps) {
  const t = useTexts('entries');
  const words = useEntryWords();
  const fields = useEntryFields(kind);
  const { add, change } = useEntryChanges();
  const [today] = useState(() => todayIn(new Date()));
  const described = fieldsOf(kind);
  const initial: Draft = {
    on: entry?.on ?? today,
    ...Object.fromEntries(
      described.map(({ id, type }) => {
        const value = entry?.content[id] ?? null;
        return [id, type === 'month' ? monthTyped(value) : value];
      }),
    ),
  };
  const check = (draft: Draft): Checked<EntryInput> => {
    const unread = described.filter(({ id }) => draft[id] === undefined);
    if (unread.length > 0) return { ok: false, issues: unread.map(({ id }) => ({ path: id, code: 'invalid_type' })) };
    const content = described.map(({ id, type }) => [id, type === 'month' ? monthOf(draft[id]) : draft[id]] as const);
    const checked = checkedBy<EntryInput>(EntryInput, { kind, on: draft.on, content: Object.fromEntries(content) });
    if (checked.ok) return checked;
    const issues = checked.issues.map(({ path, code }) => ({ path: path.replace('content.', ''), code }));
    return { ok: false, issues };
  };
  return (
    <PlainForm<Draft, EntryInput>
      keep={{
        form: entry === null ? `entries.new.${kind}` : `entries.${kind}`,
        recordId: entry?.id ?? ownerId ?? '',
        version: entry?.version ?? null,
      }}
      label={words.title(kind)}
      initial={initial}
      check={check}
      save={t('save')}
      command={entry === null ? add : change}
      onLeave={onClose}
      onSave={async (input) => {
        const done = await (entry === null
          ? add.run({ ownerId, entry: input })
          : change.run({ id: entry.id, version: entry.version, entry: input }));
        if (done !== undefined) onClose();
        return done;
      }}
    >
      {(form) => <FormFields fields={fields} {...form} />}
    </PlainForm>
  );
}
