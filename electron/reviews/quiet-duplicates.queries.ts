import { NO_REACH, type Visibility, visibleTo } from '#electron/access/visibility.ts';
import type { Reader } from '#electron/register/handles.ts';
import { findCandidates } from '#electron/search/candidates.queries.ts';
import type { MemberInput } from '#shared/families/families.ts';

/** Sees what no user sees alone: only to look for families that somebody registers a second time without a trace. */
const EVERYTHING = visibleTo({ userId: '', userName: '', role: 'head' }, NO_REACH);

/**
 * Families outside of what the session sees in which one of these people may be: internal numbers. The same is asked
 * whether there are any or not.
 */
export async function findUnseenFamilies(
  db: Reader,
  visible: Visibility,
  members: readonly MemberInput[],
  except: string,
): Promise<number[]> {
  const ids = new Set<string>();
  for (const { name, bornOn, birthYear, phone } of members) {
    const described = { name, bornOn, birthYear, phones: phone === null ? [] : [phone] };
    for (const { familyId } of await findCandidates(db, EVERYTHING, described, { except })) ids.add(familyId);
  }
  const rows = await db
    .selectFrom('families as f')
    .where('f.id', 'in', ['', ...ids])
    .select(['f.n', (eb) => eb.case().when(visible.families).then(1).else(0).end().as('isSeen')])
    .execute();
  return rows.filter(({ isSeen }) => isSeen === 0).map(({ n }) => n);
}
