import { z } from 'zod';
import { GroupId } from '#shared/groups/groups.ts';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { command, query } from '#shared/ipc/procedure.ts';
import { UserId } from '#shared/vocabulary/ids.ts';
import { SafetyPerson, SafetyTalk, SafetyTalkId } from './safety.ts';

/** The silent check of who would meet whom in a group. Whoever holds the group is told nothing. */
export const safetyContract = {
  /** What waits for the one whom the head named, the newest first; nothing for everybody else. */
  talks: query({
    needs: 'safety.see',
    audit: recorded('view', { group: 'output.talks[].groupId' }),
    input: z.null(),
    output: z.object({ talks: z.array(SafetyTalk) }),
  }),

  /** She was talked with; or it waits after all. */
  settle: command({
    needs: 'safety.see',
    audit: recorded('change', { group: 'input.groupId' }),
    input: z.object({ id: SafetyTalkId, groupId: GroupId, isSettled: z.boolean() }),
    output: z.null(),
    refusals: ['records/not-found'],
  }),

  person: query({
    needs: 'users.manage',
    audit: unrecorded('users, not people in the register'),
    input: z.null(),
    output: SafetyPerson,
  }),

  namePerson: command({
    needs: 'users.manage',
    audit: recorded('access', { user: 'input.userId' }),
    input: z.object({ userId: UserId }),
    output: z.null(),
    refusals: ['users/not-found'],
  }),
};
