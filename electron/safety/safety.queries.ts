import { sql } from 'kysely';
import type { Reader } from '#electron/register/handles.ts';
import type { SafetyPerson, SafetyTalk } from '#shared/safety/safety.ts';
import { PERMISSIONS } from '#shared/vocabulary/permissions.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import { byText } from '#shared/vocabulary/text/sort-key.ts';

/** Users who can sign in and hold no circle. */
function usersToChoose(db: Reader) {
  return db
    .selectFrom('users')
    .where('switched_off_at_ms', 'is', null)
    .where('role', 'in', [...PERMISSIONS['safety.see']])
    .select(['id', 'name']);
}

export async function findSafetyPerson(db: Reader): Promise<SafetyPerson> {
  const users = await usersToChoose(db).execute();
  const { safety_user_id } = await db.selectFrom('group_notes').select('safety_user_id').executeTakeFirstOrThrow();
  const named = users.find(({ id }) => id === safety_user_id);
  return { userId: named?.id ?? null, users: users.toSorted(byText(({ name }) => name)) } as SafetyPerson;
}

export async function isSafetyPerson(db: Reader, { userId }: Pick<Session, 'userId'>): Promise<boolean> {
  return (await findSafetyPerson(db)).userId === userId;
}

/** Talks about women who are still in their group or wait for it, the newest first; nothing for who is not named. */
export async function listTalks(db: Reader, session: Pick<Session, 'userId'>): Promise<SafetyTalk[]> {
  if (!(await isSafetyPerson(db, session))) return [];
  const rows = await db
    .selectFrom('safety_talks as t')
    .innerJoin('group_participants as p', 'p.n', 't.participant_n')
    .innerJoin('groups as g', 'g.n', 'p.group_n')
    .leftJoin('group_participants as o', 'o.n', 't.other_participant_n')
    .leftJoin('facilitators as f', 'f.n', 't.facilitator_n')
    .where('t.settled_at_ms', 'is', null)
    .where('p.left_on', 'is', null)
    .where('o.left_on', 'is', null)
    .where('g.ended_on', 'is', null)
    .orderBy('t.n', 'desc')
    .select(['t.id', 'g.id as groupId', 'g.name as groupName', 'p.name', 't.created_at_ms as createdAtMs'])
    .select(sql<string>`coalesce(o.name, f.name)`.as('otherName'))
    .execute();
  return rows as unknown as SafetyTalk[];
}
