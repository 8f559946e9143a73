import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { wording } from '#renderer/ui/FieldLabel.tsx';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { type Service, ServiceInput } from '#shared/services/services.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';
import { useCommunitiesOfServices, useSaveService } from './services.api.ts';

const FIELDS = ['name', 'provider', 'address', 'hours', 'phone', 'eligible', 'documents'] as const;
const LONG: ReadonlySet<string> = new Set(['eligible', 'documents']);

type Draft = Record<(typeof FIELDS)[number], string> & {
  communityCode: PlaceCode | null;
  checkedOn: DateOnly | null | undefined;
};

/** One line of the directory. Writing it down says that it was checked today, unless another day is given. */
export function ServiceForm({ service, onClose }: { service: Service | null; onClose: () => void }) {
  const t = useTexts('services');
  const saving = useSaveService();
  const communities = useCommunitiesOfServices().data ?? [];
  const [today] = useState(() => todayIn(new Date()));
  const texts = Object.fromEntries(FIELDS.map((field) => [field, service?.[field] ?? '']));
  return (
    <PlainForm<Draft, ServiceInput>
      label={t('form')}
      keep={{ form: 'services.service', recordId: service?.id ?? '', version: null }}
      initial={{ ...texts, communityCode: service?.communityCode ?? null, checkedOn: today } as Draft}
      check={(draft) => checkedBy(ServiceInput, draft)}
      save={t('save')}
      command={saving}
      onLeave={onClose}
      onSave={async (input) => {
        const saved = await saving.run({ id: service?.id ?? null, service: input });
        if (saved !== undefined) onClose();
        return saved;
      }}
    >
      {({ draft, onChange, errorOf }) => (
        <>
          <Select
            {...wording({
              id: 'communityCode',
              label: t('fields.community'),
              optional: true,
              help: t('communityHelp'),
              error: errorOf('communityCode'),
            })}
            data={communities.map(({ code, name }) => ({ value: code, label: name }))}
            value={draft.communityCode}
            searchable
            clearable
            nothingFoundMessage={t('common:nothingFound')}
            onChange={(code) => onChange({ ...draft, communityCode: code as PlaceCode | null })}
          />
          {FIELDS.map((field) => (
            <TextField
              key={field}
              id={field}
              label={t(`fields.${field}`)}
              optional={field !== 'name'}
              lines={LONG.has(field) ? 2 : 1}
              value={draft[field]}
              maxLength={LONG.has(field) ? 1000 : 300}
              error={errorOf(field)}
              onChange={(text) => onChange({ ...draft, [field]: text })}
            />
          ))}
          <DateField
            id="checkedOn"
            label={t('fields.checkedOn')}
            value={draft.checkedOn}
            error={errorOf('checkedOn')}
            onChange={(day) => onChange({ ...draft, checkedOn: day })}
          />
        </>
      )}
    </PlainForm>
  );
}
