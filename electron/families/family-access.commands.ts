import type { Scene } from '#electron/access/visibility.ts';
import { recordChanges } from '#electron/history/history.queries.ts';
import { indexAddress } from '#electron/search/search-index.queries.ts';
import type { FamilyAccess, FamilyMark } from '#shared/families/families.ts';
import { Refusal, refuse } from '#shared/ipc/reply.ts';
import { change, type Target } from './families.commands.ts';
import { findAccess, isSeenByLeaders, userNames } from './family-access.queries.ts';

/** How open a family is, who is named for it, who is kept away from it. */
export async function changeAccess(scene: Scene, input: Target & { access: FamilyAccess }) {
  const { trx, session, visible, now } = scene;
  const { confidentiality, openingNeedsSecond, marks } = input.access;
  const before = await findAccess(trx, visible, input.id);
  const ids = [...marks, ...(before?.marks ?? [])].map(({ userId }) => userId);
  const names = await userNames(trx, ids);
  if (marks.some(({ userId }) => !names.has(userId))) return refuse('families/no-such-user');
  const namesOf = (access: FamilyAccess | undefined, wanted: FamilyMark['kind']) => {
    const marked = (access?.marks ?? []).filter(({ kind }) => kind === wanted);
    return marked.length === 0 ? null : marked.map(({ userId }) => names.get(userId));
  };
  const changed = await change(scene, input, async ({ n }) => {
    const second = openingNeedsSecond ? (1 as const) : (0 as const);
    await trx
      .updateTable('families')
      .set({ confidentiality, opening_needs_second: second })
      .where('n', '=', n)
      .execute();
    await indexAddress(trx, n);
    await trx.deleteFrom('family_access').where('family_n', '=', n).execute();
    for (const { userId, kind, reason } of marks) {
      const set = { set_by: session.userId, set_at_ms: now.getTime() };
      await trx
        .insertInto('family_access')
        .values({ family_n: n, user_id: userId, kind, reason, ...set })
        .execute();
    }
    const fields = (access: FamilyAccess | undefined) => ({
      named: namesOf(access, 'named'),
      blocked: namesOf(access, 'blocked'),
      openingNeedsSecond: access?.openingNeedsSecond || null,
    });
    await recordChanges(trx, { thing: 'family', recordN: n, session, now }, fields(before), fields(input.access));
    return { confidentiality };
  });
  if (changed instanceof Refusal) return changed;
  const { n } = await trx.selectFrom('families').where('id', '=', input.id).select('n').executeTakeFirstOrThrow();
  return (await isSeenByLeaders(trx, n)) ? changed : refuse('families/nobody-sees');
}
