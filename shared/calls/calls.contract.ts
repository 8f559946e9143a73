import { z } from 'zod';
import { GroupId, ParticipantId } from '#shared/groups/groups.ts';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { command, query } from '#shared/ipc/procedure.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { Call, CallId, CallInput, GroupNotes } from './calls.ts';

const version = z.number().int();

/** The telephone journal of the line, from which a first meeting is arranged. */
export const callsContract = {
  /** Those from which something is still to come first, then the newest. */
  list: query({
    needs: 'groups.see',
    audit: recorded('view', { call: 'output.calls[].id' }),
    input: z.object({ limit: z.number().int().min(1).max(1000) }),
    output: z.object({ total: z.number().int(), calls: z.array(Call) }),
  }),

  add: command({
    needs: 'groups.change',
    audit: recorded('add', { call: 'output.id' }),
    input: CallInput,
    output: z.object({ id: CallId }),
  }),

  change: command({
    needs: 'groups.change',
    audit: recorded('change', { call: 'input.id' }, { number: 'output.version' }),
    input: z.object({ id: CallId, version, call: CallInput }),
    output: z.object({ version }),
    refusals: ['records/not-found', 'records/changed-meanwhile'],
  }),

  /** She becomes a participant, or waits for a place, because she said so. */
  join: command({
    needs: 'groups.change',
    audit: recorded('change', { call: 'input.id' }, { number: 'output.version' }),
    input: z.object({
      ...{ id: CallId, version, groupId: GroupId, joinedOn: DateOnly.nullable() },
      agrees: z.literal(true),
      /** The name under which she wants to be known there. */
      name: z.string().trim().min(1).max(100),
    }),
    output: z.object({ version, participantId: ParticipantId }),
    refusals: ['records/not-found', 'records/changed-meanwhile', 'groups/not-found', 'calls/joined-already'],
  }),

  notes: query({
    needs: 'groups.see',
    audit: unrecorded('words of the centre, and nobody’s data'),
    input: z.null(),
    output: GroupNotes,
  }),

  setNotes: command({
    needs: 'groups.change',
    audit: recorded('settings', {}, { number: 'output.version' }),
    input: GroupNotes,
    output: z.object({ version }),
    refusals: ['records/changed-meanwhile'],
  }),
};
