import type { Scene } from '#electron/access/visibility.ts';
import { findGroupRow, findParticipantRow } from '#electron/groups/groups.queries.ts';
import { noteTalks } from '#electron/safety/quiet-check.queries.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import type { LinkInput } from '#shared/participant-links/participant-links.ts';
import type { FamilyId } from '#shared/vocabulary/ids.ts';
import { findFamilyByCode, listLinks } from './participant-links.queries.ts';

interface Target {
  readonly groupId: string;
  readonly participantId: string;
}
type Missing = Refusal<'groups/not-found'> | Refusal<'families/not-found'>;

export async function setLink(
  scene: Scene,
  { groupId, participantId, link }: Target & { link: LinkInput },
): Promise<{ familyId: FamilyId } | Missing> {
  const { trx, session, visible, now } = scene;
  const group = await findGroupRow(trx, groupId);
  const woman = group && (await findParticipantRow(trx, group.n, participantId));
  if (group === undefined || woman === undefined) return refuse('groups/not-found');
  const family = await findFamilyByCode(trx, visible, link.code);
  if (family === undefined) return refuse('families/not-found');
  await deleteSeen(trx, visible, woman.n);
  await trx
    .insertInto('participant_links')
    .values({
      ...{ participant_n: woman.n, family_n: family.n, reason: link.reason },
      ...{ user_id: session.userId, created_at_ms: now.getTime() },
    })
    .execute();
  await noteTalks(scene, group.n);
  return { familyId: family.id as FamilyId };
}

export async function removeLink(
  { trx, visible }: Scene,
  { groupId, participantId }: Target,
): Promise<{ familyId: FamilyId } | Missing> {
  const group = await findGroupRow(trx, groupId);
  const woman = group && (await findParticipantRow(trx, group.n, participantId));
  if (woman === undefined) return refuse('groups/not-found');
  const link = (await listLinks(trx, visible, groupId)).find((one) => one.participantId === participantId);
  if (link === undefined) return refuse('families/not-found');
  await deleteSeen(trx, visible, woman.n);
  return { familyId: link.familyId };
}

/** Links to families that the session does not see are not its own to take away, and it is not told that they are there. */
async function deleteSeen(trx: Scene['trx'], visible: Scene['visible'], participantN: number): Promise<void> {
  await trx
    .deleteFrom('participant_links')
    .where('participant_n', '=', participantN)
    .where('family_n', 'in', (eb) => eb.selectFrom('families as f').where(visible.families).select('f.n'))
    .execute();
}
