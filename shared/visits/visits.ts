import { z } from 'zod';
import { EntryCode, textUpTo } from '#shared/families/fields.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { brandedId, FamilyId } from '#shared/vocabulary/ids.ts';

export const VisitId = brandedId<'VisitId'>();
export type VisitId = z.output<typeof VisitId>;

export const VISIT_OUTCOMES = ['planned', 'done', 'notMet', 'cancelled'] as const;
export const VisitOutcome = z.enum(VISIT_OUTCOMES);
export type VisitOutcome = z.output<typeof VisitOutcome>;

const said = {
  /** With whom of the family. */
  whom: textUpTo(300),
  note: textUpTo(5000),
  /** Shown to whoever wrote it, the head and the deputy. */
  privateNote: textUpTo(5000),
};

/** A visit that is planned, or one that was held without a plan. */
export const VisitInput = z.object({
  /** Entry of the vocabulary `visitKinds`. */
  kind: EntryCode,
  outcome: VisitOutcome,
  /** The day of the plan, or the day on which it was held. */
  on: DateOnly,
  ...said,
});
export type VisitInput = z.output<typeof VisitInput>;

/** What became of a planned visit, and when the next one is to be. */
export const FinishInput = z.object({
  outcome: VisitOutcome.exclude(['planned']),
  on: DateOnly,
  ...said,
  nextOn: DateOnly.nullable(),
});
export type FinishInput = z.output<typeof FinishInput>;

export const Visit = z.object({
  id: VisitId,
  version: z.number().int(),
  kind: EntryCode,
  outcome: VisitOutcome,
  plannedOn: DateOnly.nullable(),
  heldOn: DateOnly.nullable(),
  whom: z.string().nullable(),
  /** Null also for a role that is shown no notes. */
  note: z.string().nullable(),
  privateNote: z.string().nullable(),
  /** Whose visit it is. */
  userName: z.string().nullable(),
});
export type Visit = z.output<typeof Visit>;

/** A planned visit whose day has come or comes soon. */
export const DueVisit = z.object({
  id: VisitId,
  familyId: FamilyId,
  code: z.string(),
  /** Surname with initials; null for a case that is a code on lists. */
  name: z.string().nullable(),
  kind: EntryCode,
  plannedOn: DateOnly,
  userName: z.string().nullable(),
});
export type DueVisit = z.output<typeof DueVisit>;

/** How many visits are due, and the first of them. */
export const DueVisits = z.object({ total: z.number().int(), visits: z.array(DueVisit) });
export type DueVisits = z.output<typeof DueVisits>;

/** Until the next visit, when nothing else is said: "done, next in 14 days". */
export const NEXT_VISIT_DAYS = 14;
