import { z } from 'zod';
import { textUpTo } from '#shared/families/fields.ts';
import { FormatCode, Programme } from '#shared/formats/formats.ts';
import { FieldChange } from '#shared/history/history.ts';
import { DateOnly, isPeriod } from '#shared/vocabulary/dates.ts';
import { brandedId, PlaceCode } from '#shared/vocabulary/ids.ts';
import { Mark } from '#shared/vocabulary/marks.ts';
import { ClockTime, OptionalTime } from '#shared/vocabulary/times.ts';

export const GroupId = brandedId<'GroupId'>();
export type GroupId = z.output<typeof GroupId>;
export const MeetingId = brandedId<'MeetingId'>();
export type MeetingId = z.output<typeof MeetingId>;
export const ParticipantId = brandedId<'ParticipantId'>();
export type ParticipantId = z.output<typeof ParticipantId>;

const name = (most: number) => z.string().trim().min(1).max(most);

/** What is known of a group itself. */
const facts = {
  name: name(200),
  format: FormatCode,
  communityCode: PlaceCode.nullable(),
  place: textUpTo(300),
  minutes: z.number().int().min(15).max(600),
  least: z.number().int().min(1).max(99),
  most: z.number().int().min(1).max(99),
  /** Names of those who lead; one that is not known yet is written down. On paper both are «ведуча» and nothing else. */
  leader: textUpTo(200),
  coLeader: textUpTo(200),
};
export const GroupFacts = z.object(facts);
export type GroupFacts = z.output<typeof GroupFacts>;

/** A new group with its first meetings and the women who are there already. */
export const NewGroup = z.object({
  ...facts,
  firstOn: DateOnly,
  at: OptionalTime,
  /** Who pays for it at first. */
  project: textUpTo(300),
  /** As many meetings as it has items. */
  programme: Programme,
  /** Days from one meeting to the next. */
  everyDays: z.number().int().min(1).max(62),
  /** A name, a chosen name or a code each. */
  names: z.array(name(100)).max(40),
});
export type NewGroup = z.output<typeof NewGroup>;

export const MEETING_STATES = ['planned', 'held', 'cancelled'] as const;
export const MeetingState = z.enum(MEETING_STATES);

export const MISS_WAYS = ['nothing', 'message', 'call'] as const;

/** As the journal of group services counts them; children are counted apart, in their corner. */
export const AGES = ['15-17', '18-35', '36+'] as const;

/** What she says of herself, for the figures of a project. */
export const STATUSES = ['displaced', 'singleMother', 'manyChildren', 'disability', 'soldierFamily'] as const;
export type Status = (typeof STATUSES)[number];

/** Steps of her own that she wants counted. */
export const STEPS = ['work', 'study', 'documents', 'childcare'] as const;
export type Step = (typeof STEPS)[number];

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
  age: z.enum(AGES).nullable(),
  statuses: z.array(z.enum(STATUSES)),
  /** Who agreed to it that somebody under 18 takes part, and how. */
  consent: textUpTo(500),
  steps: z.array(z.enum(STEPS)),
  /** Where she is on her own way; shown to coordinators of groups only. */
  ownPath: textUpTo(2000),
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
  consent: z.string().nullable(),
  ownPath: z.string().nullable(),
});
export type Participant = z.output<typeof Participant>;

export const MeetingInput = z.object({
  on: DateOnly,
  at: OptionalTime,
  state: MeetingState,
  isOnline: z.boolean(),
  block: textUpTo(200),
  theme: textUpTo(300),
  /** What it was about in the end, when it was something else. */
  covered: textUpTo(300),
  nextTheme: textUpTo(300),
  /** Who led it instead of the pair of the group, by name; a new name is written down. */
  ledBy: textUpTo(200),
  coLedBy: textUpTo(200),
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
  block: z.string().nullable(),
  theme: z.string().nullable(),
  covered: z.string().nullable(),
  nextTheme: z.string().nullable(),
  ledBy: z.string().nullable(),
  coLedBy: z.string().nullable(),
  reason: z.string().nullable(),
  log: z.string().nullable(),
  worries: z.string().nullable(),
  marks: z.array(z.object({ participantId: ParticipantId, mark: Mark })),
});
export type Meeting = z.output<typeof Meeting>;

/** Three scales from 0 to 10 that she fills on paper when she wants to: strength, support of others, where to turn. */
export const SCALES = ['strength', 'support', 'knows'] as const;
export const POINTS = ['start', 'middle', 'end'] as const;
const scale = z.number().int().min(0).max(10);
export const ScaleValues = z.object({ strength: scale, support: scale, knows: scale });
export type ScaleValues = z.output<typeof ScaleValues>;

/** An answer to a question of the centre's own; a question that was left out has none. */
export const Answer = z.object({ question: z.string().trim().min(1).max(200), value: scale });
export type Answer = z.output<typeof Answer>;
export const Filled = z.object({ scales: ScaleValues, answers: z.array(Answer).max(40) });
export type Filled = z.output<typeof Filled>;

export const Assessment = ScaleValues.extend({
  participantId: ParticipantId,
  point: z.enum(POINTS),
  answers: z.array(Answer),
});
export type Assessment = z.output<typeof Assessment>;

const means = z.object({ strength: z.number(), support: z.number(), knows: z.number() });
/** Figures of a group over at least five women each; null where there are fewer. */
export const Measured = z.object({
  points: z.array(z.object({ point: z.enum(POINTS), women: z.number().int(), means })),
  /** Of those alone who filled it at the start and at the end. */
  change: z.object({ women: z.number().int(), start: means, end: means }).nullable(),
  /** The same of each question of the centre's own that at least five answered. */
  questions: z.array(
    z.object({
      question: z.string(),
      points: z.array(z.object({ point: z.enum(POINTS), women: z.number().int(), mean: z.number() })),
      change: z.object({ women: z.number().int(), start: z.number(), end: z.number() }).nullable(),
    }),
  ),
});
export type Measured = z.output<typeof Measured>;

export const Group = GroupFacts.extend({
  id: GroupId,
  version: z.number().int(),
  place: z.string().nullable(),
  leader: z.string().nullable(),
  coLeader: z.string().nullable(),
  communityName: z.string().nullable(),
  endedOn: DateOnly.nullable(),
  /** Name of the format; null for the words that are shipped. */
  formatName: z.string().nullable(),
  /** Who has paid for it, from when to when. */
  projects: z.array(z.object({ name: z.string(), fromOn: DateOnly, toOn: DateOnly.nullable() })),
  /** Questions of the centre's own, as its format asks them. */
  questions: z.array(z.string()),
  measured: Measured,
  /** What each filled in; null for those who are not told. */
  assessments: z.array(Assessment).nullable(),
  /** Planned meetings of others at the same hour in the same place or with the same leader. */
  clashes: z.array(z.object({ meetingId: MeetingId, groupName: z.string(), by: z.enum(['place', 'leader']) })),
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
  format: FormatCode,
  formatName: z.string().nullable(),
  communityName: z.string().nullable(),
  participants: z.number().int(),
  held: z.number().int(),
  meetings: z.number().int(),
  nextOn: DateOnly.nullable(),
  endedOn: DateOnly.nullable(),
  /** Meetings whose day has passed and of which nothing is written, and those held without a mark. */
  unwritten: z.number().int(),
});
export type GroupRow = z.output<typeof GroupRow>;

/** A meeting of any group on its day. */
export const CalendarMeeting = z.object({
  groupId: GroupId,
  groupName: z.string(),
  on: DateOnly,
  at: ClockTime.nullable(),
  state: MeetingState,
  isOnline: z.boolean(),
});
export type CalendarMeeting = z.output<typeof CalendarMeeting>;

/** A group beside others of its format. */
export const ComparedGroup = z.object({
  id: GroupId,
  name: z.string(),
  communityName: z.string().nullable(),
  firstOn: DateOnly.nullable(),
  endedOn: DateOnly.nullable(),
  held: z.number().int(),
  meetings: z.number().int(),
  women: z.number().int(),
  attendances: z.number().int(),
  /** Meetings held and attendances in each block of the programme, in its order. */
  blocks: z.array(z.object({ block: z.string(), held: z.number().int(), attendances: z.number().int() })),
  measured: Measured,
});
export type ComparedGroup = z.output<typeof ComparedGroup>;

/** A change of a group, of a woman of it or of a meeting, newest first in a list. Words stand where the register keeps ids. */
export const GroupChange = FieldChange.extend({
  about: z.enum(['group', 'woman', 'meeting']),
  /** The woman, by the name that she goes by; of a mark, whose it is. */
  whom: z.string().nullable(),
  /** Day of the meeting. */
  on: DateOnly.nullable(),
});
export type GroupChange = z.output<typeof GroupChange>;

/** The form under which a group that is being written is kept. */
export const NEW_GROUP_FORM = 'groups.new';
