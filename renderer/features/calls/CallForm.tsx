import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { type FormField, FormFields } from '#renderer/ui/FormFields.tsx';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { CALL_OUTCOMES, type Call, CallInput } from '#shared/calls/calls.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { useCallChanges } from './calls.api.ts';

const NOTHING_SAID = {
  ...{ calledAt: null, alias: null, contact: null, need: null, agreed: null, firstOn: null, firstAt: null },
  ...{ firstWith: null, firstWhere: null, safeWay: null, outcome: 'talked' as const },
};

/** A call while it is on the line: everything but the day may stay empty. */
export function CallForm({ call, onClose }: { call: Call | null; onClose: () => void }) {
  const t = useTexts('calls');
  const { add, change } = useCallChanges();
  const [today] = useState(() => todayIn(new Date()));
  const text = (id: keyof CallInput & TextId, most: number, more: { lines?: number; width?: number } = {}) =>
    ({ kind: 'text', id, label: t(`fields.${id}`), most, ...more }) as const;
  // Joining is a step of its own, with her consent.
  const outcomes = CALL_OUTCOMES.filter((outcome) => outcome !== 'joined' || call?.outcome === 'joined');
  const fields: FormField[] = [
    text('alias', 100),
    text('contact', 200),
    text('need', 2000, { lines: 3 }),
    text('agreed', 2000, { lines: 2 }),
    {
      ...{ kind: 'choice', id: 'outcome', label: t('fields.outcome'), isNeeded: true },
      choices: outcomes.map((outcome) => ({ value: outcome, label: t(`outcomes.${outcome}`) })),
    },
    { kind: 'date', id: 'firstOn', label: t('fields.firstOn') },
    text('firstAt', 5, { width: 6 }),
    text('firstWith', 200),
    text('firstWhere', 300),
    { ...text('safeWay', 500, { lines: 2 }), help: t('help.safeWay') },
    { kind: 'date', id: 'calledOn', label: t('fields.calledOn'), isNeeded: true },
    text('calledAt', 5, { width: 6 }),
  ];
  return (
    <PlainForm<CallInput, CallInput>
      keep={{ form: 'calls.call', recordId: call?.id ?? '', version: call?.version ?? null }}
      label={t('form')}
      initial={call ?? { ...NOTHING_SAID, calledOn: today }}
      check={(draft) => checkedBy(CallInput, draft)}
      save={t('save')}
      command={call === null ? add : change}
      onLeave={onClose}
      onSave={async (input) => {
        const done = await (call === null
          ? add.run(input)
          : change.run({ id: call.id, version: call.version, call: input }));
        if (done !== undefined) onClose();
        return done;
      }}
    >
      {(form) => <FormFields fields={fields} {...form} />}
    </PlainForm>
  );
}

type TextId = 'alias' | 'contact' | 'need' | 'agreed' | 'firstAt' | 'firstWith' | 'firstWhere' | 'safeWay' | 'calledAt';
