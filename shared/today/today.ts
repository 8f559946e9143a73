import { z } from 'zod';
import { RunningTerm } from '#shared/terms/terms.ts';
import { FamilyId } from '#shared/vocabulary/ids.ts';

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
