import type { Scene } from '#electron/access/visibility.ts';
import { findFamilyHandle } from '#electron/families/families.queries.ts';
import { type FieldValue, recordChanges } from '#electron/history/history.queries.ts';
import type { GivenInput, GivenServiceId } from '#shared/given-services/given-services.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { findGivenRow, type GivenColumns, givenColumns } from './given-services.queries.ts';

interface Target {
  readonly id: string;
  readonly version: number;
}

/** One line for each of the families, or none when one of them is not there for the session. */
export async function addGiven(
  { trx, session, visible, now }: Scene,
  { familyIds, given }: { familyIds: readonly string[]; given: GivenInput },
): Promise<{ ids: GivenServiceId[] } | Refusal<'families/not-found'>> {
  const ns: number[] = [];
  for (const familyId of new Set(familyIds)) {
    const family = await findFamilyHandle(trx, visible, familyId);
    if (family === undefined) return refuse('families/not-found');
    ns.push(family.n);
  }
  const ids: GivenServiceId[] = [];
  const made = { version: 1, user_id: session.userId, created_at_ms: now.getTime(), changed_at_ms: now.getTime() };
  for (const family_n of ns) {
    const id = newId<GivenServiceId>();
    await trx
      .insertInto('given_services')
      .values({ id, family_n, ...givenColumns(given), ...made })
      .execute();
    ids.push(id);
  }
  return { ids };
}

async function change(
  { trx, session, visible, now }: Scene,
  { id, version }: Target,
  columns: GivenColumns,
): Promise<{ version: number } | Refusal<'given-services/not-found' | 'given-services/changed-meanwhile'>> {
  const row = await findGivenRow(trx, visible, id);
  if (row === undefined) return refuse('given-services/not-found');
  if (row.version !== version) return refuse('given-services/changed-meanwhile');
  await trx
    .updateTable('given_services')
    .set({ ...columns, version: version + 1, changed_at_ms: now.getTime() })
    .where('id', '=', id)
    .execute();
  const after = columns as Record<string, FieldValue>;
  await recordChanges(trx, { thing: 'givenService', recordN: row.n, session, now }, { ...row }, after);
  return { version: version + 1 };
}

export function changeGiven(scene: Scene, { given, ...target }: Target & { given: GivenInput }) {
  return change(scene, target, givenColumns(given));
}

/** Takes a line out that was written down by mistake, or brings it back. */
export function setRemoved(scene: Scene, { isRemoved, ...target }: Target & { isRemoved: boolean }) {
  return change(scene, target, { removed_at_ms: isRemoved ? scene.now.getTime() : null });
}
