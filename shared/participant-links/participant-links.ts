import { z } from 'zod';
import { ParticipantId } from '#shared/groups/groups.ts';
import { CaseCode } from '#shared/vocabulary/case-code.ts';
import { FamilyId } from '#shared/vocabulary/ids.ts';

/**
 * The family of a woman of a group. Nobody is linked by default; the link is told to who sees both, and a family never
 * tells of it.
 */
export const ParticipantLink = z.object({
  participantId: ParticipantId,
  familyId: FamilyId,
  code: CaseCode,
  reason: z.string(),
});
export type ParticipantLink = z.output<typeof ParticipantLink>;

export const LinkInput = z.object({
  /** «Ж-21-000123», as it stands on the family's record. */
  code: z.string().trim().pipe(CaseCode),
  reason: z.string().trim().min(1).max(500),
});
export type LinkInput = z.output<typeof LinkInput>;
