import type { z } from 'zod';
import type { Checked } from '#renderer/ui/draft-form.ts';
import { isStepBackOrOver } from '#shared/families/families.rules.ts';
import { ClosingInput, type Family, StepInput } from '#shared/families/families.ts';
import type { FieldIssue } from '#shared/ipc/reply.ts';
import { type DateOnly, isPeriod } from '#shared/vocabulary/dates.ts';
import { nextStage, type OpenStage } from './steps.ts';

/*
 * What the forms of a case's steps hold while somebody types, and what is wrong with it. The ids of the fields are
 * `step.…`, `closing.…` and `reopening.…`.
 */

/** Undefined: typed, but no date. */
type TypedDay = DateOnly | null | undefined;

export interface StepDraft {
  readonly stage: OpenStage | null;
  readonly takenOn: TypedDay;
  readonly reason: string;
  readonly document: string;
}

export interface ClosingDraft {
  readonly closedOn: TypedDay;
  readonly reason: string | null;
  readonly result: string;
  readonly document: string;
}

export interface ReopeningDraft {
  readonly openedOn: TypedDay;
}

type CaseState = Pick<Family, 'stage' | 'episodes'>;

export function newStepDraft({ stage }: Pick<Family, 'stage'>, today: DateOnly): StepDraft {
  return { stage: nextStage(stage), takenOn: today, reason: '', document: '' };
}

/** Whether the step goes back or leaves a stage out, so that it has to be explained. */
export function needsReason({ stage }: Pick<Family, 'stage'>, draft: StepDraft): boolean {
  return draft.stage !== null && isStepBackOrOver(stage, draft.stage);
}

function dayIssue(day: TypedDay, today: DateOnly): string | null {
  if (day === null) return 'required';
  if (day === undefined) return 'unreadable-date';
  return day > today ? 'in-the-future' : null;
}

const issueAt = (path: string, code: string | null): FieldIssue[] => (code === null ? [] : [{ path, code }]);

function checked<S extends z.ZodType>(
  schema: S,
  form: string,
  draft: object,
  found: readonly FieldIssue[],
): Checked<z.output<S>> {
  const parsed = schema.safeParse(draft);
  const issues = parsed.success
    ? []
    : parsed.error.issues.map(({ path, code }) => ({ path: [form, ...path].join('.'), code }));
  const unseen = issues.filter(({ path }) => found.every((issue) => issue.path !== path));
  if (parsed.success && found.length === 0) return { ok: true, value: parsed.data };
  return { ok: false, issues: [...found, ...unseen] };
}

export function checkStep(family: CaseState, draft: StepDraft, today: DateOnly): Checked<StepInput> {
  const isUnexplained = needsReason(family, draft) && draft.reason.trim() === '';
  const reason = needsReason(family, draft) ? draft.reason : null;
  return checked(StepInput, 'step', { ...draft, reason }, [
    ...issueAt('step.takenOn', dayIssue(draft.takenOn, today)),
    ...issueAt('step.reason', isUnexplained ? 'reason-needed' : null),
  ]);
}

export function checkClosing(family: CaseState, draft: ClosingDraft, today: DateOnly): Checked<ClosingInput> {
  const opened = family.episodes[0]?.openedOn ?? null;
  const tooEarly = isPeriod(opened, draft.closedOn ?? null) ? null : 'before-start';
  return checked(
    ClosingInput,
    'closing',
    draft,
    issueAt('closing.closedOn', dayIssue(draft.closedOn, today) ?? tooEarly),
  );
}

export function checkReopening(family: CaseState, draft: ReopeningDraft, today: DateOnly): Checked<DateOnly> {
  const { openedOn } = draft;
  const closed = family.episodes[0]?.closedOn ?? null;
  const tooEarly = isPeriod(closed, openedOn ?? null) ? null : 'before-closing';
  const issues = issueAt('reopening.openedOn', dayIssue(openedOn, today) ?? tooEarly);
  return openedOn && issues.length === 0 ? { ok: true, value: openedOn } : { ok: false, issues };
}
