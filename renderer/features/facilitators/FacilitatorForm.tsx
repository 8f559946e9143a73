import { useTexts } from '#renderer/text/i18n.ts';
import type { Checked } from '#renderer/ui/draft-form.ts';
import { type FormField, FormFields } from '#renderer/ui/FormFields.tsx';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { FACILITATOR_ROLES, type Facilitator, FacilitatorInput } from '#shared/facilitators/facilitators.ts';
import { useCommunitiesOfFacilitators, useFacilitatorChanges } from './facilitators.api.ts';

/** As the input of the command; no fee is an empty field. */
type Draft = Omit<FacilitatorInput, 'feeKopiykas'> & { readonly feeKopiykas: number | null | undefined };

const checked = ({ feeKopiykas, ...draft }: Draft): Checked<FacilitatorInput> =>
  checkedBy(FacilitatorInput, { ...draft, feeKopiykas: feeKopiykas === null ? 0 : feeKopiykas });

const NOBODY: Draft = {
  ...{ name: '', role: null, phone: null, communityCode: null, training: null, readyOn: null, supervision: null },
  ...{ pledgedOn: null, feeKopiykas: null, note: null, endedOn: null },
};

export function FacilitatorForm({ facilitator, onClose }: { facilitator: Facilitator | null; onClose: () => void }) {
  const t = useTexts('facilitators');
  const { add, change } = useFacilitatorChanges();
  const communities = useCommunitiesOfFacilitators().data ?? [];
  const text = (id: 'name' | 'phone' | 'training' | 'supervision' | 'note', more: { lines?: number; most: number }) =>
    ({ kind: 'text', id, label: t(`fields.${id}`), isNeeded: id === 'name', ...more }) as const;
  const date = (id: 'readyOn' | 'pledgedOn' | 'endedOn') => ({ kind: 'date', id, label: t(`fields.${id}`) }) as const;
  const fields: FormField[] = [
    text('name', { most: 200 }),
    {
      ...{ kind: 'choice', id: 'role', label: t('fields.role'), help: t('help.role') },
      choices: FACILITATOR_ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) })),
    },
    {
      ...{ kind: 'choice', id: 'communityCode', label: t('fields.communityCode') },
      choices: communities.map(({ code, name }) => ({ value: code, label: name })),
    },
    text('phone', { most: 100 }),
    text('training', { lines: 2, most: 1000 }),
    date('readyOn'),
    date('pledgedOn'),
    text('supervision', { lines: 2, most: 1000 }),
    { kind: 'money', id: 'feeKopiykas', label: t('fields.feeKopiykas'), help: t('help.fee') },
    text('note', { lines: 2, most: 1000 }),
    ...(facilitator === null ? [] : [date('endedOn')]),
  ];
  const initial: Draft =
    facilitator === null
      ? NOBODY
      : {
          ...facilitator,
          feeKopiykas: facilitator.feeKopiykas === 0 ? null : facilitator.feeKopiykas,
        };
  return (
    <PlainForm<Draft, FacilitatorInput>
      keep={{
        form: 'facilitators.facilitator',
        recordId: facilitator?.id ?? '',
        version: facilitator?.version ?? null,
      }}
      label={t('form')}
      initial={initial}
      check={checked}
      save={t('save')}
      command={facilitator === null ? add : change}
      onLeave={onClose}
      onSave={async (input) => {
        const done = await (facilitator === null
          ? add.run(input)
          : change.run({ id: facilitator.id, version: facilitator.version, facilitator: input }));
        if (done !== undefined) onClose();
        return done;
      }}
    >
      {(form) => <FormFields fields={fields} {...form} />}
    </PlainForm>
  );
}
