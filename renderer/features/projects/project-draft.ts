import type { Checked } from '#renderer/ui/draft-form.ts';
import { checkedBy } from '#renderer/ui/PlainForm.tsx';
import { type BudgetLine, MEASURES, type Measure, type Project, ProjectInput } from '#shared/projects/projects.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { Language } from '#shared/vocabulary/languages.ts';
import { formatAmount, parseTypedMoney } from '#shared/vocabulary/money.ts';

type Plan = number | null | undefined;

/** What stands in the form of a project; undefined: typed, but not readable. */
export type ProjectDraft = Pick<ProjectInput, 'name' | 'grantee' | 'donor' | 'note'> & {
  readonly fromOn: DateOnly | null | undefined;
  readonly toOn: DateOnly | null | undefined;
  /** A line of the budget a line: «Оплата; 120 000». */
  readonly budget: string;
} & Readonly<Record<`plan ${Measure}`, Plan>>;

const LINE = ';';

export function budgetText(budget: readonly BudgetLine[], language: Language): string {
  return budget.map(({ name, kopiykas }) => `${name}${LINE} ${formatAmount(kopiykas, language)}`).join('\n');
}

/** Undefined when a line has no sum. */
export function parseBudget(text: string): BudgetLine[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const read = lines.map((line) => {
    const at = line.lastIndexOf(LINE);
    const kopiykas = at < 0 ? undefined : parseTypedMoney(line.slice(at + 1));
    return kopiykas === null || kopiykas === undefined ? undefined : { name: line.slice(0, at).trim(), kopiykas };
  });
  return read.every((line) => line !== undefined) ? read : undefined;
}

export function projectDraft(project: Project | null, language: Language): ProjectDraft {
  const plans = Object.fromEntries(
    MEASURES.map((measure) => {
      return [`plan ${measure}`, project?.targets.find((target) => target.measure === measure)?.plan ?? null];
    }),
  ) as Record<`plan ${Measure}`, Plan>;
  return {
    ...{ name: project?.name ?? '', grantee: project?.grantee ?? null, donor: project?.donor ?? null },
    ...{ fromOn: project?.fromOn ?? null, toOn: project?.toOn ?? null, note: project?.note ?? null },
    ...{ budget: budgetText(project?.budget ?? [], language), ...plans },
  };
}

export function checkProject(draft: ProjectDraft): Checked<ProjectInput> {
  const budget = parseBudget(draft.budget);
  const unread = MEASURES.filter((measure) => draft[`plan ${measure}`] === undefined);
  const issues = [
    ...unread.map((measure) => ({ path: `plan ${measure}`, code: 'invalid_type' })),
    ...(budget === undefined ? [{ path: 'budget', code: 'unreadable-money' }] : []),
  ];
  if (issues.length > 0) return { ok: false, issues };
  const targets = MEASURES.flatMap((measure) => {
    const plan = draft[`plan ${measure}`];
    return plan === null || plan === undefined ? [] : [{ measure, plan }];
  });
  return checkedBy(ProjectInput, { ...draft, targets, budget });
}
