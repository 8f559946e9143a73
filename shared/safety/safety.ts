import { z } from 'zod';
import { GroupId } from '#shared/groups/groups.ts';
import { brandedId, UserId } from '#shared/vocabulary/ids.ts';

export const SafetyTalkId = brandedId<'SafetyTalkId'>();
export type SafetyTalkId = z.output<typeof SafetyTalkId>;

/**
 * "Talk with her before she is enrolled": two who may have to be kept apart are to meet in one room. It tells neither why
 * nor of any case; that there is none says nothing.
 */
export const SafetyTalk = z.object({
  id: SafetyTalkId,
  groupId: GroupId,
  groupName: z.string(),
  /** As she is known in the group. */
  name: z.string(),
  /** The other woman of the group, or one of those who lead it. */
  otherName: z.string(),
  createdAtMs: z.number().int(),
});
export type SafetyTalk = z.output<typeof SafetyTalk>;

/** To whom talks go. */
export const SafetyPerson = z.object({
  /** Null while the head has named nobody, or whoever was named cannot sign in any more. */
  userId: UserId.nullable(),
  /** Of whom the head can choose: nobody who holds a circle. */
  users: z.array(z.object({ id: UserId, name: z.string() })),
});
export type SafetyPerson = z.output<typeof SafetyPerson>;
