import type { RecordScene } from '#electron/history/history.queries.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import { findSafetyPerson, isSafetyPerson } from './safety.queries.ts';

/** Whoever the head named has talked with her; or not yet. */
export async function settleTalk(
  { trx, session, now }: RecordScene,
  { id, groupId, isSettled }: { id: string; groupId: string; isSettled: boolean },
): Promise<null | Refusal<'records/not-found'>> {
  if (!(await isSafetyPerson(trx, session))) return refuse('records/not-found');
  const settled = isSettled
    ? { settled_at_ms: now.getTime(), settled_by: session.userId }
    : { settled_at_ms: null, settled_by: null };
  const { numUpdatedRows } = await trx
    .updateTable('safety_talks')
    .set(settled)
    .where('id', '=', id)
    .where('participant_n', 'in', (eb) =>
      eb
        .selectFrom('group_participants as p')
        .innerJoin('groups as g', 'g.n', 'p.group_n')
        .where('g.id', '=', groupId)
        .select('p.n'),
    )
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 0n ? refuse('records/not-found') : null;
}

/** Talks go to this user from now on, those that wait too. */
export async function nameSafetyPerson(
  { trx }: RecordScene,
  { userId }: { userId: string },
): Promise<null | Refusal<'users/not-found'>> {
  const { users } = await findSafetyPerson(trx);
  if (!users.some(({ id }) => id === userId)) return refuse('users/not-found');
  await trx.updateTable('group_notes').set({ safety_user_id: userId }).execute();
  return null;
}
