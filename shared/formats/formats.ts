import { z } from 'zod';
import { textUpTo } from '#shared/families/fields.ts';
import { brandedId } from '#shared/vocabulary/ids.ts';

export const FormatId = brandedId<'FormatId'>();
export type FormatId = z.output<typeof FormatId>;

/** Templates that are there from the beginning: a series in one block, one in two, a group that women join and leave. */
export const SHIPPED_FORMATS = ['circle12', 'twoBlocks', 'open'] as const;
export type ShippedFormat = (typeof SHIPPED_FORMATS)[number];

/** Name of a shipped format, or the id of one of the centre's own. */
export const FormatCode = z.string().regex(/^[A-Za-z0-9-]{1,60}$/);

/** One meeting of a programme: to which block it belongs, and its theme. Null where the centre settles it itself. */
export const ProgrammeItem = z.object({ block: textUpTo(200), theme: textUpTo(300) });
export type ProgrammeItem = z.output<typeof ProgrammeItem>;
export const Programme = z.array(ProgrammeItem).min(1).max(60);

const whole = (least: number, most: number) => z.number().int().min(least).max(most);

/** What a group of a format begins with; all of it can be changed in the group. Sizes warn and never refuse. */
export const FormatFacts = z.object({
  name: z.string().trim().min(1).max(200),
  /** Women join and leave, and the end is open. */
  isOpen: z.boolean(),
  everyDays: whole(1, 62),
  minutes: whole(15, 600),
  least: whole(1, 99),
  most: whole(1, 99),
  /** What each of the two is in the group; on paper both are «ведуча». */
  leaderRole: textUpTo(200),
  coLeaderRole: textUpTo(200),
  /** Code of the service in the journal of group services. */
  service: textUpTo(100),
  /** A rule a line. */
  rules: textUpTo(4000),
  /** The centre's own questions beside the three scales, each answered from 0 to 10. A file of earlier has none. */
  questions: z.array(z.string().trim().min(1).max(200)).max(20).default([]),
  programme: Programme,
});
export type FormatFacts = z.output<typeof FormatFacts>;

/** A template. Words that are null are those that are shipped, in the language of the screen. */
export const GroupFormat = FormatFacts.extend({
  code: FormatCode,
  /** 0 for one that stands as it was shipped. */
  version: z.number().int(),
  name: z.string().nullable(),
  leaderRole: z.string().nullable(),
  coLeaderRole: z.string().nullable(),
  service: z.string().nullable(),
  rules: z.string().nullable(),
  programme: Programme.nullable(),
});
export type GroupFormat = z.output<typeof GroupFormat>;

/** How many meetings a shipped format has, and its sizes. */
export const SHIPPED_FACTS: Readonly<
  Record<ShippedFormat, { meetings: number; minutes: number; least: number; most: number; isOpen: boolean }>
> = {
  circle12: { meetings: 12, minutes: 90, least: 6, most: 10, isOpen: false },
  twoBlocks: { meetings: 14, minutes: 90, least: 6, most: 10, isOpen: false },
  open: { meetings: 4, minutes: 90, least: 4, most: 12, isOpen: true },
};

export const isShipped = (code: string): code is ShippedFormat => (SHIPPED_FORMATS as readonly string[]).includes(code);

/** A format as a file that goes to another centre. */
export const FormatFile = z.object({ kolo: z.literal('group-format'), edition: z.literal(1), format: FormatFacts });
