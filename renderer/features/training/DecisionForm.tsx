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

interface Line {
  readonly decision: string | null;
  readonly reason: string;
}
interface Draft {
  readonly decidedOn: DateOnly | null | undefined;
  readonly signedBy: string;
  readonly lines: Readonly<Record<string, Line>>;
}

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
  const [today] = useState(() => todayIn(new Date()));
  const standing = standingDecisions(selection.decisions);
  const lineOf = ({ traineeId, rank }: Ranked): Line => {
    const known = standing.get(traineeId);
    if (known !== undefined) return known;
    const proposal = DecisionKind.safeParse(proposed.get(traineeId)).data ?? null;
    return { decision: proposal, reason: proposal === null ? '' : t('selection.byRank', { rank: rank ?? '—' }) };
  };
  const initial: Draft = {
    ...{ decidedOn: today, signedBy: selection.decisions.at(-1)?.signedBy ?? '' },
    lines: Object.fromEntries(ranked.map((one) => [one.traineeId, lineOf(one)])),
  };
  const changed = (draft: Draft) =>
    ranked.filter(({ traineeId }) => {
      const line = draft.lines[traineeId];
      const known = standing.get(traineeId);
      return (
        line !== undefined &&
        line.decision !== null &&
        (line.decision !== known?.decision || line.reason !== known.reason)
      );
    });
  const check = (draft: Draft): Checked<z.output<typeof Decided>> => {
    const { decidedOn, signedBy } = draft;
    const whole = changed(draft).map(({ traineeId }) => ({
      traineeId,
      decidedOn,
      signedBy,
      ...draft.lines[traineeId],
    }));
    const checked = checkedBy(Decided, whole);
    if (checked.ok) return checked;
    const ids = changed(draft).map(({ traineeId }) => traineeId);
    // Of each line the field is named by its trainee; day and signature stand once for all.
    const issues = checked.issues.map(({ path, code }) => {
      const [at = '0', field = ''] = path.split('.');
      return { path: field === 'reason' ? `${ids[Number(at)]}.reason` : field, code };
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
        const done = decisions.length === 0 ? {} : await decide.run({ cohortId: cohort.id, decisions });
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
        const line = draft.lines[traineeId] ?? { decision: null, reason: '' };
        const set = (next: Partial<Line>) =>
          onChange({ ...draft, lines: { ...draft.lines, [traineeId]: { ...line, ...next } } });
        return (
          <fieldset key={traineeId} className={classes.decision}>
            <legend>
              {rank ?? '—'} · {nameOf(traineeId)}
            </legend>
            <ChoiceField
              id={`${traineeId}.decision`}
              label={t('selection.decision')}
              optional
              choices={DECISIONS.map((value) => ({ value, label: t(`selection.decisions.${value}`) }))}
              value={line.decision as DecisionKind | null}
              onChange={(decision) => set({ decision })}
            />
            <TextField
              id={`${traineeId}.reason`}
              label={t('selection.reason')}
              maxLength={1000}
              value={line.reason}
              error={errorOf(`${traineeId}.reason`)}
              onChange={(reason) => set({ reason })}
            />
          </fieldset>
        );
      })}
    </>
  );
}
