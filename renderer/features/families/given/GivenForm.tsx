import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import {
  GivenInput,
  type GivenService,
  SERVICE_FORMS,
  type ServiceForm,
} from '#shared/given-services/given-services.ts';
import { choicesOf } from '#shared/vocabularies/vocabularies.rules.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import { type KnownFamily, useGivenChanges } from '../given.api.ts';
import { useVocabulary } from '../vocabularies.api.ts';
import { PickFamilies } from './PickFamilies.tsx';

interface GivenDraft {
  readonly families: readonly KnownFamily[];
  readonly service: string | null;
  /** Undefined: typed, but no date. */
  readonly givenOn: DateOnly | null | undefined;
  readonly form: ServiceForm;
  /** Undefined: typed, but no number. */
  readonly amount: number | null | undefined;
  readonly place: string;
  readonly note: string;
}

interface GivenFormProps {
  /** A line that is put right; null for a new one. */
  readonly given: GivenService | null;
  /** For whom; null where the form asks for the families. */
  readonly family: KnownFamily | null;
  readonly onClose: () => void;
  /** For how many families it was written down. */
  readonly onSaved?: (families: number) => void;
}

function draftOf(given: GivenService | null, family: KnownFamily | null, today: DateOnly): GivenDraft {
  return {
    families: family === null ? [] : [{ id: family.id, code: family.code }],
    service: given?.service ?? null,
    givenOn: given?.givenOn ?? today,
    form: given?.form ?? (family === null ? 'group' : 'individual'),
    amount: given?.amount ?? 1,
    place: given?.place ?? '',
    note: given?.note ?? '',
  };
}

/** A service that was given: to one family on its record, or to several at once. */
export function GivenForm({ given, family, onClose, onSaved }: GivenFormProps) {
  const t = useTexts('given');
  const services = useVocabulary('socialServices');
  const { add, change } = useGivenChanges();
  const [today] = useState(() => todayIn(new Date()));
  const save = (input: GivenInput, families: readonly KnownFamily[]) =>
    given === null
      ? add.run({ familyIds: families.map(({ id }) => id), given: input })
      : change.run({ id: given.id, version: given.version, given: input });
  return (
    <PlainForm<GivenDraft, { families: readonly KnownFamily[]; input: GivenInput }>
      keep={
        given === null
          ? { form: 'given.new', recordId: family?.id ?? '', version: null, without: ['families'] }
          : { form: 'given.service', recordId: given.id, version: given.version }
      }
      label={t('form')}
      initial={draftOf(given, family, today)}
      check={({ families, ...draft }) => {
        const checked = checkedBy(GivenInput, draft);
        if (families.length === 0) return { ok: false, issues: [{ path: 'families', code: 'required' }] };
        return checked.ok ? { ok: true, value: { families, input: checked.value } } : checked;
      }}
      save={t('save')}
      command={given === null ? add : change}
      onLeave={onClose}
      onSave={async ({ families, input }) => {
        const done = await save(input, families);
        if (done === undefined) return undefined;
        onSaved?.(families.length);
        onClose();
        return done;
      }}
    >
      {({ draft, onChange, errorOf }) => (
        <>
          {family === null && given === null && (
            <PickFamilies
              families={draft.families}
              error={errorOf('families') === undefined ? undefined : t('familiesMissing')}
              onChange={(families) => onChange({ ...draft, families })}
            />
          )}
          <ChoiceField
            id="service"
            label={t('fields.service')}
            choices={choicesOf(services, draft.service)}
            value={draft.service}
            error={errorOf('service')}
            onChange={(service) => onChange({ ...draft, service })}
          />
          <DateField
            id="givenOn"
            label={t('fields.givenOn')}
            value={draft.givenOn}
            error={errorOf('givenOn')}
            onChange={(givenOn) => onChange({ ...draft, givenOn })}
          />
          <ChoiceField
            id="form"
            label={t('fields.form')}
            choices={SERVICE_FORMS.map((form) => ({ value: form, label: t(`forms.${form}`) }))}
            value={draft.form}
            onChange={(form) => form !== null && onChange({ ...draft, form })}
          />
          <NumberField
            id="amount"
            label={t('fields.amount')}
            value={draft.amount}
            error={errorOf('amount')}
            onChange={(amount) => onChange({ ...draft, amount })}
          />
          <TextField
            id="place"
            label={t('fields.place')}
            optional
            value={draft.place}
            error={errorOf('place')}
            maxLength={300}
            onChange={(place) => onChange({ ...draft, place })}
          />
          <TextField
            id="note"
            label={t('fields.note')}
            optional
            lines={2}
            value={draft.note}
            error={errorOf('note')}
            maxLength={2000}
            onChange={(note) => onChange({ ...draft, note })}
          />
        </>
      )}
    </PlainForm>
  );
}
