import { NO_REACH, visibleTo } from '#electron/access/visibility.ts';
import type { Reader, Writer } from '#electron/register/handles.ts';
import { findCandidates } from '#electron/search/candidates.queries.ts';
import { isNamedIn } from '#shared/safety/safety.rules.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { wordsOf } from '#shared/vocabulary/text/folding.ts';

/** Sees what no user sees alone: only to look whether two of a group come from one home. */
const EVERYTHING = visibleTo({ userId: '', userName: '', role: 'head' }, NO_REACH);

/** Bearers of one full name whose homes are looked at. */
const MOST_CANDIDATES = 20;
/** Of somebody at home surname and name must both be told: one of them is many people's. */
const FULL_NAME = 2;

interface Woman {
  readonly n: number;
  readonly name: string;
  readonly keep_apart: string | null;
}

/**
 * Writes down who of a group may have to be kept apart: whoever a woman told of in private, or somebody of whose home she
 * told. Once for each two, and without a word to whoever changed the group. That nothing is written says nothing.
 */
export async function noteTalks({ trx, now }: { trx: Writer; now: Date }, groupN: number): Promise<void> {
  const women: Woman[] = await trx
    .selectFrom('group_participants')
    .where('group_n', '=', groupN)
    .where('left_on', 'is', null)
    .orderBy('n')
    .select(['n', 'name', 'keep_apart'])
    .execute();
  const told = women.filter(({ keep_apart }) => keep_apart !== null);
  if (told.length === 0) return;
  const known = await trx
    .selectFrom('safety_talks as t')
    .innerJoin('group_participants as p', 'p.n', 't.participant_n')
    .where('p.group_n', '=', groupN)
    .select(['t.participant_n', 't.other_participant_n', 't.facilitator_n'])
    .execute();
  const note = async (participant_n: number, other: { other_participant_n: number } | { facilitator_n: number }) => {
    const line = { participant_n, other_participant_n: null, facilitator_n: null, ...other };
    const isKnown = known.some(
      (one) =>
        one.participant_n === line.participant_n &&
        one.other_participant_n === line.other_participant_n &&
        one.facilitator_n === line.facilitator_n,
    );
    if (isKnown) return;
    await trx
      .insertInto('safety_talks')
      .values({ id: newId(), ...line, created_at_ms: now.getTime() })
      .execute();
  };
  for (const other of women) {
    const asking = told.filter(({ n }) => n !== other.n);
    if (asking.length === 0) continue;
    const home = await listHome(trx, other);
    for (const woman of asking) {
      const isTold =
        isNamedIn(woman.keep_apart, other.name) || home.some((name) => isNamedIn(woman.keep_apart, name, FULL_NAME));
      if (isTold) await note(woman.n, { other_participant_n: other.n });
    }
  }
  for (const leader of await listLeaders(trx, groupN)) {
    for (const woman of told) {
      if (isNamedIn(woman.keep_apart, leader.name)) await note(woman.n, { facilitator_n: leader.n });
    }
  }
}

/** The pair of the group, and who stands in for one of them at a meeting. */
function listLeaders(db: Reader, groupN: number) {
  const pair = (column: 'leader_n' | 'co_leader_n') => db.selectFrom('groups').where('n', '=', groupN).select(column);
  const standIns = (column: 'leader_n' | 'co_leader_n') =>
    db.selectFrom('group_meetings').where('group_n', '=', groupN).select(column);
  return db
    .selectFrom('facilitators')
    .where((eb) =>
      eb.or(
        (['leader_n', 'co_leader_n'] as const).flatMap((column) => [
          eb('n', 'in', pair(column)),
          eb('n', 'in', standIns(column)),
        ]),
      ),
    )
    .orderBy('n')
    .select(['n', 'name'])
    .execute();
}

/** Surname and name of everybody of the families that she is linked to, or that somebody of her full name belongs to. */
async function listHome(db: Reader, woman: Woman): Promise<string[]> {
  const linked = db
    .selectFrom('participant_links as l')
    .innerJoin('families as f', 'f.n', 'l.family_n')
    .where('l.participant_n', '=', woman.n)
    .select('f.id');
  const ids = new Set((await linked.execute()).map(({ id }) => id));
  const [first = null, second = null] = wordsOf(woman.name);
  const orders = second === null ? [] : [[first, second] as const, [second, first] as const];
  for (const [surname, givenName] of orders) {
    const described = { name: { surname, givenName, patronymic: null }, bornOn: null, birthYear: null, phones: [] };
    const found = await findCandidates(db, EVERYTHING, described, { limit: MOST_CANDIDATES });
    for (const { familyId } of found) ids.add(familyId);
  }
  if (ids.size === 0) return [];
  const people = await db
    .selectFrom('family_members as m')
    .innerJoin('persons as p', 'p.n', 'm.person_n')
    .innerJoin('families as f', 'f.n', 'm.family_n')
    .where('f.id', 'in', [...ids])
    .where('p.surname', 'is not', null)
    .where('p.given_name', 'is not', null)
    .select(['p.surname', 'p.given_name'])
    .execute();
  return people.map(({ surname, given_name }) => `${surname} ${given_name}`);
}
