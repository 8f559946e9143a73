import { z } from 'zod';
import { DocumentKind } from '#shared/people/people.ts';
import { RunningTerm } from '#shared/terms/terms.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { FamilyId, PersonId } from '#shared/vocabulary/ids.ts';

/** Late, due today, and due within a week. */
export const DUE_GROUPS = ['late', 'today', 'soon'] as const;
export const DueGroup = z.enum(DUE_GROUPS);
export type DueGroup = z.output<typeof DueGroup>;

/** A case with its term that ends first. */
export const DueCase = RunningTerm.extend({
  familyId: FamilyId,
  code: z.string(),
  /** Surname with initials; null for a case that is a code on lists. */
  name: z.string().nullable(),
  worker: z.string().nullable(),
});
export type DueCase = z.output<typeof DueCase>;

/** How many cases are due, and the first of them. */
export const DueList = z.object({ total: z.number().int(), cases: z.array(DueCase) });
export type DueList = z.output<typeof DueList>;

/** A document that was asked for and has not come. */
export const DueRestoration = z.object({
  personId: PersonId,
  code: z.string(),
  /** Surname with initials of the family; null for a case that is a code on lists. */
  name: z.string().nullable(),
  kind: DocumentKind,
  title: z.string().nullable(),
  requestedOn: DateOnly,
});
export type DueRestoration = z.output<typeof DueRestoration>;

export const DueRestorations = z.object({ total: z.number().int(), restorations: z.array(DueRestoration) });
export type DueRestorations = z.output<typeof DueRestorations>;

/** Days after which a document that was asked for is asked after. */
export const RESTORATION_DAYS = 30;
