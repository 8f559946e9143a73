import type { Checked } from '#renderer/ui/draft-form.ts';
import { checkedBy } from '#renderer/ui/PlainForm.tsx';
import { type Cohort, CohortFacts, NewCohort } from '#shared/cohorts/cohorts.ts';
import { parseProgrammeText } from '#shared/cohorts/programme-text.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';

/** What stands in the form of a course; undefined: typed, but not readable. */
export type CohortDraft = Omit<
  CohortFacts,
  'criteria' | 'capacity' | 'leastShare' | 'testMost' | 'placesPlanned' | 'reservePlanned'
> & {
  readonly capacity: number | null | undefined;
  readonly leastShare: number | null | undefined;
  readonly testMost: number | null | undefined;
  readonly placesPlanned: number | null | undefined;
  readonly reservePlanned: number | null | undefined;
  /** A criterion a line. */
  readonly criteria: string;
};

export interface NewCohortDraft extends CohortDraft {
  readonly firstOn: DateOnly | null | undefined;
  /** `# day`, then half a day a line. */
  readonly programme: string;
}

const LEAST_SHARE = 75;
const TEST_MOST = 20;

export const emptyCohort = (criteria: readonly string[]): CohortDraft => ({
  ...{ name: '', project: null, communityCode: null, place: null, partners: null, trainers: null, capacity: null },
  ...{ hasSelection: true, leastShare: LEAST_SHARE, testMost: TEST_MOST, placesPlanned: null, reservePlanned: null },
  ...{ criteria: criteria.join('\n'), quotas: [], certificateWords: null, note: null },
});

/** The fields of the form alone: a draft holds nobody's data beside them. */
export const cohortDraft = (cohort: Cohort): CohortDraft => ({
  ...fieldsOf(emptyCohort([]), cohort),
  criteria: cohort.criteria.join('\n'),
});

/** What of a record has the fields of another one. */
export function fieldsOf<D extends object>(form: D, record: object): D {
  const values = record as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.keys(form).map((field) => [field, values[field]])) as D;
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A seminar has neither places nor criteria. */
const factsOf = ({ criteria, ...draft }: CohortDraft) =>
  draft.hasSelection
    ? { ...draft, criteria: linesOf(criteria) }
    : { ...draft, criteria: [], placesPlanned: null, reservePlanned: null };

export const checkCohort = (draft: CohortDraft): Checked<CohortFacts> => checkedBy(CohortFacts, factsOf(draft));

export function checkNewCohort({ programme, firstOn, ...draft }: NewCohortDraft): Checked<NewCohort> {
  const { modules, issues } = parseProgrammeText(programme);
  const checked = checkedBy(NewCohort, { ...factsOf(draft), firstOn, modules });
  const unread = issues.map(({ code }) => ({ path: 'programme', code }));
  if (checked.ok) return unread.length === 0 ? checked : { ok: false, issues: unread.slice(0, 1) };
  const others = checked.issues.map((issue) =>
    issue.path.startsWith('modules') ? { path: 'programme', code: 'required' } : issue,
  );
  return { ok: false, issues: [...others, ...unread] };
}
