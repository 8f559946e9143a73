import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import type { DraftFields } from '#renderer/ui/draft-form.ts';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import {
  FinishInput,
  NEXT_VISIT_DAYS,
  VISIT_OUTCOMES,
  type Visit,
  VisitInput,
  type VisitOutcome,
} from '#shared/visits/visits.ts';
import { choicesOf } from '#shared/vocabularies/vocabularies.rules.ts';
import { addDays, type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import type { FamilyId } from '#shared/vocabulary/ids.ts';
import { useVisitChanges } from '../visits.api.ts';
import { useVocabulary } from '../vocabularies.api.ts';
import classes from './visits.module.css';

interface VisitDraft {
  readonly kind: string | null;
  readonly outcome: VisitOutcome;
  /** Undefined: typed, but no date. */
  readonly on: DateOnly | null | undefined;
  readonly whom: string;
  readonly note: string;
  readonly privateNote: string;
}

const draftOf = (visit: Visit): VisitDraft => ({
  kind: visit.kind,
  outcome: visit.outcome,
  on: visit.heldOn ?? visit.plannedOn,
  whom: visit.whom ?? '',
  note: visit.note ?? '',
  privateNote: visit.privateNote ?? '',
});

/** What was talked about, with whom; the note for few stands apart. */
function SaidFields<D extends Pick<VisitDraft, 'whom' | 'note' | 'privateNote'>>({
  draft,
  onChange,
  errorOf,
}: DraftFields<D>) {
  const t = useTexts('visits');
  const phrases = useVocabulary('visitPhrases');
  return (
    <>
      <TextField
        id="whom"
        label={t('whom')}
        optional
        value={draft.whom}
        error={errorOf('whom')}
        maxLength={300}
        onChange={(whom) => onChange({ ...draft, whom })}
      />
      <TextField
        id="note"
        label={t('note')}
        optional
        lines={3}
        value={draft.note}
        error={errorOf('note')}
        maxLength={5000}
        onChange={(note) => onChange({ ...draft, note })}
      />
      <div className={classes.acts}>
        {phrases.offered.map(({ code, label }) => (
          <Button
            key={code}
            variant="default"
            size="compact-sm"
            aria-label={t('insert', { phrase: label })}
            onClick={() => {
              const note = [draft.note.trimEnd(), `${label} `].filter((line) => line !== '').join('\n');
              onChange({ ...draft, note });
              document.getElementById('note')?.focus();
            }}
          >
            {label}
          </Button>
        ))}
      </div>
      <TextField
        id="privateNote"
        label={t('privateNote')}
        help={t('privateHelp')}
        optional
        lines={2}
        value={draft.privateNote}
        error={errorOf('privateNote')}
        maxLength={5000}
        onChange={(privateNote) => onChange({ ...draft, privateNote })}
      />
    </>
  );
}

interface VisitFormProps {
  readonly familyId: FamilyId;
  /** A visit that is put right; without one, whether the new one is planned or was held already. */
  readonly visit: Visit | 'planned' | 'done';
  readonly onClose: () => void;
}

/** A visit that is planned, was held, or is put right. */
export function VisitForm({ familyId, visit, onClose }: VisitFormProps) {
  const t = useTexts('visits');
  const kinds = useVocabulary('visitKinds');
  const { add, change } = useVisitChanges();
  const [today] = useState(() => todayIn(new Date()));
  const known = typeof visit === 'string' ? null : visit;
  const initial: VisitDraft =
    typeof visit === 'string'
      ? {
          kind: visit === 'planned' ? 'homeVisit' : 'call',
          outcome: visit,
          on: visit === 'planned' ? addDays(today, NEXT_VISIT_DAYS) : today,
          ...{ whom: '', note: '', privateNote: '' },
        }
      : draftOf(visit);
  return (
    <PlainForm<VisitDraft, VisitInput>
      keep={
        typeof visit === 'string'
          ? { form: `visits.${visit}`, recordId: familyId, version: null }
          : { form: 'visits.visit', recordId: visit.id, version: visit.version }
      }
      label={t('form')}
      initial={initial}
      check={(draft) => checkedBy(VisitInput, draft)}
      save={t('save')}
      command={known === null ? add : change}
      onLeave={onClose}
      onSave={async (input) => {
        const done = await (known === null
          ? add.run({ familyId, visit: input })
          : change.run({ id: known.id, version: known.version, visit: input }));
        if (done !== undefined) onClose();
        return done;
      }}
    >
      {(fields) => {
        const { draft, onChange, errorOf } = fields;
        return (
          <>
            <ChoiceField
              id="kind"
              label={t('kind')}
              choices={choicesOf(kinds, draft.kind)}
              value={draft.kind}
              error={errorOf('kind')}
              onChange={(kind) => onChange({ ...draft, kind })}
            />
            {known !== null && (
              <ChoiceField
                id="outcome"
                label={t('outcome')}
                choices={VISIT_OUTCOMES.map((outcome) => ({ value: outcome, label: t(`outcomes.${outcome}`) }))}
                value={draft.outcome}
                onChange={(outcome) => outcome !== null && onChange({ ...draft, outcome })}
              />
            )}
            <DateField
              id="on"
              label={t(draft.outcome === 'planned' ? 'plannedFor' : 'heldOn')}
              value={draft.on}
              error={errorOf('on')}
              onChange={(on) => onChange({ ...draft, on })}
            />
            {draft.outcome !== 'planned' && <SaidFields {...fields} />}
          </>
        );
      }}
    </PlainForm>
  );
}

interface FinishDraft extends Omit<VisitDraft, 'kind'> {
  readonly nextOn: DateOnly | null | undefined;
}

/** What became of a planned visit, and when the next one is to be. */
export function FinishForm({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const t = useTexts('visits');
  const { finish } = useVisitChanges();
  const [today] = useState(() => todayIn(new Date()));
  return (
    <PlainForm<FinishDraft, FinishInput>
      keep={{ form: 'visits.finish', recordId: visit.id, version: visit.version }}
      label={t('finishForm')}
      initial={{
        ...{ outcome: 'done', on: today, whom: '', note: '', privateNote: '' },
        nextOn: addDays(today, NEXT_VISIT_DAYS),
      }}
      check={(draft) => checkedBy(FinishInput, draft)}
      save={t('save')}
      command={finish}
      onLeave={onClose}
      onSave={async (finished) => {
        const done = await finish.run({ id: visit.id, version: visit.version, finished });
        if (done !== undefined) onClose();
        return done;
      }}
    >
      {(fields) => {
        const { draft, onChange, errorOf } = fields;
        return (
          <>
            <ChoiceField
              id="outcome"
              label={t('outcome')}
              choices={VISIT_OUTCOMES.flatMap((outcome) =>
                outcome === 'planned' ? [] : [{ value: outcome, label: t(`outcomes.${outcome}`) }],
              )}
              value={draft.outcome === 'planned' ? null : draft.outcome}
              autoFocus
              onChange={(outcome) => outcome !== null && onChange({ ...draft, outcome })}
            />
            <DateField
              id="on"
              label={t('on')}
              value={draft.on}
              error={errorOf('on')}
              onChange={(on) => onChange({ ...draft, on })}
            />
            <SaidFields {...fields} />
            <DateField
              id="nextOn"
              label={t('nextOn')}
              optional
              value={draft.nextOn}
              error={errorOf('nextOn')}
              onChange={(nextOn) => onChange({ ...draft, nextOn })}
            />
          </>
        );
      }}
    </PlainForm>
  );
}
