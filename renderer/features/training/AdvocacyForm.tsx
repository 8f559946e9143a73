import { useTexts } from '#renderer/text/i18n.ts';
import { type FormField, FormFields } from '#renderer/ui/FormFields.tsx';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { type Advocacy, AdvocacyInput, OUTCOMES } from '#shared/advocacy/advocacy.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';
import { monthOf, monthTyped } from './entry-fields.ts';
import { useAdvocacyChanges, useCommunities } from './training.api.ts';

export type AdvocacyDraft = Omit<AdvocacyInput, 'communityCode' | 'decisionOn'> & {
  readonly communityCode: PlaceCode | null;
  readonly decisionOn: DateOnly | null | undefined;
};

export const NO_TALKS: AdvocacyDraft = {
  ...{ communityCode: null, asked: null, ofWhom: null, promised: null, outcome: null, decisionNumber: null },
  ...{ decisionOn: null, budgetLine: null, fromMonth: null, after6: null, after12: null, note: null },
};

interface AdvocacyFormProps {
  readonly advocacy: Advocacy | null;
  readonly initial: AdvocacyDraft;
  readonly onClose: (id: string | null) => void;
}

export function AdvocacyForm({ advocacy, initial, onClose }: AdvocacyFormProps) {
  const t = useTexts('training');
  const { add, change } = useAdvocacyChanges();
  const communities = useCommunities();
  const text = (id: 'ofWhom' | 'decisionNumber' | 'budgetLine', most: number) =>
    ({ kind: 'text', id, label: t(`advocacy.fields.${id}`), most }) as const;
  const outcome = (id: 'outcome' | 'after6' | 'after12'): FormField => ({
    ...{ kind: 'choice', id, label: t(`advocacy.fields.${id}`) },
    choices: OUTCOMES.map((value) => ({ value, label: t(`advocacy.outcomes.${value}`) })),
  });
  const results: FormField[] = [
    { kind: 'text', id: 'promised', label: t('advocacy.fields.promised'), lines: 2, most: 1000 },
    outcome('outcome'),
    text('decisionNumber', 100),
    { kind: 'date', id: 'decisionOn', label: t('advocacy.fields.decisionOn') },
    text('budgetLine', 200),
    { kind: 'text', id: 'fromMonth', label: t('advocacy.fields.fromMonth'), help: t('entries:monthHelp'), width: 9 },
    outcome('after6'),
    outcome('after12'),
  ];
  const fields: FormField[] = [
    {
      ...{ kind: 'choice', id: 'communityCode', label: t('columns.community'), isNeeded: true },
      choices: communities.map(({ code, name }) => ({ value: code, label: name })),
    },
    { kind: 'text', id: 'asked', label: t('advocacy.fields.asked'), lines: 2, most: 1000 },
    text('ofWhom', 300),
    ...(advocacy === null ? [] : results),
    { kind: 'text', id: 'note', label: t('fields.note'), lines: 2, most: 2000 },
  ];
  const typed: AdvocacyDraft = { ...initial, fromMonth: monthTyped(initial.fromMonth) };
  return (
    <PlainForm<AdvocacyDraft, AdvocacyInput>
      keep={{ form: 'advocacy.talks', recordId: advocacy?.id ?? '', version: advocacy?.version ?? null }}
      label={t('advocacy.form')}
      initial={typed}
      check={(draft) => {
        const month = monthOf(draft.fromMonth);
        return checkedBy(AdvocacyInput, { ...draft, fromMonth: month === '' ? null : month });
      }}
      save={t('save')}
      command={advocacy === null ? add : change}
      onLeave={() => onClose(null)}
      onSave={async (input) => {
        if (advocacy !== null) {
          const done = await change.run({ id: advocacy.id, version: advocacy.version, advocacy: input });
          if (done !== undefined) onClose(null);
          return done;
        }
        const added = await add.run(input);
        if (added !== undefined) onClose(added.id);
        return added;
      }}
    >
      {(form) => <FormFields fields={fields} {...form} />}
    </PlainForm>
  );
}
