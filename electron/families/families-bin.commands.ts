import { recordChanges } from '#electron/history/history.queries.ts';
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
  { trx, session, visible, now }: Scene,
  { id }: { id: string },
): Promise<null | Refusal<'families/not-found'>> {
  const restored = await trx
    .updateTable('families as f')
    .set({ deleted_at_ms: null, deleted_by: null, changed_at_ms: now.getTime() })
    .where('f.id', '=', id)
    .where(visible.familiesInBin)
    .returning('n')
    .execute();
  const [family] = restored;
  if (family === undefined) return refuse('families/not-found');
  const changes = { thing: 'family', recordN: family.n, session, now } as const;
  await recordChanges(trx, changes, { inBin: true }, { inBin: null });
  return null;
}
