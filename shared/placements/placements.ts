import { z } from 'zod';
import { TraineeId } from '#shared/cohorts/cohorts.ts';
import { WorkEntry } from '#shared/entries/entries.ts';
import { textUpTo } from '#shared/families/fields.ts';
import { DateOnly, isPeriod } from '#shared/vocabulary/dates.ts';
import { brandedId, PlaceCode } from '#shared/vocabulary/ids.ts';

export const PlacementId = brandedId<'PlacementId'>();
export type PlacementId = z.output<typeof PlacementId>;

export const CONTRACT_KINDS = ['services', 'employment'] as const;

const MOST_MONEY = 99_999_999_999;

const placement = z.object({
  communityCode: PlaceCode.nullable(),
  /** Institution that takes her in. */
  host: textUpTo(300),
  position: textUpTo(300),
  mentor: textUpTo(200),
  contractKind: z.enum(CONTRACT_KINDS).nullable(),
  contractNumber: textUpTo(100),
  contractOn: DateOnly.nullable(),
  fromOn: DateOnly,
  toOn: DateOnly,
  /** Earlier than agreed. */
  endedOn: DateOnly.nullable(),
  endReason: textUpTo(500),
  /** Of a month, as the accountant gives it: nothing is calculated from it. */
  payKopiykas: z.number().int().min(0).max(MOST_MONEY).nullable(),
  /** Line of the project's budget. */
  budgetLine: textUpTo(200),
  /** Her name among the workers of this register, when she has one: reports are counted from it. */
  worksAs: textUpTo(200),
  note: textUpTo(2000),
});

export const PlacementInput = placement
  .refine(({ fromOn, toOn }) => isPeriod(fromOn, toOn), { path: ['toOn'], message: 'before-start' })
  .refine(({ fromOn, endedOn }) => isPeriod(fromOn, endedOn), { path: ['endedOn'], message: 'before-start' });
export type PlacementInput = z.output<typeof PlacementInput>;

const text = z.string().nullable();

/** Another work of the same trainee, for what overlaps. */
export const OtherPeriod = z.object({ fromOn: DateOnly, toOn: DateOnly });

export const Placement = placement.extend({
  ...{ host: text, position: text, mentor: text, contractNumber: text, endReason: text, budgetLine: text },
  ...{ worksAs: text, note: text },
  id: PlacementId,
  version: z.number().int(),
  traineeId: TraineeId,
  cohortId: z.string(),
  cohort: z.string(),
  traineeName: z.string(),
  communityName: text,
  entries: z.array(WorkEntry),
  /** Other works of the same trainee, up to their last day. */
  others: z.array(OtherPeriod),
});
export type Placement = z.output<typeof Placement>;

/** A row of the board. */
export const PlacementRow = z.object({
  id: PlacementId,
  traineeId: TraineeId,
  traineeName: z.string(),
  cohort: z.string(),
  communityName: text,
  position: text,
  fromOn: DateOnly,
  /** The last day: as agreed, or earlier. */
  untilOn: DateOnly,
  isEndedEarly: z.boolean(),
  /** Months of which there is a report, 'YYYY-MM'. */
  reported: z.array(z.string()),
  /** How many things are not as they should be. */
  remarks: z.number().int(),
});
export type PlacementRow = z.output<typeof PlacementRow>;
