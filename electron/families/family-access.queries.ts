import type { Visibility } from '#electron/access/visibility.ts';
import type { Reader } from '#electron/register/handles.ts';
import type { FamilyAccess } from '#shared/families/families.ts';

/** Who is named for a family and who is kept away from it; undefined when it is not there for this session. */
export async function findAccess(db: Reader, visible: Visibility, id: string): Promise<FamilyAccess | undefined> {
  const row = await db
    .selectFrom('families as f')
    .where('f.id', '=', id)
    .where(visible.families)
    .select(['f.n', 'f.confidentiality', 'f.opening_needs_second'])
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const marks = await db
    .selectFrom('family_access')
    .where('family_n', '=', row.n)
    .orderBy('n')
    .select(['user_id', 'kind', 'reason'])
    .execute();
  return {
    confidentiality: row.confidentiality,
    openingNeedsSecond: row.opening_needs_second === 1,
    marks: marks.map(({ user_id, kind, reason }) => ({ userId: user_id, kind, reason })) as FamilyAccess['marks'],
  };
}

/** Whether a head, or a deputy who is not shut out, still sees a family: else nobody could let anyone in again. */
export async function isSeenByLeaders(db: Reader, familyN: number): Promise<boolean> {
  const { confidentiality } = await db
    .selectFrom('families')
    .where('n', '=', familyN)
    .select('confidentiality')
    .executeTakeFirstOrThrow();
  const leaders = await db
    .selectFrom('users as u')
    .leftJoin('family_access as a', (join) => join.onRef('a.user_id', '=', 'u.id').on('a.family_n', '=', familyN))
    .where('u.role', 'in', ['head', 'deputy'])
    .where('u.switched_off_at_ms', 'is', null)
    .select(['u.role', 'a.kind'])
    .execute();
  return leaders.some(({ role, kind }) => {
    if (kind === 'blocked') return false;
    return role === 'head' || confidentiality !== 'hidden' || kind === 'named';
  });
}

/** Names of users by id. */
export async function userNames(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('users').where('id', 'in', ids).select(['id', 'name']).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
