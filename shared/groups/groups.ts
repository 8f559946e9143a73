import { z } from 'zod';
import { textUpTo } from '#shared/families/fields.ts';
import { DateOnly, isPeriod } from '#shared/vocabulary/dates.ts';
import { brandedId, PlaceCode } from '#shared/vocabulary/ids.ts';

export const GroupId = brandedId<'GroupId'>();
export type GroupId = z.output<typeof GroupId>;
export const MeetingId = brandedId<'MeetingId'>();
export type MeetingId = z.output<typeof MeetingId>;
export const ParticipantId = brandedId<'ParticipantId'>();
export type ParticipantId = z.output<typeof ParticipantId>;

/** A series of meetings with an end, in one block or in two, or a group that women join and leave. */
export const FORMATS = ['circle12', 'twoBlocks', 'open'] as const;
export const Format = z.enum(FORMATS);
export type Format = z.output<typeof Format>;

/** What a group of a format begins with; all of it can be changed. Sizes warn and never refuse. */
export const FORMAT_FACTS: Readonly<
  Record<Format, { meetings: number; minutes: number; least: number; most: number }>
> = {
  circle12: { meetings: 12, minutes: 90, least: 6, most: 10 },
  twoBlocks: { meetings: 14, minutes: 90, least: 6, most: 10 },
  open: { meetings: 4, minutes: 90, least: 4, most: 12 },
};

export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const name = (most: number) => z.string().trim().min(1).max(most);

/** What is known of a group itself. */
const facts = {
  name: name(200),
  format: Format,
  communityCode: PlaceCode.nullable(),
  place: textUpTo(300),
  /** Who pays for it now; a group outlives its project. */
  project: textUpTo(300),
  minutes: z.number().int().min(15).max(600),
  least: z.number().int().min(1).max(99),
  most: z.number().int().min(1).max(99),
  /** On paper both are «ведуча» and nothing else. */
  leader: textUpTo(200),
  coLeader: textUpTo(200),
};
export const GroupFacts = z.object(facts);
export type GroupFacts = z.output<typeof GroupFacts>;

/** A new group with its first meetings and the women who are there already. */
export const NewGroup = z.object({
  ...facts,
  firstOn: DateOnly,
  at: ClockTime.nullable(),
  /** Themes of the meetings, in order; as many meetings as there are themes. */
  themes: z.array(textUpTo(300)).min(1).max(60),
  /** A name, a chosen name or a code each. */
  names: z.array(name(100)).max(40),
});
export type NewGroup = z.output<typeof NewGroup>;

export const MEETING_STATES = ['planned', 'held', 'cancelled'] as const;
export const MeetingState = z.enum(MEETING_STATES);

/** «+» there, «з» late, «р» left early, «о» online, «п» away with a reason, «н» away. */
export const MARKS = ['present', 'late', 'leftEarly', 'online', 'excused', 'absent'] as const;
export const Mark = z.enum(MARKS);
export type Mark = z.output<typeof Mark>;

export const MISS_WAYS = ['nothing', 'message', 'call'] as const;

const participant = z.object({
  name: name(100),
  /** Null on the waiting list. */
  joinedOn: DateOnly.nullable(),
  leftOn: DateOnly.nullable(),
  leftReason: textUpTo(300),
  /** What she agreed to when she misses a meeting: by itself nothing is done. */
  onMiss: z.enum(MISS_WAYS),
  /** Who must not be in the room; asked in private, shown to coordinators of groups only. */
  keepApart: textUpTo(500),
});

/** Whoever left had joined, and not later. */
export const ParticipantInput = participant
  .refine(({ joinedOn, leftOn }) => isPeriod(joinedOn, leftOn), { path: ['leftOn'], message: 'before-start' })
  .refine(({ joinedOn, leftOn }) => leftOn === null || joinedOn !== null, { path: ['joinedOn'], message: 'required' });
export type ParticipantInput = z.output<typeof ParticipantInput>;

export const Participant = participant.extend({
  id: ParticipantId,
  version: z.number().int(),
  leftReason: z.string().nullable(),
  keepApart: z.string().nullable(),
});
export type Participant = z.output<typeof Participant>;

export const MeetingInput = z.object({
  on: DateOnly,
  at: ClockTime.nullable(),
  state: MeetingState,
  isOnline: z.boolean(),
  theme: textUpTo(300),
  /** Why it was moved or called off: an air alarm, no light. */
  reason: textUpTo(300),
  guests: z.number().int().min(0).max(99),
  children: z.number().int().min(0).max(99),
  log: textUpTo(4000),
  /** What worries who led it: shown to coordinators of groups, not to the head. */
  worries: textUpTo(4000),
  wasOneToOne: z.boolean(),
  needsSupervision: z.boolean(),
});
export type MeetingInput = z.output<typeof MeetingInput>;

export const Meeting = MeetingInput.extend({
  id: MeetingId,
  version: z.number().int(),
  theme: z.string().nullable(),
  reason: z.string().nullable(),
  log: z.string().nullable(),
  worries: z.string().nullable(),
  marks: z.array(z.object({ participantId: ParticipantId, mark: Mark })),
});
export type Meeting = z.output<typeof Meeting>;

export const Group = GroupFacts.extend({
  id: GroupId,
  version: z.number().int(),
  place: z.string().nullable(),
  project: z.string().nullable(),
  leader: z.string().nullable(),
  coLeader: z.string().nullable(),
  communityName: z.string().nullable(),
  endedOn: DateOnly.nullable(),
  /** In the order of joining, those who wait at the end. */
  participants: z.array(Participant),
  /** By day. */
  meetings: z.array(Meeting),
});
export type Group = z.output<typeof Group>;

/** A row of the list of groups. */
export const GroupRow = z.object({
  id: GroupId,
  name: z.string(),
  format: Format,
  communityName: z.string().nullable(),
  participants: z.number().int(),
  held: z.number().int(),
  meetings: z.number().int(),
  nextOn: DateOnly.nullable(),
  endedOn: DateOnly.nullable(),
  /** Meetings whose day has passed and of which nothing is written. */
  unwritten: z.number().int(),
});
export type GroupRow = z.output<typeof GroupRow>;

/** The form under which a group that is being written is kept. */
export const NEW_GROUP_FORM = 'groups.new';
