import type { Scene } from '#electron/access/visibility.ts';
import { change } from '#electron/families/families.commands.ts';
import { listMembers } from '#electron/families/families.queries.ts';
import { refreshDerived } from '#electron/families/family-derived.queries.ts';
import { recordChanges } from '#electron/history/history.queries.ts';
import { updatePerson } from '#electron/people/people.queries.ts';
import { writeMemberLine } from '#shared/families/member-line.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { type Before, writeAddress } from './merging.ts';

/** What history calls the columns of a case. */
const FIELDS: Readonly<Record<string, string>> = {
  level: 'level',
  worker: 'worker',
  stated_children: 'statedChildren',
  stated_minors: 'statedMinors',
};

/** Takes back what a row filled; the family must stand as the row left it. False when it is not there. */
export async function unmerge(
  scene: Scene,
  family: { id: string; n: number; code: string; version: number },
  filled: Before,
): Promise<boolean> {
  const { trx, session, now } = scene;
  const { n, code } = family;
  const changed = await change(scene, family, async ({ before }) => {
    const { notes } = await trx.selectFrom('families').where('n', '=', n).select('notes').executeTakeFirstOrThrow();
    if (Object.keys(filled.columns).length > 0) {
      await trx.updateTable('families').set(filled.columns).where('n', '=', n).execute();
    }
    if ('notes' in filled.columns) {
      const after = { notes: filled.columns.notes };
      await recordChanges(trx, { thing: 'family', recordN: n, session, now }, { notes }, after);
    }
    if (filled.address !== null) await writeAddress(trx, n, filled.address);
    await removeAdded(scene, n, filled);
    for (const person of filled.persons) await updatePerson(trx, person.n, person.values, { session, now });
    if (filled.persons.length + filled.members.length > 0) await refreshDerived(trx, { n, code });
    return await fieldsNow(scene, n, filled, before.tags);
  });
  return !(changed instanceof Refusal);
}

async function removeAdded({ trx, session, now }: Scene, n: number, filled: Before): Promise<void> {
  const { factors, tags, worker, members } = filled;
  for (const factor of factors) {
    await trx
      .deleteFrom('family_circumstances')
      .where('family_n', '=', n)
      .where('factor', '=', factor)
      .where('to_on', 'is', null)
      .execute();
  }
  for (const tag of tags) {
    await trx.deleteFrom('family_tags').where('family_n', '=', n).where('tag', '=', tag).execute();
  }
  if (worker !== null) {
    await trx
      .deleteFrom('family_workers')
      .where('family_n', '=', n)
      .where('worker', '=', worker)
      .where('to_on', 'is', null)
      .execute();
  }
  // To the recycle bin, as every member who is taken away.
  for (const id of members) {
    await trx
      .updateTable('family_members')
      .set({ deleted_at_ms: now.getTime(), deleted_by: session.userId })
      .where('id', '=', id)
      .execute();
  }
}

async function fieldsNow({ trx }: Scene, n: number, filled: Before, tags: readonly string[]) {
  const { columns, address, factors, persons, members } = filled;
  const ofCase = Object.entries(columns).flatMap(([column, value]) => {
    const field = FIELDS[column];
    return field === undefined ? [] : [[field, value] as const];
  });
  return {
    ...Object.fromEntries(ofCase),
    ...(address === null
      ? {}
      : {
          'actual.communityCode': address.community_code,
          'actual.settlementCode': address.settlement_code,
          'actual.street': address.street,
        }),
    ...(factors.length === 0 ? {} : { factors: [], mainFactor: null }),
    ...(filled.tags.length === 0 ? {} : { tags: tags.filter((tag) => !filled.tags.includes(tag)) }),
    ...(persons.length + members.length === 0 ? {} : { members: (await listMembers(trx, n)).map(writeMemberLine) }),
  };
}
