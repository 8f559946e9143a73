import { z } from 'zod';
import { textUpTo } from '#shared/families/fields.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { brandedId } from '#shared/vocabulary/ids.ts';

export const InvitationId = brandedId<'InvitationId'>();
export type InvitationId = z.output<typeof InvitationId>;

/** What a coordinator needs to meet her, and nothing of why she is known to anybody. */
export const InvitationInput = z.object({
  /** Her first name, or the one that she chose. */
  name: z.string().trim().min(1).max(100),
  /** How she can be reached without harm. */
  contact: z.string().trim().min(1).max(200),
  companion: textUpTo(200),
});
export type InvitationInput = z.output<typeof InvitationInput>;

export const InvitationAnswer = z.object({
  answer: z.enum(['met', 'notYet']).nullable(),
  came: z.boolean(),
  /** She agrees that whoever invited her is told that she came. */
  mayTell: z.boolean(),
});
export type InvitationAnswer = z.output<typeof InvitationAnswer>;

export const Invitation = InvitationInput.extend({
  id: InvitationId,
  version: z.number().int(),
  companion: z.string().nullable(),
  invitedOn: DateOnly,
  invitedBy: z.string(),
  answer: InvitationAnswer.shape.answer,
  /** Null for whoever invited her, unless she agrees that it is told. */
  came: z.boolean().nullable(),
  mayTell: z.boolean().nullable(),
});
export type Invitation = z.output<typeof Invitation>;
