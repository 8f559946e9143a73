import type { Visibility } from '#electron/access/visibility.ts';
import { firstPhones, nameOf } from '#electron/people/people.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import type { Address, Family, Member } from '#shared/families/families.ts';
import { must } from '#shared/vocabulary/must.ts';

/** Internal number and version of a family, or undefined when it is not there for this session. */
export async function findFamilyHandle(
  db: Reader,
  visible: Visibility,
  id: string,
): Promise<{ n: number; code: string; version: number } | undefined> {
  return await db
    .selectFrom('families as f')
    .where(visible.families)
    .where('f.id', '=', id)
    .select(['f.n', 'f.code', 'f.version'])
    .executeTakeFirst();
}

/** Members in the order of the paper, with the internal number of each person. */
export async function listMembers(db: Reader, familyN: number): Promise<(Member & { personN: number })[]> {
  const rows = await db
    .selectFrom('family_members as m')
    .innerJoin('persons as p', 'p.n', 'm.person_n')
    .where('m.family_n', '=', familyN)
    .orderBy('m.position')
    .select(['m.id', 'm.relation', 'p.n as person_n', 'p.id as person_id', 'p.sex', 'p.born_on', 'p.birth_year'])
    .select(['p.surname', 'p.given_name', 'p.patronymic'])
    .execute();
  const phones = await firstPhones(
    db,
    rows.map(({ person_n }) => person_n),
  );
  return rows.map((row) => ({
    memberId: row.id as Member['memberId'],
    personId: row.person_id as Member['personId'],
    personN: row.person_n,
    name: nameOf(row),
    sex: row.sex,
    bornOn: row.born_on as Member['bornOn'],
    birthYear: row.birth_year,
    relation: row.relation as Member['relation'],
    phone: phones.get(row.person_n) ?? null,
  }));
}

async function getAddress(db: Reader, familyN: number): Promise<Address> {
  const row = await db
    .selectFrom('family_addresses as a')
    .leftJoin('places as s', 's.code', 'a.settlement_code')
    .leftJoin('places as c', 'c.code', 'a.community_code')
    .leftJoin('places as r', 'r.code', 'c.parent_code')
    .where('a.family_n', '=', familyN)
    .select(['a.id', 'a.community_code', 'a.settlement_code', 'a.street', 'a.directions', 'a.no_fixed_address'])
    .select(['s.name as settlement', 's.level as settlement_level', 'c.name as community', 'r.name as raion'])
    .executeTakeFirstOrThrow();
  return {
    addressId: row.id,
    communityCode: row.community_code,
    communityName: row.community,
    settlementCode: row.settlement_code,
    settlementName: row.settlement,
    settlementLevel: row.settlement_level,
    raionName: row.raion,
    street: row.street,
    directions: row.directions,
    noFixedAddress: row.no_fixed_address === 1,
  } as Address;
}

async function getCircumstances(db: Reader, familyN: number): Promise<Family['circumstances']> {
  const rows = await db
    .selectFrom('family_circumstances')
    .where('family_n', '=', familyN)
    .orderBy('is_main', 'desc')
    .orderBy('factor')
    .select(['factor', 'is_main'])
    .execute();
  const factors = rows.map(({ factor }) => factor) as Family['circumstances']['factors'];
  return { factors, main: rows[0]?.is_main === 1 ? must(factors[0], 'the main factor') : null };
}

/** The whole family, or undefined when it is not there for this session. */
export async function findFamily(db: Reader, visible: Visibility, id: string): Promise<Family | undefined> {
  const row = await db
    .selectFrom('families as f')
    .where(visible.families)
    .where('f.id', '=', id)
    .selectAll('f')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const members = await listMembers(db, row.n);
  return {
    id: row.id,
    code: row.code,
    version: row.version,
    members: members.map(({ personN: _, ...member }) => member),
    address: await getAddress(db, row.n),
    circumstances: await getCircumstances(db, row.n),
    stage: row.stage,
    level: row.level,
    worker: row.worker,
    registeredOn: row.registered_on,
    statedChildren: row.stated_children,
    notes: row.notes,
    changedAtMs: row.changed_at_ms,
  } as Family;
}
