import type { CompiledQuery } from 'kysely';
import type { Visibility } from '#electron/access/visibility.ts';
import { listChanges } from '#electron/history/history.queries.ts';
import { nameOf } from '#electron/people/people.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import { afterwards, keptRows } from '#electron/register/lists.ts';
import type { Address, AddressInput } from '#shared/families/addresses.ts';
import type { CaseChange, DatedFactor, Episode, Family, Member, MemberInput, Step } from '#shared/families/families.ts';
import type { FieldChange } from '#shared/history/history.ts';
import { must } from '#shared/vocabulary/must.ts';
import { sortKey } from '#shared/vocabulary/text/sort-key.ts';
import type { FamilyCircumstancesTable } from './families.table.ts';

/** The columns of `families` that the group "case" is made of; the stage has steps of its own. */
export function caseColumns(input: CaseChange) {
  return {
    level: input.level,
    worker: input.worker,
    worker_sort_key: sortKey(input.worker ?? ''),
    registered_on: input.registeredOn,
    stated_children: input.statedChildren,
    stated_minors: input.statedMinors,
    notes: input.notes,
    confidentiality: input.confidentiality,
  };
}

export function addressColumns(input: AddressInput) {
  return {
    kind: input.kind,
    community_code: input.communityCode,
    settlement_code: input.settlementCode,
    starosta_district: input.starostaDistrict,
    street: input.street,
    directions: input.directions,
    via_person: input.viaPerson,
    no_fixed_address: input.noFixedAddress ? (1 as const) : (0 as const),
  };
}

export function membershipColumns(input: MemberInput) {
  return {
    relation: input.relation,
    role: input.role,
    from_on: input.fromOn,
    to_on: input.toOn,
    end_reason: input.endReason,
  };
}

/** Internal number, code and version of a family, or undefined when it is not there for this session. */
export async function findFamilyHandle(
  db: Reader,
  visible: Visibility,
  id: string,
): Promise<{ n: number; code: string; version: number } | undefined> {
  const [handle] = await keptRows(db, `family-handle ${visible.key}`, [id], ([of]) =>
    db
      .selectFrom('families as f')
      .where(visible.families)
      .where('f.id', '=', of)
      .select(['f.n', 'f.code', 'f.version']),
  );
  return handle;
}

/** Rows that hang on one family. Each of these queries is built once: a record is opened all day. */
export function rowsOf<R>(
  db: Reader,
  familyN: number,
  what: string,
  build: (familyN: number) => Building<R>,
): Promise<R[]> {
  return keptRows(db, `family-record ${what}`, [familyN], ([n]) => build(n));
}

type Building<R> = { compile(): CompiledQuery<R> };

/** Members in the order of the paper, with the internal number of each person. */
export async function listMembers(db: Reader, familyN: number): Promise<(Member & { personN: number })[]> {
  const rows = await rowsOf(db, familyN, 'members', (n) =>
    db
      .selectFrom('family_members as m')
      .innerJoin('persons as p', 'p.n', 'm.person_n')
      .leftJoin('person_phones as h', (join) => join.onRef('h.person_n', '=', 'p.n').on('h.position', '=', 0))
      .where('m.family_n', '=', n)
      .where('m.deleted_at_ms', 'is', null)
      .orderBy('m.position')
      .select(['m.id', 'm.relation', 'm.role', 'm.from_on', 'm.to_on', 'm.end_reason'])
      .select(['p.n as person_n', 'p.id as person_id', 'p.sex', 'p.born_on', 'p.birth_year'])
      .select(['p.surname', 'p.given_name', 'p.patronymic', 'p.alias', 'h.number as phone']),
  );
  return rows.map((row) => ({
    memberId: row.id as Member['memberId'],
    personId: row.person_id as Member['personId'],
    personN: row.person_n,
    name: nameOf(row),
    alias: row.alias,
    sex: row.sex,
    bornOn: row.born_on as Member['bornOn'],
    birthYear: row.birth_year,
    relation: row.relation as Member['relation'],
    phone: row.phone,
    role: row.role,
    fromOn: row.from_on as Member['fromOn'],
    toOn: row.to_on as Member['toOn'],
    endReason: row.end_reason,
  }));
}

/** Addresses of either kind, the present ones first, then the newest; the actual before the registered. */
export async function listAddresses(db: Reader, familyN: number): Promise<Address[]> {
  const rows = await rowsOf(db, familyN, 'addresses', (n) =>
    db
      .selectFrom('family_addresses as a')
      .leftJoin('places as s', 's.code', 'a.settlement_code')
      .leftJoin('places as c', 'c.code', 'a.community_code')
      .leftJoin('places as r', 'r.code', 'c.parent_code')
      .where('a.family_n', '=', n)
      .orderBy((eb) => eb('a.to_on', 'is not', null))
      .orderBy('a.to_on', 'desc')
      .orderBy('a.kind')
      .orderBy('a.n', 'desc')
      .selectAll('a')
      .select(['s.name as settlement', 's.level as settlement_level', 'c.name as community', 'r.name as raion']),
  );
  return rows.map(
    (row) =>
      ({
        addressId: row.id,
        kind: row.kind,
        communityCode: row.community_code,
        communityName: row.community,
        settlementCode: row.settlement_code,
        settlementName: row.settlement,
        settlementLevel: row.settlement_level,
        raionName: row.raion,
        starostaDistrict: row.starosta_district,
        street: row.street,
        directions: row.directions,
        viaPerson: row.via_person,
        noFixedAddress: row.no_fixed_address === 1,
        fromOn: row.from_on,
        toOn: row.to_on,
      }) as Address,
  );
}

/** Circumstances that hold now, the main one first, and those that held before, the newest first. */
export async function listCircumstances(
  db: Reader,
  familyN: number,
): Promise<Pick<Family, 'circumstances' | 'presentFactors' | 'earlierFactors'>> {
  const rows = await rowsOf(db, familyN, 'circumstances', (n) =>
    db
      .selectFrom('family_circumstances')
      .where('family_n', '=', n)
      .orderBy('to_on', 'desc')
      .orderBy('is_main', 'desc')
      .orderBy('factor')
      .selectAll(),
  );
  const present = rows.filter(({ to_on }) => to_on === null);
  const main = present.find(({ is_main }) => is_main === 1);
  const earlier = rows.filter(({ to_on }) => to_on !== null);
  return {
    circumstances: {
      factors: present.map(({ factor }) => factor) as Family['circumstances']['factors'],
      main: (main?.factor ?? null) as Family['circumstances']['main'],
    },
    presentFactors: present.map(datedFactor),
    earlierFactors: earlier.map(datedFactor),
  };
}

function datedFactor(row: Pick<FamilyCircumstancesTable, 'factor' | 'is_main' | 'from_on' | 'to_on'>): DatedFactor {
  const { factor, is_main, from_on, to_on } = row;
  return { factor, isMain: is_main === 1, fromOn: from_on, toOn: to_on } as DatedFactor;
}

export async function listTags(db: Reader, familyN: number): Promise<string[]> {
  const rows = await rowsOf(db, familyN, 'tags', (n) =>
    db.selectFrom('family_tags').where('family_n', '=', n).orderBy('n').select('tag'),
  );
  return rows.map(({ tag }) => tag);
}

async function listSteps(db: Reader, familyN: number): Promise<Step[]> {
  const rows = await rowsOf(db, familyN, 'steps', (n) =>
    db
      .selectFrom('family_steps as s')
      .leftJoin('users as u', 'u.id', 's.user_id')
      .where('s.family_n', '=', n)
      .orderBy('s.n')
      .select(['s.episode', 's.stage', 's.taken_on', 's.reason', 's.document', 'u.name as user_name']),
  );
  return rows.map(
    ({ episode, stage, taken_on, reason, document, user_name }) =>
      ({ episode, stage, takenOn: taken_on, reason, document, userName: user_name }) as Step,
  );
}

async function listWorkersOf(db: Reader, familyN: number): Promise<Family['workers']> {
  const rows = await rowsOf(db, familyN, 'workers', (n) =>
    db
      .selectFrom('family_workers')
      .where('family_n', '=', n)
      .orderBy('n', 'desc')
      .select(['worker', 'from_on', 'to_on', 'note']),
  );
  return rows.map(
    ({ worker, from_on, to_on, note }) => ({ worker, fromOn: from_on, toOn: to_on, note }) as Family['workers'][number],
  );
}

async function listEpisodes(db: Reader, familyN: number): Promise<Episode[]> {
  const rows = await rowsOf(db, familyN, 'episodes', (n) =>
    db.selectFrom('family_episodes').where('family_n', '=', n).orderBy('number', 'desc').selectAll(),
  );
  return rows.map(
    (row) =>
      ({
        number: row.number,
        openedOn: row.opened_on,
        closedOn: row.closed_on,
        closingReason: row.closing_reason,
        result: row.result,
        level: row.level,
        worker: row.worker,
        factors: row.factors === null ? [] : JSON.parse(row.factors),
        members: row.members,
      }) as Episode,
  );
}

/** The whole family, or undefined when it is not there for this session. */
export async function findFamily(db: Reader, visible: Visibility, id: string): Promise<Family | undefined> {
  const [row] = await keptRows(db, `family-record ${visible.key}`, [id], ([sought]) =>
    db.selectFrom('families as f').where('f.id', '=', sought).where(afterwards(visible.families)).selectAll('f'),
  );
  if (row === undefined) return undefined;
  const members = await listMembers(db, row.n);
  const addresses = await listAddresses(db, row.n);
  return {
    id: row.id,
    code: row.code,
    version: row.version,
    members: members.map(({ personN: _, ...member }) => member),
    address: must(
      addresses.find(({ kind, toOn }) => kind === 'actual' && toOn === null),
      'the present address',
    ),
    addresses,
    ...(await listCircumstances(db, row.n)),
    tags: await listTags(db, row.n),
    workers: await listWorkersOf(db, row.n),
    steps: await listSteps(db, row.n),
    episodes: await listEpisodes(db, row.n),
    confidentiality: row.confidentiality,
    stage: row.stage,
    level: row.level,
    worker: row.worker,
    registeredOn: row.registered_on,
    statedChildren: row.stated_children,
    statedMinors: row.stated_minors,
    notes: visible.caseNotes ? row.notes : null,
    openingNeedsSecond: row.opening_needs_second === 1,
    changedAtMs: row.changed_at_ms,
  } as Family;
}

/** A confidential family of which the session knows the code only, and what it takes to open it; else undefined. */
export async function findCoded(
  db: Reader,
  visible: Visibility,
  id: string,
): Promise<{ n: number; code: string; needsSecond: boolean } | undefined> {
  if (visible.coded === null) return undefined;
  const row = await db
    .selectFrom('families as f')
    .where('f.id', '=', id)
    .where(visible.coded)
    .select(['f.n', 'f.code', 'f.opening_needs_second'])
    .executeTakeFirst();
  return row && { n: row.n, code: row.code, needsSecond: row.opening_needs_second === 1 };
}

/** Every change of the family's fields, or undefined when it is not there for this session. */
export async function listFamilyHistory(
  db: Reader,
  visible: Visibility,
  id: string,
): Promise<FieldChange[] | undefined> {
  const family = await findFamilyHandle(db, visible, id);
  if (family === undefined) return undefined;
  const changes = await listChanges(db, 'family', family.n);
  return visible.caseNotes ? changes : changes.filter(({ field }) => field !== 'notes');
}
