import { addWorkingDays, type OfficeDays, workingDayFrom } from '#shared/calendar/calendar.rules.ts';
import { type Level, STAGES, type Stage } from '#shared/families/families.ts';
import { addDays, addMonths, type DateOnly } from '#shared/vocabulary/dates.ts';
import { CLOCK_KINDS, type ClockKind, type RunningTerm, type Term, type TermKind, type TermLength } from './terms.ts';

interface Span {
  /** The clock begins on the day this stage was entered. */
  readonly from: ClockStage;
  /** It stops when this stage, or a later one, is reached. */
  readonly until: Stage;
  /** Only for cases of this level. */
  readonly level?: Level;
}

/** What each kind is counted from and until. */
export const SPANS: Readonly<Record<ClockKind, Span>> = {
  emergency: { from: 'reported', until: 'supported', level: 'emergency' },
  assessment: { from: 'reported', until: 'assessed' },
  decision: { from: 'reported', until: 'decided' },
  support: { from: 'decided', until: 'closed' },
  review: { from: 'supported', until: 'reviewed' },
};

/** Stages whose day begins a clock. */
export const CLOCK_STAGES = ['reported', 'decided', 'supported'] as const satisfies readonly Stage[];
export type ClockStage = (typeof CLOCK_STAGES)[number];

const rank = (stage: Stage) => STAGES.indexOf(stage);

/** The last day in time: a term of months or days that ends on a day off ends on the next working day. */
export function dueDay(
  calendar: OfficeDays,
  from: DateOnly,
  { amount, unit }: Omit<TermLength, 'ground'>,
): DateOnly | null {
  if (unit === 'workingDays') return addWorkingDays(calendar, from, amount);
  const end = unit === 'days' ? addDays(from, amount) : addMonths(from, amount);
  return end === null ? null : workingDayFrom(calendar, end);
}

/** The term of a kind for a clock that began on a day, so that old cases keep their old terms; undefined where none holds. */
export function termOn(terms: readonly Term[], kind: TermKind, startedOn: DateOnly): Term | undefined {
  return terms.find(
    (term) =>
      term.kind === kind &&
      (term.validFrom === null || term.validFrom <= startedOn) &&
      (term.validTo === null || startedOn <= term.validTo),
  );
}

const REVIEWS = {
  emergency: 'reviewEmergency',
  complex: 'reviewComplex',
  medium: 'reviewMedium',
  simple: 'reviewSimple',
} as const satisfies Record<Level, TermKind>;

/** The day of the next review after one on a day, by the level of the case; of a case without a level as of a medium one. */
export function nextReview(
  terms: readonly Term[],
  calendar: OfficeDays,
  level: Level | null,
  from: DateOnly,
): DateOnly | null {
  const term = termOn(terms, REVIEWS[level ?? 'medium'], from);
  return term === undefined ? null : dueDay(calendar, from, term);
}

/** Where a case stands, for its clocks. */
export interface CaseClock {
  readonly stage: Stage;
  readonly level: Level | null;
  /** The day on which a stage that begins a clock was last entered in the present episode. */
  readonly entered: Readonly<Partial<Record<ClockStage, DateOnly | null>>>;
}

/**
 * Answers which terms run for a case, the one that ends first at the head; none for a closed one. Ends are kept by day,
 * so that a whole register costs some hundred walks through the calendar.
 */
export function runningTermsIn(terms: readonly Term[], calendar: OfficeDays): (clock: CaseClock) => RunningTerm[] {
  const ends = new Map<string, DateOnly | null>();
  const endOf = (kind: ClockKind, startedOn: DateOnly): DateOnly | null => {
    const key = `${kind} ${startedOn}`;
    const known = ends.get(key);
    if (known !== undefined) return known;
    const term = termOn(terms, kind, startedOn);
    const end = term === undefined ? null : dueDay(calendar, startedOn, term);
    ends.set(key, end);
    return end;
  };
  return (clock) =>
    startedSpans(clock)
      .flatMap(({ kind, startedOn }) => {
        const dueOn = endOf(kind, startedOn);
        return dueOn === null ? [] : [{ kind, startedOn, dueOn }];
      })
      .sort((a, b) => byDay(a.dueOn, b.dueOn));
}

/** The order of days; a day is a text that sorts. */
export function byDay(a: DateOnly, b: DateOnly): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function startedSpans({ stage, level, entered }: CaseClock): { kind: ClockKind; startedOn: DateOnly }[] {
  return CLOCK_KINDS.flatMap((kind) => {
    const span = SPANS[kind];
    const runs = rank(span.from) <= rank(stage) && rank(stage) < rank(span.until);
    const startedOn = entered[span.from] ?? null;
    if (!runs || startedOn === null || (span.level !== undefined && span.level !== level)) return [];
    return [{ kind, startedOn }];
  });
}
