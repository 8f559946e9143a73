import type { Scene } from '#electron/access/visibility.ts';
import { change, type Taken } from '#electron/families/families.commands.ts';
import { findFamily, listMembers, membershipColumns } from '#electron/families/families.queries.ts';
import { refreshDerived } from '#electron/families/family-derived.queries.ts';
import { recordChanges } from '#electron/history/history.queries.ts';
import { insertPerson, type PersonValues, updatePerson } from '#electron/people/people.queries.ts';
import type { Writer } from '#electron/register/handles.ts';
import { noteUnseen } from '#electron/reviews/quiet-duplicates.queries.ts';
import { indexAddress } from '#electron/search/search-index.queries.ts';
import type { MemberInput } from '#shared/families/families.ts';
import { writeMemberLine } from '#shared/families/member-line.ts';
import type { ReadFamily } from '#shared/importing/families-target.ts';
import { knownFamily, type Merge, mergeOf, withNotes } from '#shared/importing/merge-family.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { sortKey } from '#shared/vocabulary/text/sort-key.ts';
import { differingCells } from './differing-cells.ts';
import type { MergedRow, Telling } from './register-target.ts';

type Member = Awaited<ReturnType<typeof listMembers>>[number];

/** What a family was in the fields that a row filled: enough to take the filling back. */
export interface Before {
  readonly columns: Readonly<Record<string, string | number | null>>;
  readonly address: { community_code: string | null; settlement_code: string | null; street: string | null } | null;
  readonly factors: readonly number[];
  readonly tags: readonly string[];
  readonly worker: string | null;
  /** As they were, and the version that the filling left. */
  readonly persons: readonly { readonly n: number; readonly version: number; readonly values: PersonValues }[];
  /** Memberships that were added. */
  readonly members: readonly string[];
}

const NOTHING: Before = {
  ...{ columns: {}, address: null, factors: [], tags: [], worker: null },
  ...{ persons: [], members: [] },
};

/** Adds what a row tells to a family of the register; null when the family is not there (any more) for the session. */
export async function mergeIntoFamily(
  scene: Scene,
  telling: Telling,
  familyId: string,
  read: ReadFamily,
): Promise<MergedRow | null> {
  const { trx, visible } = scene;
  const family = await findFamily(trx, visible, familyId);
  if (family === undefined) return null;
  const { n, notes } = await trx
    .selectFrom('families')
    .where('id', '=', familyId)
    .select(['n', 'notes'])
    .executeTakeFirstOrThrow();
  const members = await listMembers(trx, n);
  const merge = mergeOf({ ...knownFamily(family), members }, read.item, telling.variants);
  // Not from `family`: some roles are not shown the notes.
  const noted = withNotes(notes, differingCells(telling, read, merge.differences));
  if (merge.filled.length === 0 && merge.tags.length === 0 && noted === notes) {
    return { n, version: family.version, before: NOTHING, newPersons: 0 };
  }
  let before = NOTHING;
  const changed = await change(scene, { id: familyId, version: family.version }, async (taken) => {
    const filled = await fill(scene, taken, { merge, noted, notes, members });
    before = filled.before;
    return filled.fields;
  });
  if (changed instanceof Refusal) return null;
  const known = merge.members.map(({ values }) => values);
  await noteUnseen(scene, [{ id: familyId, members: [...known, ...merge.newMembers] }]);
  return { n, version: changed.version, before, newPersons: merge.newMembers.length };
}

interface Filling {
  readonly merge: Merge<Member>;
  readonly noted: string | null;
  readonly notes: string | null;
  readonly members: readonly Member[];
}

async function fill(scene: Scene, { n, before }: Taken, { merge, noted, notes, members }: Filling) {
  const { trx, now, session } = scene;
  const { level, worker, statedChildren, statedMinors, address, factors, tags } = merge;
  const day = todayIn(now);
  const columns = {
    ...(level === undefined ? {} : { level }),
    ...(worker === undefined ? {} : { worker, worker_sort_key: sortKey(worker) }),
    ...(statedChildren === undefined ? {} : { stated_children: statedChildren }),
    ...(statedMinors === undefined ? {} : { stated_minors: statedMinors }),
    ...(noted === notes ? {} : { notes: noted }),
  };
  if (Object.keys(columns).length > 0) await trx.updateTable('families').set(columns).where('n', '=', n).execute();
  if (noted !== notes) {
    await recordChanges(trx, { thing: 'family', recordN: n, session, now }, { notes }, { notes: noted });
  }
  if (worker !== undefined) {
    await trx.insertInto('family_workers').values({ family_n: n, worker, from_on: day, to_on: null }).execute();
  }
  if (address !== undefined) await writeAddress(trx, n, addressRow(address));
  for (const factor of factors?.factors ?? []) {
    const is_main = factor === factors?.main ? 1 : 0;
    await trx
      .insertInto('family_circumstances')
      .values({ family_n: n, factor, is_main, from_on: day, to_on: null })
      .execute();
  }
  for (const tag of tags) await trx.insertInto('family_tags').values({ family_n: n, tag }).execute();
  const people = await fillPeople(scene, { n, code: before.code }, merge, members.length);
  const old: Record<string, string | number | null> = {
    ...{ level: before.level, worker: before.worker, worker_sort_key: sortKey(before.worker ?? '') },
    ...{ stated_children: before.statedChildren, stated_minors: before.statedMinors, notes },
  };
  return {
    before: {
      columns: Object.fromEntries(Object.keys(columns).map((column) => [column, old[column] ?? null])),
      address: address === undefined ? null : addressRow(before.address),
      factors: factors?.factors ?? [],
      tags,
      worker: worker ?? null,
      ...people,
    } satisfies Before,
    fields: {
      ...Object.fromEntries(Object.entries({ level, worker, statedChildren, statedMinors }).filter(isGiven)),
      ...(address === undefined ? {} : addressFields(address)),
      ...(factors === undefined ? {} : { factors: factors.factors, mainFactor: factors.main }),
      ...(tags.length === 0 ? {} : { tags: [...before.tags, ...tags] }),
      ...(isTouching(merge) ? { members: (await listMembers(trx, n)).map(writeMemberLine) } : {}),
    },
  };
}

const isGiven = ([, value]: [string, unknown]): boolean => value !== undefined;
const isTouching = ({ members, newMembers }: Merge<Member>): boolean => members.length + newMembers.length > 0;

interface Place {
  readonly communityCode: string | null;
  readonly settlementCode: string | null;
  readonly street: string | null;
}

const addressRow = ({ communityCode, settlementCode, street }: Place) => ({
  community_code: communityCode,
  settlement_code: settlementCode,
  street,
});

const addressFields = ({ communityCode, settlementCode, street }: Place) => ({
  'actual.communityCode': communityCode,
  'actual.settlementCode': settlementCode,
  'actual.street': street,
});

/** The present actual address, which a list knows a family by and a search finds it by. */
export async function writeAddress(trx: Writer, n: number, row: NonNullable<Before['address']>): Promise<void> {
  await trx
    .updateTable('family_addresses')
    .set(row)
    .where('family_n', '=', n)
    .where('kind', '=', 'actual')
    .where('to_on', 'is', null)
    .execute();
  const { community_code, settlement_code } = row;
  await trx.updateTable('families').set({ community_code, settlement_code }).where('n', '=', n).execute();
  await indexAddress(trx, n);
}

async function fillPeople(
  scene: Scene,
  family: { n: number; code: string },
  { members, newMembers }: Merge<Member>,
  count: number,
): Promise<Pick<Before, 'persons' | 'members'>> {
  const { trx, session, now } = scene;
  const persons: Before['persons'][number][] = [];
  for (const { member, values } of members) {
    const { name, sex, bornOn, birthYear, phone, personN } = member;
    await updatePerson(trx, personN, values, { session, now });
    const { version } = await trx
      .selectFrom('persons')
      .where('n', '=', personN)
      .select('version')
      .executeTakeFirstOrThrow();
    persons.push({ n: personN, version, values: { name, sex, bornOn, birthYear, phone } });
  }
  const added: string[] = [];
  for (const [index, member] of newMembers.entries()) {
    const id = newId();
    const personN = await insertPerson(trx, personOf(member), now.getTime());
    const row = { id, family_n: family.n, person_n: personN, ...membershipColumns(member), position: count + index };
    await trx.insertInto('family_members').values(row).execute();
    added.push(id);
  }
  if (persons.length + added.length > 0) await refreshDerived(trx, family);
  return { persons, members: added };
}

function personOf({ name, sex, bornOn, birthYear, phone }: MemberInput): PersonValues {
  return { name, sex, bornOn, birthYear, phone };
}
