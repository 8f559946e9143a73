import type { Writer } from '#electron/register/handles.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import type { Session } from '#shared/vocabulary/session.ts';

interface Scene {
  readonly trx: Writer;
  readonly session: Session;
  readonly now: Date;
}

/** The head has looked at a line. */
export async function settleReview(
  { trx, session, now }: Scene,
  { id, note }: { id: string; note: string | null },
): Promise<null | Refusal<'reviews/not-found'>> {
  const { numUpdatedRows } = await trx
    .updateTable('reviews')
    .set({ settled_at_ms: now.getTime(), settled_by: session.userId, note })
    .where('id', '=', id)
    .where('settled_at_ms', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 0n ? refuse('reviews/not-found') : null;
}

export interface Opening {
  readonly familyN: number;
  readonly reason: string;
  readonly secondUserId: string | null;
  readonly untilMs: number;
}

/** Opens a family to the user of the session until a moment, and puts a line on the head's list. */
export async function writeOpening({ trx, session, now }: Scene, opening: Opening): Promise<void> {
  const { familyN, reason, secondUserId, untilMs } = opening;
  await trx
    .insertInto('reviews')
    .values({
      ...{ id: newId(), kind: 'opened', family_n: familyN, user_id: session.userId },
      ...{ second_user_id: secondUserId, reason, created_at_ms: now.getTime(), until_ms: untilMs },
    })
    .execute();
}
