import type { Visibility } from '#electron/access/visibility.ts';
import type { Reader } from '#electron/register/handles.ts';
import type { ParticipantLink } from '#shared/participant-links/participant-links.ts';

/** Links of the women of a group to families that the session sees. */
export async function listLinks(db: Reader, visible: Visibility, groupId: string): Promise<ParticipantLink[]> {
  const rows = await db
    .selectFrom('participant_links as l')
    .innerJoin('group_participants as p', 'p.n', 'l.participant_n')
    .innerJoin('groups as g', 'g.n', 'p.group_n')
    .innerJoin('families as f', 'f.n', 'l.family_n')
    .where('g.id', '=', groupId)
    .where(visible.families)
    .orderBy('p.n')
    .select(['p.id as participantId', 'f.id as familyId', 'f.code', 'l.reason'])
    .execute();
  return rows as unknown as ParticipantLink[];
}

/** A family that the session sees, by its case code. */
export function findFamilyByCode(db: Reader, visible: Visibility, code: string) {
  return db
    .selectFrom('families as f')
    .where(visible.families)
    .where('f.code', '=', code)
    .select(['f.n', 'f.id'])
    .executeTakeFirst();
}
