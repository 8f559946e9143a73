import type { Scene } from '#electron/access/visibility.ts';
import { findFamilyHandle } from './families.queries.ts';

/** Who registers a family or makes it hidden does not lose it from sight: they are named for it. */
export async function keepSight({ trx, session, visible, now }: Scene, id: string): Promise<void> {
  if ((await findFamilyHandle(trx, visible, id)) !== undefined) return;
  const family = await trx.selectFrom('families').where('id', '=', id).select('n').executeTakeFirstOrThrow();
  await trx
    .insertInto('family_access')
    .values({
      family_n: family.n,
      user_id: session.userId,
      kind: 'named',
      reason: null,
      set_by: session.userId,
      set_at_ms: now.getTime(),
    })
    .onConflict((conflict) => conflict.columns(['family_n', 'user_id']).doNothing())
    .execute();
}
