import type { OfficeDays } from '#shared/calendar/calendar.rules.ts';
import { byDay, dueDay, termOn } from '#shared/terms/terms.rules.ts';
import type { RunningTerm, Term } from '#shared/terms/terms.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';

/** Neglect, child abuse, gender-based and domestic violence, trafficking: law "On social services", art. 24. */
const NEVER_REFUSED: ReadonlySet<number> = new Set([10, 12, 13, 14, 15]);

interface Danger {
  readonly isUrgent: boolean;
  readonly isChildAtRisk: boolean;
  readonly factors: readonly number[];
}

/** Whether help may be refused: never where a life, a child or somebody who suffers violence is at stake. */
export function mayRefuse({ isUrgent, isChildAtRisk, factors }: Danger): boolean {
  return !isUrgent && !isChildAtRisk && !factors.some((factor) => NEVER_REFUSED.has(factor));
}

/** Until when an open report must be acted on: at once where a life is in danger, else in the time for an assessment. */
export function reportTerm(
  { isUrgent, receivedOn }: { isUrgent: boolean; receivedOn: DateOnly },
  terms: readonly Term[],
  calendar: OfficeDays,
): RunningTerm | null {
  const kind = isUrgent ? 'emergency' : 'assessment';
  const term = termOn(terms, kind, receivedOn);
  const dueOn = term === undefined ? null : dueDay(calendar, receivedOn, term);
  return dueOn === null ? null : { kind, startedOn: receivedOn, dueOn };
}

interface Waiting {
  readonly isUrgent: boolean;
  readonly outcome: string | null;
  readonly term: RunningTerm | null;
  readonly receivedOn: DateOnly;
  readonly receivedAt: string;
}

/** Open ones first, urgent before all, then by the day until which; settled ones by the day they came, the newest first. */
export function byUrgency(a: Waiting, b: Waiting): number {
  const [isOpen, isOtherOpen] = [a.outcome === null, b.outcome === null];
  if (isOpen !== isOtherOpen) return isOpen ? -1 : 1;
  if (!isOpen) return byMoment(b, a);
  if (a.isUrgent !== b.isUrgent) return a.isUrgent ? -1 : 1;
  if (a.term !== null && b.term !== null && a.term.dueOn !== b.term.dueOn) return byDay(a.term.dueOn, b.term.dueOn);
  return byMoment(a, b);
}

/** As `byUrgency`, but of what is to be tried again the earliest day first. */
export function byDueDay(a: Waiting & { tryOn: DateOnly | null }, b: Waiting & { tryOn: DateOnly | null }): number {
  const days = a.outcome !== null && b.outcome !== null && a.tryOn !== null && b.tryOn !== null;
  return (days ? byDay(a.tryOn as DateOnly, b.tryOn as DateOnly) : 0) || byUrgency(a, b);
}

function byMoment(a: Waiting, b: Waiting): number {
  return byDay(a.receivedOn, b.receivedOn) || a.receivedAt.localeCompare(b.receivedAt);
}
