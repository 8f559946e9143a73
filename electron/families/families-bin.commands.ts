import type { Scene } from '#electron/access/visibility.ts';
import { recordChanges } from '#electron/history/history.queries.ts';
import { writeMemberLine } from '#shared/families/member-line.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import { change, type Target } from './families.commands.ts';
import { listMembers } from './families.queries.ts';
import { refreshDerived } from './family-derived.queries.ts';

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

/** Takes a member out of the recycle bin, as the last one of their family. */
export async function restoreMember(
  { trx, session, visible, now }: Scene,
  { memberId }: { memberId: string },
): Promise<null | Refusal<'families/not-found'>> {
  const member = await trx
    .selectFrom('family_members as m')
    .innerJoin('families as f', 'f.n', 'm.family_n')
    .where('m.id', '=', memberId)
    .where('m.deleted_at_ms', 'is not', null)
    .where(visible.families)
    .select(['m.n', 'f.n as family_n', 'f.code', 'f.version'])
    .executeTakeFirst();
  if (member === undefined) return refuse('families/not-found');
  const before = await listMembers(trx, member.family_n);
  const back = { deleted_at_ms: null, deleted_by: null, position: before.length };
  await trx.updateTable('family_members').set(back).where('n', '=', member.n).execute();
  const changed = { version: member.version + 1, changed_at_ms: now.getTime() };
  await trx.updateTable('families').set(changed).where('n', '=', member.family_n).execute();
  await refreshDerived(trx, { n: member.family_n, code: member.code });
  const lines = (members: typeof before) => ({ members: members.map(writeMemberLine) });
  const changes = { thing: 'family', recordN: member.family_n, session, now } as const;
  await recordChanges(trx, changes, lines(before), lines(await listMembers(trx, member.family_n)));
  return null;
}
