import { NO_REACH, type Scene, type Visibility, visibleTo } from '#electron/access/visibility.ts';
import { listPhones, nameOf } from '#electron/people/people.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import { findCandidates } from '#electron/search/candidates.queries.ts';
import type { MemberInput } from '#shared/families/families.ts';
import { newId } from '#shared/vocabulary/ids.ts';

/** Sees what no user sees alone: only to look for families that somebody registers a second time without a trace. */
const EVERYTHING = visibleTo({ userId: '', userName: '', role: 'head' }, NO_REACH);

/** Far more than any name has bearers: those whom the session sees must not crowd out those whom it does not. */
const MOST_CANDIDATES = 200;

/** As much of somebody as they are known again by. */
type Newcomer = Pick<MemberInput, 'name' | 'bornOn' | 'birthYear' | 'phone'>;

/** A family, and who has just come into the register with it or into it, or became known by what they were not before. */
export interface NewcomerFamily {
  readonly id: string;
  readonly members: readonly Newcomer[];
}

/** As `noteUnseen`, for a person of whom a name, the birth or the phones are others now. */
export async function noteUnseenPerson(scene: Scene, personN: number): Promise<void> {
  const { trx } = scene;
  const row = await trx.selectFrom('persons').where('n', '=', personN).selectAll().executeTakeFirstOrThrow();
  const phones = await listPhones(trx, personN);
  const about = { name: nameOf(row), bornOn: row.born_on, birthYear: row.birth_year } as const;
  const members = (phones.length === 0 ? [null] : phones.map(({ number }) => number)).map(
    (phone) => ({ ...about, phone }) as Newcomer,
  );
  const families = await trx
    .selectFrom('family_members as m')
    .innerJoin('families as f', 'f.n', 'm.family_n')
    .where('m.person_n', '=', personN)
    .where('m.deleted_at_ms', 'is', null)
    .distinct()
    .select('f.id')
    .execute();
  await noteUnseen(
    scene,
    families.map(({ id }) => ({ id, members })),
  );
}

/**
 * A family whose newcomers are there already where the session does not see them goes to the head's list, once for each
 * family that they may be of, without a word to the session. What is asked, and how long it takes, is the same for every
 * name.
 */
export async function noteUnseen(scene: Scene, newcomers: readonly NewcomerFamily[]): Promise<void> {
  const { trx, session, visible, now } = scene;
  if (session.role === 'head' || !(await hasUnseen(trx, visible))) return;
  for (const { id, members } of newcomers) {
    if (members.length === 0) continue;
    const { n } = await trx.selectFrom('families').where('id', '=', id).select('n').executeTakeFirstOrThrow();
    for (const other_family_n of await findUnseenFamilies(trx, visible, members, id)) {
      if (await isWaiting(trx, n, other_family_n)) continue;
      const line = { id: newId(), kind: 'twice', family_n: n, other_family_n, user_id: session.userId } as const;
      await trx
        .insertInto('reviews')
        .values({ ...line, created_at_ms: now.getTime() })
        .execute();
    }
  }
}

/** Whether the two families stand on the head's list together, not yet settled. */
async function isWaiting(db: Reader, familyN: number, otherFamilyN: number): Promise<boolean> {
  const line = await db
    .selectFrom('reviews')
    .where('kind', '=', 'twice')
    .where('family_n', '=', familyN)
    .where('other_family_n', '=', otherFamilyN)
    .where('settled_at_ms', 'is', null)
    .select('n')
    .limit(1)
    .executeTakeFirst();
  return line !== undefined;
}

/** Whether there is any family at all that the session does not see. */
async function hasUnseen(db: Reader, visible: Visibility): Promise<boolean> {
  const unseen = await db
    .selectFrom('families as f')
    .where(EVERYTHING.families)
    .where(({ not }) => not(visible.families))
    .select('f.n')
    .limit(1)
    .executeTakeFirst();
  return unseen !== undefined;
}

/** Internal numbers of families outside of what the session sees in which one of these people may be. */
async function findUnseenFamilies(
  db: Reader,
  visible: Visibility,
  members: readonly Newcomer[],
  except: string,
): Promise<number[]> {
  const ids = new Set<string>();
  for (const { name, bornOn, birthYear, phone } of members) {
    const described = { name, bornOn, birthYear, phones: phone === null ? [] : [phone] };
    const found = await findCandidates(db, EVERYTHING, described, { except, limit: MOST_CANDIDATES });
    for (const { familyId } of found) ids.add(familyId);
  }
  const rows = await db
    .selectFrom('families as f')
    .where('f.id', 'in', ['', ...ids])
    .select(['f.n', (eb) => eb.case().when(visible.families).then(1).else(0).end().as('isSeen')])
    .execute();
  return rows.filter(({ isSeen }) => isSeen === 0).map(({ n }) => n);
}
