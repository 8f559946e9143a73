import { useState } from 'react';
import { z } from 'zod';
import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import type { Checked, DraftFields } from '#renderer/ui/draft-form.ts';
import { FormFields } from '#renderer/ui/FormFields.tsx';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { type Cohort, TraineeId } from '#shared/cohorts/cohorts.ts';
import { type Ranked, standingDecisions } from '#shared/selection/selection.rules.ts';
import { DECISIONS, DecisionInput, DecisionKind, type Selection } from '#shared/selection/selection.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import { useSelectionChanges } from './training.api.ts';
import classes from './training.module.css';

/** Of each trainee a decision and its ground, by her id: each is kept and restored by itself. */
type Draft = {
  readonly decidedOn: DateOnly | null | undefined;
  readonly signedBy: string;
} & Readonly<Record<`decision ${string}`, string | null>> &
  Readonly<Record<`reason ${string}`, string>>;

interface DecisionFormProps {
  readonly cohort: Cohort;
  readonly ranked: readonly Ranked[];
  readonly proposed: ReadonlyMap<TraineeId, DecisionKind | 'tie'>;
  readonly selection: Selection;
  readonly onClose: () => void;
}

const Decided = z.array(DecisionInput.extend({ traineeId: TraineeId }));

/** What the head decides of each trainee, beginning from what the ranks propose. What is not changed is not decided again. */
export function DecisionForm({ cohort, ranked, proposed, selection, onClose }: DecisionFormProps) {
  const t = useTexts('training');
  const { decide } = useSelectionChanges();
  const [seen] = useState(selection.decisions.length);
  const [today] = useState(() => todayIn(new Date()));
  const standing = standingDecisions(selection.decisions);
  const lineOf = ({ traineeId, rank }: Ranked) => {
    const known = standing.get(traineeId);
    const proposal = known?.decision ?? DecisionKind.safeParse(proposed.get(traineeId)).data ?? null;
    const byRank = proposal === null ? '' : t('selection.byRank', { rank: rank ?? '—' });
    return { [`decision ${traineeId}`]: proposal, [`reason ${traineeId}`]: known?.reason ?? byRank };
  };
  const initial = {
    ...{ decidedOn: today, signedBy: selection.decisions.at(-1)?.signedBy ?? '' },
    ...Object.assign({}, ...ranked.map(lineOf)),
  } as Draft;
  const changedLines = (draft: Draft) =>
    ranked.flatMap(({ traineeId }) => {
      const known = standing.get(traineeId);
      const line = { decision: draft[`decision ${traineeId}`] ?? null, reason: draft[`reason ${traineeId}`] ?? '' };
      const isAsBefore = line.decision === (known?.decision ?? null) && line.reason === (known?.reason ?? '');
      return isAsBefore ? [] : [{ traineeId, ...line }];
    });
  const check = (draft: Draft): Checked<z.output<typeof Decided>> => {
    const lines = changedLines(draft);
    const { decidedOn, signedBy } = draft;
    const checked = checkedBy(
      Decided,
      lines.map((line) => ({ ...line, decidedOn, signedBy })),
    );
    if (checked.ok) return checked;
    // Of each line the field is named by its trainee; day and signature stand once for all.
    const issues = checked.issues.map(({ path, code }) => {
      const [at = '0', field = ''] = path.split('.');
      const isOfLine = field === 'reason' || field === 'decision';
      return isOfLine ? { path: `${field} ${lines[Number(at)]?.traineeId}`, code: 'required' } : { path: field, code };
    });
    return { ok: false, issues: issues.filter(({ path }, at) => issues.findIndex((one) => one.path === path) === at) };
  };
  return (
    <PlainForm<Draft, z.output<typeof Decided>>
      keep={{ form: 'selection.decisions', recordId: cohort.id, version: selection.decisions.length }}
      label={t('selection.decide')}
      initial={initial}
      check={check}
      save={t('selection.sign')}
      command={decide}
      onLeave={onClose}
      onSave={async (decisions) => {
        const done = decisions.length === 0 ? {} : await decide.run({ cohortId: cohort.id, seen, decisions });
        if (done !== undefined) onClose();
        return done;
      }}
    >
      {(form) => <DecisionFields {...{ cohort, ranked }} {...form} />}
    </PlainForm>
  );
}

function DecisionFields({
  cohort,
  ranked,
  ...form
}: { cohort: Cohort; ranked: readonly Ranked[] } & DraftFields<Draft>) {
  const t = useTexts('training');
  const { draft, onChange, errorOf } = form;
  const nameOf = (id: TraineeId) => {
    const trainee = cohort.trainees.find((one) => one.id === id);
    return trainee === undefined ? '' : fullName(trainee);
  };
  return (
    <>
      <FormFields
        fields={[
          { kind: 'date', id: 'decidedOn', label: t('selection.decidedOn'), isNeeded: true },
          {
            ...{ kind: 'text', id: 'signedBy', label: t('selection.signedBy'), help: t('selection.signedByHelp') },
            ...{ isNeeded: true, most: 200 },
          },
        ]}
        {...form}
      />
      {ranked.map(({ traineeId, rank }) => {
        const [decisionId, reasonId] = [`decision ${traineeId}`, `reason ${traineeId}`] as const;
        return (
          <fieldset key={traineeId} className={classes.decision}>
            <legend>
              {rank ?? '—'} · {nameOf(traineeId)}
            </legend>
            <ChoiceField
              id={decisionId}
              label={t('selection.decision')}
              optional
              choices={DECISIONS.map((value) => ({ value, label: t(`selection.decisions.${value}`) }))}
              value={(draft[decisionId] ?? null) as DecisionKind | null}
              error={errorOf(decisionId)}
              onChange={(decision) => onChange({ ...draft, [decisionId]: decision })}
            />
            <TextField
              id={reasonId}
              label={t('selection.reason')}
              maxLength={1000}
              value={draft[reasonId] ?? ''}
              error={errorOf(reasonId)}
              onChange={(reason) => onChange({ ...draft, [reasonId]: reason })}
            />
          </fieldset>
        );
      })}
    </>
  );
}
