import { z } from 'zod';
import { textUpTo } from '#shared/families/fields.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { brandedId, PlaceCode } from '#shared/vocabulary/ids.ts';

export const FacilitatorId = brandedId<'FacilitatorId'>();
export type FacilitatorId = z.output<typeof FacilitatorId>;

/** What she brings to the pair. On paper each is «ведуча» and nothing else. */
export const FACILITATOR_ROLES = ['expert', 'ally', 'facilitator', 'consultant'] as const;

/** Somebody who leads circles; she needs no account. */
export const FacilitatorInput = z.object({
  name: z.string().trim().min(1).max(200),
  role: z.enum(FACILITATOR_ROLES).nullable(),
  phone: textUpTo(100),
  communityCode: PlaceCode.nullable(),
  /** Which training, when. */
  training: textUpTo(1000),
  /** From when she may lead. */
  readyOn: DateOnly.nullable(),
  supervision: textUpTo(1000),
  /** The day on which she pledged not to disclose. */
  pledgedOn: DateOnly.nullable(),
  /** For one meeting, in kopiykas; 0 for none. */
  feeKopiykas: z.number().int().min(0).max(99_999_999),
  note: textUpTo(1000),
  endedOn: DateOnly.nullable(),
});
export type FacilitatorInput = z.output<typeof FacilitatorInput>;

export const Facilitator = FacilitatorInput.extend({
  id: FacilitatorId,
  version: z.number().int(),
  phone: z.string().nullable(),
  training: z.string().nullable(),
  supervision: z.string().nullable(),
  note: z.string().nullable(),
  communityName: z.string().nullable(),
  /** Groups in work that she leads. */
  groups: z.array(z.string()),
  /** Meetings held that she led. */
  led: z.number().int(),
});
export type Facilitator = z.output<typeof Facilitator>;
