import { z } from 'zod';
import { textUpTo } from '#shared/families/fields.ts';
import { DateOnly, isPeriod } from '#shared/vocabulary/dates.ts';
import { brandedId } from '#shared/vocabulary/ids.ts';

/**
 * What the office must do in time. What a kind is counted from and until is a rule of the program; how long it lasts and
 * on what ground is the office's to say (`terms.rules.ts`).
 */
export const CLOCK_KINDS = ['emergency', 'assessment', 'decision', 'support', 'review'] as const;
export const ClockKind = z.enum(CLOCK_KINDS);
export type ClockKind = z.output<typeof ClockKind>;

/** From one review of a plan to the next, by the level of the case: no clock runs, the day is offered. */
export const INTERVAL_KINDS = ['reviewEmergency', 'reviewComplex', 'reviewMedium', 'reviewSimple'] as const;

export const TERM_KINDS = [...CLOCK_KINDS, ...INTERVAL_KINDS] as const;
export const TermKind = z.enum(TERM_KINDS);
export type TermKind = z.output<typeof TermKind>;

export const TERM_UNITS = ['workingDays', 'days', 'months'] as const;
export const TermUnit = z.enum(TERM_UNITS);
export type TermUnit = z.output<typeof TermUnit>;

export const TermId = brandedId<'TermId'>();
export type TermId = z.output<typeof TermId>;

/** How long, and where it is written. */
export const TermLength = z.object({
  amount: z.number().int().min(1).max(400),
  unit: TermUnit,
  /** The ground as the office writes it; null for the program's own words, where it has any. */
  ground: textUpTo(500),
});
export type TermLength = z.output<typeof TermLength>;

/** A term as it holds for clocks that began between two days, both included; null for an open end. */
export const Term = TermLength.extend({
  id: TermId,
  kind: TermKind,
  validFrom: DateOnly.nullable(),
  validTo: DateOnly.nullable(),
  /** Length and days as the program brought them. */
  isBuiltin: z.boolean(),
}).refine(({ validFrom, validTo }) => isPeriod(validFrom, validTo));
export type Term = z.output<typeof Term>;

/** A term of a case that runs, or has run out. */
export const RunningTerm = z.object({ kind: ClockKind, startedOn: DateOnly, dueOn: DateOnly });
export type RunningTerm = z.output<typeof RunningTerm>;
