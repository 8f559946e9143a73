import { z } from 'zod';
import { EntryCode, textUpTo } from '#shared/families/fields.ts';
import { DateOnly, isPeriod } from '#shared/vocabulary/dates.ts';
import { brandedId, FamilyId } from '#shared/vocabulary/ids.ts';

export const GivenServiceId = brandedId<'GivenServiceId'>();
export type GivenServiceId = z.output<typeof GivenServiceId>;

export const SERVICE_FORMS = ['individual', 'group'] as const;
export const ServiceForm = z.enum(SERVICE_FORMS);
export type ServiceForm = z.output<typeof ServiceForm>;

/** A service as it was given: what, when, how. */
export const GivenInput = z.object({
  givenOn: DateOnly,
  /** Entry of the vocabulary `socialServices`. */
  service: EntryCode,
  form: ServiceForm,
  amount: z.number().int().min(1).max(99),
  place: textUpTo(300),
  note: textUpTo(2000),
});
export type GivenInput = z.output<typeof GivenInput>;

export const GivenService = GivenInput.extend({
  id: GivenServiceId,
  version: z.number().int(),
  place: z.string().nullable(),
  /** Null also for a role that is shown no notes. */
  note: z.string().nullable(),
  /** Who gave it. */
  userName: z.string().nullable(),
});
export type GivenService = z.output<typeof GivenService>;

/** A line of the journal of services. */
export const GivenRow = GivenService.extend({
  familyId: FamilyId,
  code: z.string(),
  /** Surname with initials; null for a case that is a code on lists. */
  name: z.string().nullable(),
});
export type GivenRow = z.output<typeof GivenRow>;

export const Period = z
  .object({ from: DateOnly, to: DateOnly })
  .refine(({ from, to }) => isPeriod(from, to), { path: ['to'], message: 'before-start' });
export type Period = z.output<typeof Period>;

/** Families that one entry may be for at once: a room full. */
export const MOST_FAMILIES = 50;
