import { z } from 'zod';
import { textUpTo } from '#shared/families/fields.ts';
import { FormatCode } from '#shared/formats/formats.ts';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { command, query } from '#shared/ipc/procedure.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { Mark } from '#shared/vocabulary/marks.ts';
import {
  CalendarMeeting,
  ComparedGroup,
  Filled,
  Group,
  GroupChange,
  GroupFacts,
  GroupId,
  GroupRow,
  MeetingId,
  MeetingInput,
  NewGroup,
  ParticipantId,
  ParticipantInput,
  POINTS,
} from './groups.ts';

const version = z.number().int();
const changed = z.object({ version });
const ofGroup = recorded('change', { group: 'input.groupId' });
const NOT_FOUND = ['groups/not-found'] as const;
const REFUSALS = ['groups/not-found', 'groups/changed-meanwhile'] as const;

/** Circles of mutual support: who takes part, when they meet, who was there. No case note is reached from here. */
export const groupsContract = {
  /** Groups in work by name, then those that ended, the last first. */
  list: query({
    needs: 'groups.see',
    audit: unrecorded('names of groups and how many: whoever opens one leaves a line'),
    input: z.null(),
    output: z.array(GroupRow),
  }),

  get: query({
    needs: 'groups.see',
    audit: recorded('view', { group: 'input.id' }),
    input: z.object({ id: GroupId }),
    output: Group,
    refusals: NOT_FOUND,
  }),

  /** A group with its meetings and the women who are there already, in one step. */
  add: command({
    needs: 'groups.change',
    audit: recorded('add', { group: 'output.id' }),
    input: NewGroup,
    output: z.object({ id: GroupId }),
  }),

  change: command({
    needs: 'groups.change',
    audit: recorded('change', { group: 'input.id' }, { number: 'output.version' }),
    input: z.object({ id: GroupId, version, facts: GroupFacts }),
    output: changed,
    refusals: REFUSALS,
  }),

  /** The group meets no more; or it goes on after all. */
  setEnded: command({
    needs: 'groups.change',
    audit: recorded('change', { group: 'input.id' }, { number: 'output.version' }),
    input: z.object({ id: GroupId, version, isEnded: z.boolean() }),
    output: changed,
    refusals: REFUSALS,
  }),

  addParticipant: command({
    needs: 'groups.change',
    audit: ofGroup,
    input: z.object({ groupId: GroupId, participant: ParticipantInput }),
    output: z.object({ id: ParticipantId }),
    refusals: NOT_FOUND,
  }),

  changeParticipant: command({
    needs: 'groups.change',
    audit: ofGroup,
    input: z.object({ groupId: GroupId, id: ParticipantId, version, participant: ParticipantInput }),
    output: changed,
    refusals: REFUSALS,
  }),

  addMeeting: command({
    needs: 'groups.change',
    audit: ofGroup,
    input: z.object({ groupId: GroupId, meeting: MeetingInput }),
    output: z.object({ id: MeetingId }),
    refusals: NOT_FOUND,
  }),

  /** With `andLater`, planned meetings after it move by as many days. */
  changeMeeting: command({
    needs: 'groups.change',
    audit: ofGroup,
    input: z.object({ groupId: GroupId, id: MeetingId, version, meeting: MeetingInput, andLater: z.boolean() }),
    output: changed,
    refusals: [...REFUSALS, 'groups/in-the-future'],
  }),

  /** Who was there; a meeting with marks was held. A mark of null takes one out. */
  mark: command({
    needs: 'groups.change',
    audit: ofGroup,
    input: z.object({
      groupId: GroupId,
      meetingId: MeetingId,
      marks: z
        .array(z.object({ participantId: ParticipantId, mark: Mark.nullable() }))
        .min(1)
        .max(99),
    }),
    output: z.null(),
    refusals: ['groups/not-found', 'groups/in-the-future', 'groups/not-hers', 'groups/cancelled'],
  }),

  /** From that day on the project pays, and the one before it no more; null: nobody does. */
  setProject: command({
    needs: 'groups.change',
    audit: recorded('change', { group: 'input.id' }, { number: 'output.version' }),
    input: z.object({ id: GroupId, version, project: textUpTo(300), fromOn: DateOnly }),
    output: changed,
    refusals: REFUSALS,
  }),

  /** A meeting that was written into the wrong group, with its marks: each woman must be in the right one by name. */
  moveMeeting: command({
    needs: 'groups.change',
    audit: recorded('change', { group: 'input.groupId' }),
    input: z.object({ groupId: GroupId, id: MeetingId, version, toGroupId: GroupId }),
    output: z.null(),
    refusals: [...REFUSALS, 'groups/not-there-by-name'],
  }),

  /** What she filled in; null takes it out. It is written by whoever keys the sheet, and read by coordinators only. */
  assess: command({
    needs: 'groups.change',
    audit: ofGroup,
    input: z.object({
      ...{ groupId: GroupId, participantId: ParticipantId, point: z.enum(POINTS) },
      values: Filled.nullable(),
    }),
    output: z.null(),
    refusals: NOT_FOUND,
  }),

  /** What was put right, by whom and when; what only coordinators are told is kept in no history. */
  history: query({
    needs: 'groups.see',
    audit: recorded('view', { group: 'input.id' }),
    input: z.object({ id: GroupId }),
    output: z.array(GroupChange),
    refusals: NOT_FOUND,
  }),

  /** Meetings of all groups from one day to another, by day and hour. */
  calendar: query({
    needs: 'groups.see',
    audit: unrecorded('days of groups: whoever opens one leaves a line'),
    input: z.object({ from: DateOnly, to: DateOnly }),
    output: z.array(CalendarMeeting),
  }),

  /** Groups of one format beside each other, by their first day. */
  compare: query({
    needs: 'groups.see',
    audit: unrecorded('figures of groups: whoever opens one leaves a line'),
    input: z.object({ format: FormatCode }),
    output: z.array(ComparedGroup),
  }),
};
