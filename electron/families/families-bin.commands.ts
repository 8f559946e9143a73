import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import { change, type Scene, type Target } from './families.commands.ts';

/** Puts a family into the recycle bin: it leaves every list and search, and nothing of it is lost. */
export function removeFamily(scene: Scene, input: Target) {
  return change(scene, input, async ({ n }) => {
    const { trx, session, now } = scene;
    await trx
      .updateTable('families')
      .set({ deleted_at_ms: now.getTime(), deleted_by: session.userId })
      .where('n', '=', n)
      .execute();
    return { inBin: true };
  });
}

/** Takes a family out of the recycle bin, as it was. */
export async function restoreFamily(
  { trx, visible, now }: Scene,
  { id }: { id: string },
): Promise<null | Refusal<'families/not-found'>> {
  const { numUpdatedRows } = await trx
    .updateTable('families as f')
    .set({ deleted_at_ms: null, deleted_by: null, changed_at_ms: now.getTime() })
    .where('f.id', '=', id)
    .where(visible.familiesInBin)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n ? null : refuse('families/not-found');
}
