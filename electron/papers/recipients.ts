import type { Visibility } from '#electron/access/visibility.ts';
import type { Reader } from '#electron/register/handles.ts';
import { afterwards, numbersIn } from '#electron/register/lists.ts';

/** Where letters to a household go. */
export interface PostalAddress {
  readonly familyN: number;
  readonly confidentiality: 'ordinary' | 'confidential' | 'hidden';
  readonly street: string | null;
  readonly settlementName: string | null;
  readonly settlementLevel: string | null;
  readonly communityName: string | null;
  readonly raionName: string | null;
  readonly regionName: string | null;
  /** Somebody who lives there asked for no letters: a letter to anybody in the house is read by all. */
  readonly noLetters: boolean;
}

/** Present addresses of families, in no order; of a family without one there is none. */
export async function listPostalAddresses(
  db: Reader,
  visible: Visibility,
  ns: readonly number[],
): Promise<PostalAddress[]> {
  const rows = await db
    .selectFrom('families as f')
    .innerJoin('family_addresses as a', (join) =>
      join.onRef('a.family_n', '=', 'f.n').on('a.kind', '=', 'actual').on('a.to_on', 'is', null),
    )
    .leftJoin('places as s', 's.code', 'a.settlement_code')
    .leftJoin('places as c', 'c.code', 'a.community_code')
    .leftJoin('places as r', 'r.code', 'c.parent_code')
    .leftJoin('places as o', 'o.code', 'r.parent_code')
    .where('f.n', 'in', numbersIn(ns))
    .where(afterwards(visible.families))
    .select(['f.n', 'f.confidentiality', 'a.street', 'a.no_fixed_address', 'a.via_person'])
    .select(['s.name as settlement', 's.level as settlement_level', 'c.name as community'])
    .select(['r.name as raion', 'o.name as region'])
    .execute();
  const silent = new Set(await listNoLetters(db, ns));
  return rows
    .filter((row) => row.no_fixed_address === 0 && row.via_person === null)
    .map((row) => ({
      familyN: row.n,
      confidentiality: row.confidentiality,
      street: row.street,
      settlementName: row.settlement,
      settlementLevel: row.settlement_level,
      communityName: row.community,
      raionName: row.raion,
      regionName: row.region,
      noLetters: silent.has(row.n),
    }));
}

/** Families of which a present member asked for no letters. */
async function listNoLetters(db: Reader, ns: readonly number[]): Promise<number[]> {
  const rows = await db
    .selectFrom('family_members as m')
    .innerJoin('person_safe_contacts as s', 's.person_n', 'm.person_n')
    .where('m.family_n', 'in', numbersIn(ns))
    .where('m.to_on', 'is', null)
    .where('m.deleted_at_ms', 'is', null)
    .where('s.no_letters', '=', 1)
    .select('m.family_n')
    .distinct()
    .execute();
  return rows.map(({ family_n }) => family_n);
}
