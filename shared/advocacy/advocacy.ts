import { z } from 'zod';
import { Month, WorkEntry } from '#shared/entries/entries.ts';
import { textUpTo } from '#shared/families/fields.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { brandedId, PlaceCode } from '#shared/vocabulary/ids.ts';

export const AdvocacyId = brandedId<'AdvocacyId'>();
export type AdvocacyId = z.output<typeof AdvocacyId>;

/** Whether the community keeps the post on its own budget. */
export const OUTCOMES = ['yes', 'partly', 'no'] as const;
const outcome = z.enum(OUTCOMES).nullable();

/** Talks with a community about a post. */
export const AdvocacyInput = z.object({
  communityCode: PlaceCode,
  /** What is asked for. */
  asked: textUpTo(1000),
  ofWhom: textUpTo(300),
  promised: textUpTo(1000),
  outcome,
  decisionNumber: textUpTo(100),
  decisionOn: DateOnly.nullable(),
  budgetLine: textUpTo(200),
  /** From which month the budget pays. */
  fromMonth: Month.nullable(),
  /** Whether the post is there still, half a year and a year after. */
  after6: outcome,
  after12: outcome,
  note: textUpTo(2000),
});
export type AdvocacyInput = z.output<typeof AdvocacyInput>;

const text = z.string().nullable();

/** Work of those who were placed there, in numbers. */
export const Evidence = z.object({
  /** Different people. */
  workers: z.number().int(),
  /** Months of which there is a report, and months that were paid. */
  months: z.number().int(),
  paidMonths: z.number().int(),
  families: z.number().int(),
  visits: z.number().int(),
  services: z.number().int(),
  hours: z.number().int(),
  /** Kopiykas paid: pay, travel. */
  payKopiykas: z.number().int(),
  travelKopiykas: z.number().int(),
});
export type Evidence = z.output<typeof Evidence>;

export const Advocacy = AdvocacyInput.extend({
  ...{ asked: text, ofWhom: text, promised: text, decisionNumber: text, budgetLine: text, note: text },
  id: AdvocacyId,
  version: z.number().int(),
  communityName: z.string(),
  steps: z.array(WorkEntry),
  evidence: Evidence,
});
export type Advocacy = z.output<typeof Advocacy>;

/** A row of the board. */
export const AdvocacyRow = z.object({
  id: AdvocacyId,
  communityName: z.string(),
  asked: text,
  promised: text,
  outcome,
  decisionNumber: text,
  fromMonth: text,
  /** The last step. */
  lastOn: DateOnly.nullable(),
  /** The first day by which something is to be done: a step with its words, or to look whether the post is there still. */
  dueOn: DateOnly.nullable(),
  due: z.enum(['step', 'after6', 'after12']).nullable(),
  dueWords: text,
});
export type AdvocacyRow = z.output<typeof AdvocacyRow>;
