import { z } from 'zod';
import { textUpTo } from '#shared/families/fields.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { brandedId } from '#shared/vocabulary/ids.ts';
import { OptionalTime } from '#shared/vocabulary/times.ts';

export const CallId = brandedId<'CallId'>();
export type CallId = z.output<typeof CallId>;

/** What became of a call; `joined` follows from her consent and is not chosen. */
export const CALL_OUTCOMES = ['talked', 'arranged', 'met', 'notCome', 'joined'] as const;
export const CallOutcome = z.enum(CALL_OUTCOMES);

/** A call to the line. Whoever calls is what she calls herself; everything but the day may stay unsaid. */
const call = z.object({
  calledOn: DateOnly,
  calledAt: OptionalTime,
  alias: textUpTo(100),
  contact: textUpTo(200),
  need: textUpTo(2000),
  agreed: textUpTo(2000),
  /** The first meeting, before any circle: when, with whom, where. */
  firstOn: DateOnly.nullable(),
  firstAt: OptionalTime,
  firstWith: textUpTo(200),
  firstWhere: textUpTo(300),
  /** How she comes and goes home without being seen or followed. */
  safeWay: textUpTo(500),
  outcome: CallOutcome,
});

export const CallInput = call.superRefine(({ firstOn, calledOn, outcome }, context) => {
  const issue = (message: string) => context.addIssue({ code: 'custom', path: ['firstOn'], message });
  if (firstOn === null && outcome !== 'talked') issue('required');
  if (firstOn !== null && firstOn < calledOn) issue('before-start');
});
export type CallInput = z.output<typeof CallInput>;

export const Call = call.extend({
  id: CallId,
  version: z.number().int(),
  alias: z.string().nullable(),
  contact: z.string().nullable(),
  need: z.string().nullable(),
  agreed: z.string().nullable(),
  firstWith: z.string().nullable(),
  firstWhere: z.string().nullable(),
  safeWay: z.string().nullable(),
  /** The circle that she joined. */
  groupName: z.string().nullable(),
});
export type Call = z.output<typeof Call>;

/** Words of the centre that stand beside the journal and the groups. */
export const GroupNotes = z.object({
  version: z.number().int(),
  /** Number and hours of the line. */
  line: textUpTo(500),
  /** What is asked of whom when she is under 18; no letter home where home is the danger. */
  underAge: textUpTo(2000),
});
export type GroupNotes = z.output<typeof GroupNotes>;
