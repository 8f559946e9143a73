import type { Visibility } from '#electron/access/visibility.ts';
import { selectFamilyNs, shownName } from '#electron/families/family-list.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import { afterwards, numbersIn } from '#electron/register/lists.ts';
import { birthYearOf, childrenOf } from '#shared/families/families.rules.ts';
import type { FactorNumber, Level, Stage } from '#shared/families/families.ts';
import type { NameDisplay } from '#shared/families/family-list.ts';
import type { OrderOf } from '#shared/papers/orders.ts';
import type { Desk } from './desk.ts';

const ROWS_AT_A_TIME = 1000;

/** A family as lists on paper show it. */
export interface FamilyRow {
  readonly n: number;
  readonly code: string;
  /** As the display asked for; a confidential or hidden case is a code whatever was asked. */
  readonly name: string | null;
  readonly birthYear: number | null;
  readonly children: number | null;
  readonly communityName: string | null;
  readonly settlementName: string | null;
  readonly settlementLevel: string | null;
  /** Only where names are shown: an address without a name still finds a family in a village. */
  readonly street: string | null;
  readonly noFixedAddress: boolean;
  /** The main one first. */
  readonly factors: readonly FactorNumber[];
  readonly level: Level | null;
  readonly worker: string | null;
  readonly registeredOn: string;
  readonly stage: Stage;
  readonly isOrdinary: boolean;
}

/** The families of an order as they stand in the list on screen, in its order. Rows are read 1,000 at a time. */
export async function listFamilyRows(desk: Desk, { filter, sort, names }: OrderOf<'families'>): Promise<FamilyRow[]> {
  const ns = await selectFamilyNs(desk.db, desk.visible, filter, sort);
  return await inChunks(desk, ns, (some) => listRows(desk, some, names));
}

/** Reads what belongs to many numbers 1,000 at a time; between two chunks other calls get their turn. */
export async function inChunks<Row>(
  { betweenChunks }: Pick<Desk, 'betweenChunks'>,
  ns: readonly number[],
  read: (ns: readonly number[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < ns.length; start += ROWS_AT_A_TIME) {
    rows.push(...(await read(ns.slice(start, start + ROWS_AT_A_TIME))));
    await betweenChunks();
  }
  return rows;
}

/** Names of the communities that the order is narrowed to; empty for all. */
export async function listCommunityNames({ db }: Desk, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const rows = await db.selectFrom('places').where('code', 'in', codes).orderBy('sort_key').select('name').execute();
  return rows.map(({ name }) => name);
}

async function listRows(
  { db, visible, childRelations }: Desk,
  ns: readonly number[],
  display: NameDisplay,
): Promise<FamilyRow[]> {
  const [rows, factors, children] = await Promise.all([
    selectFamilies(db, visible, ns),
    listFactors(db, ns),
    countChildren(db, ns, childRelations),
  ]);
  const byN = new Map(rows.map((row) => [row.n, row]));
  return ns.flatMap((n) => {
    const row = byN.get(n);
    return row === undefined ? [] : [toRow(row, factors.get(n) ?? [], children.get(n) ?? 0, display)];
  });
}

type SelectedRow = Awaited<ReturnType<typeof selectFamilies>>[number];

async function selectFamilies(db: Reader, visible: Visibility, ns: readonly number[]) {
  return await db
    .selectFrom('families as f')
    .leftJoin('persons as p', 'p.n', 'f.main_person_n')
    .leftJoin('family_addresses as a', (join) =>
      join.onRef('a.family_n', '=', 'f.n').on('a.kind', '=', 'actual').on('a.to_on', 'is', null),
    )
    .leftJoin('places as s', 's.code', 'f.settlement_code')
    .leftJoin('places as c', 'c.code', 'f.community_code')
    .where('f.n', 'in', numbersIn(ns))
    .where(afterwards(visible.families))
    .select(['f.n', 'f.code', 'f.stage', 'f.level', 'f.worker', 'f.registered_on', 'f.stated_children'])
    .select('f.confidentiality')
    .select(['p.surname', 'p.given_name', 'p.patronymic', 'p.born_on', 'p.birth_year'])
    .select(['a.street', 'a.no_fixed_address', 's.name as settlement', 's.level as settlement_level'])
    .select('c.name as community')
    .execute();
}

function toRow(row: SelectedRow, factors: readonly number[], namedChildren: number, display: NameDisplay): FamilyRow {
  const isOrdinary = row.confidentiality === 'ordinary';
  return {
    n: row.n,
    code: row.code,
    name: shownName(row, display),
    birthYear: birthYearOf({ bornOn: row.born_on, birthYear: row.birth_year }),
    children: childrenOf(namedChildren, row.stated_children),
    communityName: row.community,
    settlementName: row.settlement,
    settlementLevel: row.settlement_level,
    street: display === 'names' && isOrdinary ? row.street : null,
    noFixedAddress: row.no_fixed_address === 1,
    factors,
    level: row.level as Level | null,
    worker: row.worker,
    registeredOn: row.registered_on,
    stage: row.stage as Stage,
    isOrdinary,
  };
}

/** Factors of each family, the main one first. */
export async function listFactors(db: Reader, ns: readonly number[]): Promise<Map<number, number[]>> {
  const rows = await db
    .selectFrom('family_circumstances')
    .where('family_n', 'in', numbersIn(ns))
    .where('to_on', 'is', null)
    .orderBy('family_n')
    .orderBy('is_main', 'desc')
    .orderBy('factor')
    .select(['family_n', 'factor'])
    .execute();
  const byFamily = Map.groupBy(rows, (row) => row.family_n);
  return new Map([...byFamily].map(([n, own]) => [n, own.map(({ factor }) => factor)]));
}

/** Children entered by name, family by family; none for a family that has none. */
async function countChildren(db: Reader, ns: readonly number[], relations: ReadonlySet<string>) {
  const rows = await db
    .selectFrom('family_members')
    .where('family_n', 'in', numbersIn(ns))
    .where('relation', 'in', [...relations])
    .where('to_on', 'is', null)
    .where('deleted_at_ms', 'is', null)
    .groupBy('family_n')
    .select(['family_n', (eb) => eb.fn.countAll<number>().as('children')])
    .execute();
  return new Map(rows.map(({ family_n, children }) => [family_n, children]));
}
