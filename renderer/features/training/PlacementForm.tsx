import { useTexts } from '#renderer/text/i18n.ts';
import { type FormField, FormFields } from '#renderer/ui/FormFields.tsx';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import type { TraineeId } from '#shared/cohorts/cohorts.ts';
import { CONTRACT_KINDS, type Placement, PlacementInput } from '#shared/placements/placements.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { useCommunities, usePlacementChanges } from './training.api.ts';

type Day = DateOnly | null | undefined;
export type PlacementDraft = Omit<PlacementInput, 'fromOn' | 'toOn' | 'endedOn' | 'contractOn' | 'payKopiykas'> & {
  readonly fromOn: Day;
  readonly toOn: Day;
  readonly endedOn: Day;
  readonly contractOn: Day;
  readonly payKopiykas: number | null | undefined;
};

export const NO_PLACEMENT: PlacementDraft = {
  ...{ communityCode: null, host: null, position: null, mentor: null, contractKind: null, contractNumber: null },
  ...{ contractOn: null, fromOn: null, toOn: null, endedOn: null, endReason: null, payKopiykas: null },
  ...{ budgetLine: null, worksAs: null, note: null },
};

interface PlacementFormProps {
  readonly initial: PlacementDraft;
  /** Null for a new one. */
  readonly placement: Placement | null;
  readonly traineeId: TraineeId;
  readonly onClose: (id: string | null) => void;
}

/** A work in a community: who takes her in, the contract, from when to when, the pay. */
export function PlacementForm({ initial, placement, traineeId, onClose }: PlacementFormProps) {
  const t = useTexts('training');
  const { add, change } = usePlacementChanges();
  const communities = useCommunities();
  const text = (id: 'host' | 'position' | 'mentor' | 'contractNumber' | 'budgetLine', most: number) =>
    ({ kind: 'text', id, label: t(`work.fields.${id}`), most }) as const;
  const date = (id: 'contractOn' | 'fromOn' | 'toOn' | 'endedOn', isNeeded = false) =>
    ({ kind: 'date', id, label: t(`work.fields.${id}`), isNeeded }) as const;
  const fields: FormField[] = [
    {
      ...{ kind: 'choice', id: 'communityCode', label: t('columns.community') },
      choices: communities.map(({ code, name }) => ({ value: code, label: name })),
    },
    text('host', 300),
    text('position', 300),
    text('mentor', 200),
    date('fromOn', true),
    date('toOn', true),
    {
      ...{ kind: 'choice', id: 'contractKind', label: t('work.fields.contractKind') },
      choices: CONTRACT_KINDS.map((kind) => ({ value: kind, label: t(`work.contracts.${kind}`) })),
    },
    text('contractNumber', 100),
    date('contractOn'),
    { kind: 'money', id: 'payKopiykas', label: t('work.fields.payKopiykas'), help: t('work.help.pay') },
    text('budgetLine', 200),
    { kind: 'text', id: 'worksAs', label: t('work.fields.worksAs'), help: t('work.help.worksAs'), most: 200 },
    ...(placement === null
      ? []
      : [date('endedOn'), { kind: 'text', id: 'endReason', label: t('work.fields.endReason'), most: 500 } as const]),
    { kind: 'text', id: 'note', label: t('fields.note'), lines: 2, most: 2000 },
  ];
  return (
    <PlainForm<PlacementDraft, PlacementInput>
      keep={{
        form: placement === null ? 'placements.new' : 'placements.placement',
        recordId: placement?.id ?? traineeId,
        version: placement?.version ?? null,
      }}
      label={t('work.form')}
      initial={initial}
      check={(draft) => checkedBy(PlacementInput, draft)}
      save={t('save')}
      command={placement === null ? add : change}
      onLeave={() => onClose(null)}
      onSave={async (input) => {
        if (placement !== null) {
          const done = await change.run({ id: placement.id, version: placement.version, placement: input });
          if (done !== undefined) onClose(null);
          return done;
        }
        const added = await add.run({ traineeId, placement: input });
        if (added !== undefined) onClose(added.id);
        return added;
      }}
    >
      {(form) => <FormFields fields={fields} {...form} />}
    </PlainForm>
  );
}
