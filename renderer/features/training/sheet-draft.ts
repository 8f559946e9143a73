import type { Checked } from '#renderer/ui/draft-form.ts';
import { checkedBy } from '#renderer/ui/PlainForm.tsx';
import { type ScoreSheet, SheetInput } from '#shared/selection/selection.ts';

type ScoreField = `score-${string}`;

/** What stands in the form of a sheet. Points are kept by their criterion: the course's list may change meanwhile. */
export interface SheetDraft {
  readonly assessor: string;
  readonly isRelated: boolean;
  readonly remark: string | null;
  readonly [score: ScoreField]: string | null;
}

/** The id of a criterion's field, in which no plain space may be. */
export const scoreField = (criterion: string): ScoreField => `score-${criterion.replaceAll(/\s/g, '\u00a0')}`;

export const emptySheet = (criteria: readonly string[]): SheetDraft => ({
  ...{ assessor: '', isRelated: false, remark: null },
  ...Object.fromEntries(criteria.map((criterion) => [scoreField(criterion), null])),
});

export function sheetDraft(
  { assessor, isRelated, remark, scores }: ScoreSheet,
  criteria: readonly string[],
): SheetDraft {
  const known = new Map(scores.map(({ criterion, value }) => [criterion, String(value)]));
  return {
    ...{ assessor, isRelated, remark },
    ...Object.fromEntries(criteria.map((criterion) => [scoreField(criterion), known.get(criterion) ?? null])),
  };
}

export function checkSheet(draft: SheetDraft, criteria: readonly string[]): Checked<SheetInput> {
  const given = criteria.map((criterion) => ({ criterion, points: draft[scoreField(criterion)] ?? null }));
  const scores = given.flatMap(({ criterion, points }) =>
    points === null ? [] : [{ criterion, value: Number(points) }],
  );
  const missing = given.flatMap(({ criterion, points }) =>
    points === null ? [{ path: scoreField(criterion), code: 'required' }] : [],
  );
  const checked = checkedBy(SheetInput, { ...draft, scores });
  if (checked.ok && missing.length === 0) return checked;
  const others = checked.ok ? [] : checked.issues.filter(({ path }) => path !== 'scores');
  return { ok: false, issues: [...others, ...missing] };
}
