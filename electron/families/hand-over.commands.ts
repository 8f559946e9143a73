import type { Scene } from '#electron/access/visibility.ts';
import { recordChanges } from '#electron/history/history.queries.ts';
import type { HandOver } from '#shared/families/families.ts';
import { refuse } from '#shared/ipc/reply.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { sortKey } from '#shared/vocabulary/text/sort-key.ts';
import { changeWorker } from './families.commands.ts';

/**
 * Every case of a worker goes to a user, also those that the one who hands over does not see: none may be left without
 * anybody. Closed cases keep the worker they had.
 */
export async function handOver(scene: Scene, { fromNames, toUserId, note }: HandOver) {
  const { trx, session, visible, now } = scene;
  const worker = await workerNameOf(scene, toUserId);
  if (worker === null) return refuse('families/no-such-user');
  const families = await trx
    .selectFrom('families')
    .where('worker_sort_key', 'in', fromNames.map(sortKey))
    .where('stage', '<>', 'closed')
    .select(['n', 'worker', 'version'])
    .execute();
  for (const family of families) {
    await changeWorker(trx, family.n, worker, todayIn(now), note);
    await trx
      .updateTable('families')
      .set({ worker, worker_sort_key: sortKey(worker), version: family.version + 1, changed_at_ms: now.getTime() })
      .where('n', '=', family.n)
      .execute();
    await recordChanges(
      trx,
      { thing: 'family', recordN: family.n, session, now },
      { worker: family.worker },
      { worker },
    );
  }
  const seen = await trx
    .selectFrom('families as f')
    .where(visible.families)
    .where('f.n', 'in', [-1, ...families.map(({ n }) => n)])
    .select('f.n')
    .execute();
  return { families: seen.length };
}

/** The name under which a user stands as a worker: the first of theirs, else their own name, which becomes one. */
async function workerNameOf({ trx }: Scene, userId: string): Promise<string | null> {
  const user = await trx
    .selectFrom('users')
    .where('id', '=', userId)
    .where('switched_off_at_ms', 'is', null)
    .select('name')
    .executeTakeFirst();
  if (user === undefined) return null;
  const known = await trx
    .selectFrom('user_worker_names')
    .where('user_id', '=', userId)
    .orderBy('n')
    .select('name')
    .executeTakeFirst();
  if (known !== undefined) return known.name;
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('user_worker_names')
    .values({ user_id: userId, name: user.name, sort_key: sortKey(user.name) })
    .onConflict((conflict) => conflict.column('sort_key').doNothing())
    .executeTakeFirstOrThrow();
  // The name is another user's: cases under it would be theirs.
  return numInsertedOrUpdatedRows === 1n ? user.name : null;
}
