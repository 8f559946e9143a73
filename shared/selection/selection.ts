import { z } from 'zod';
import { MOST_SCORE, TraineeId } from '#shared/cohorts/cohorts.ts';
import { textUpTo } from '#shared/families/fields.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { brandedId } from '#shared/vocabulary/ids.ts';

export const SheetId = brandedId<'SheetId'>();
export type SheetId = z.output<typeof SheetId>;

/** One assessor on one trainee. A criterion that was not scored has no score. */
export const SheetInput = z.object({
  assessor: z.string().trim().min(1).max(200),
  /** A relative, or somebody who depends on her: the sheet is kept and does not count. */
  isRelated: z.boolean(),
  scores: z
    .array(z.object({ criterion: z.string().min(1).max(200), value: z.number().int().min(0).max(MOST_SCORE) }))
    .min(1)
    .max(30),
  remark: textUpTo(1000),
});
export type SheetInput = z.output<typeof SheetInput>;

export const ScoreSheet = SheetInput.extend({
  /** Who keyed it: one who keys for two assessors is seen to. */
  keyedBy: z.string().nullable(),
  /** Put right when others' sheets on the trainee were told already. */
  isChangedAfterSeeing: z.boolean(),
  id: SheetId,
  version: z.number().int(),
  traineeId: TraineeId,
  remark: z.string().nullable(),
});
export type ScoreSheet = z.output<typeof ScoreSheet>;

export const DECISIONS = ['invited', 'reserve', 'refused'] as const;
export const DecisionKind = z.enum(DECISIONS);
export type DecisionKind = z.output<typeof DecisionKind>;

export const DecisionInput = z.object({
  decision: DecisionKind,
  reason: z.string().trim().min(1).max(1000),
  decidedOn: DateOnly,
  /** The head or who acts for her. */
  signedBy: z.string().trim().min(1).max(200),
});
export type DecisionInput = z.output<typeof DecisionInput>;

/** A decision as it was taken, with the rank and the mean that it rested on. */
export const Decision = DecisionInput.extend({
  traineeId: TraineeId,
  /** Hundredths of a point. */
  meanHundredths: z.number().int().nullable(),
  rank: z.number().int().nullable(),
  userName: z.string().nullable(),
});
export type Decision = z.output<typeof Decision>;

export const Selection = z.object({
  /** Those that the session is told: one's own, and others' once one's own is written. */
  sheets: z.array(ScoreSheet),
  /** How many sheets of others wait until one's own is written. */
  withheld: z.number().int(),
  /** In the order in which they were taken: the last one of a trainee holds. */
  decisions: z.array(Decision),
});
export type Selection = z.output<typeof Selection>;
