import { z } from 'zod';
import { Login } from '#shared/users/users.ts';
import { CaseCode } from '#shared/vocabulary/case-code.ts';
import { FamilyId } from '#shared/vocabulary/ids.ts';

/** Minutes that a family stays open to who gave a reason. */
export const OPEN_MINUTES = 30;

export const OpeningReason = z.string().trim().min(10).max(500);

/** The head or deputy who stands by, as they sign in. */
export const SecondPerson = z.object({ login: Login, password: z.string().max(1000) });

const ReviewedFamily = z.object({ id: FamilyId, code: CaseCode, name: z.string().nullable() });

/**
 * A line of the head's list. `opened`: a confidential family was opened with a reason. `twice`: somebody registered a
 * family that is there already, where they do not see it.
 */
export const Review = z.object({
  id: z.uuid(),
  kind: z.enum(['opened', 'twice']),
  family: ReviewedFamily,
  /** Of `twice`: the one that was there before. */
  other: ReviewedFamily.nullable(),
  userName: z.string(),
  secondName: z.string().nullable(),
  reason: z.string().nullable(),
  createdAtMs: z.number().int(),
  untilMs: z.number().int().nullable(),
  settled: z.object({ atMs: z.number().int(), by: z.string().nullable(), note: z.string().nullable() }).nullable(),
});
export type Review = z.output<typeof Review>;
