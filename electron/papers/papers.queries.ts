import type { Visibility } from '#electron/access/visibility.ts';
import { getCentre } from '#electron/centre/centre.queries.ts';
import { selectFamilyNs, shownName } from '#electron/families/family-list.queries.ts';
import { findImport, listImportLines } from '#electron/importing/imports.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import { afterwards, numbersIn } from '#electron/register/lists.ts';
import { listMarked, listVocabularies } from '#electron/vocabularies/vocabularies.queries.ts';
import { birthYearOf, childrenOf } from '#shared/families/families.rules.ts';
import type { NameDisplay } from '#shared/families/families.ts';
import type {
  FamiliesListData,
  FamiliesListRequest,
  FamiliesListRow,
  ImportResultData,
  PaperFrame,
} from '#shared/papers/papers.ts';
import { officeLabelOf } from '#shared/vocabularies/vocabularies.rules.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import type { Session } from '#shared/vocabulary/session.ts';

const ROWS_AT_A_TIME = 1000;

/** Who asks for a paper, and when. */
export interface PaperAsker {
  readonly visible: Visibility;
  readonly session: Session;
  readonly now: Date;
}

/** What stands around every paper: the centre, the day, who made it. */
export async function getPaperFrame(db: Reader, { session, now }: PaperAsker): Promise<PaperFrame> {
  const centre = await getCentre(db);
  return {
    centreName: centre.name,
    isDemonstration: centre.isDemonstration,
    printedOn: todayIn(now),
    userName: session.userName,
  };
}

/**
 * The list of families as it goes on paper, in the order of the list on screen. Rows are read 1,000 at a time;
 * `betweenChunks` may let other calls through, and ends the work by throwing.
 */
export async function getFamiliesListData(
  db: Reader,
  asker: PaperAsker,
  { filter, sort, names, language }: FamiliesListRequest,
  betweenChunks: () => Promise<void> = async () => {},
): Promise<FamiliesListData> {
  const ns = await selectFamilyNs(db, asker.visible, filter, sort);
  const childRelations = await listMarked(db, 'relations');
  const rows: FamiliesListRow[] = [];
  for (let start = 0; start < ns.length; start += ROWS_AT_A_TIME) {
    const chunk = ns.slice(start, start + ROWS_AT_A_TIME);
    rows.push(...(await listPaperRows(db, asker.visible, chunk, { names, childRelations })));
    await betweenChunks();
  }
  const communities = await listPlaceNames(db, filter.communityCodes);
  const sensitive = await listMarked(db, 'factors');
  const factorWords = await listFactorWords(db, { rows, sensitive, language });
  const sensitiveFactors = [...sensitive].map(Number);
  return { frame: await getPaperFrame(db, asker), names, communities, rows, factorWords, sensitiveFactors };
}

/** The result of an import as it goes on paper, or undefined. */
export async function getImportResultData(
  db: Reader,
  asker: PaperAsker,
  id: string,
): Promise<ImportResultData | undefined> {
  const summary = await findImport(db, id);
  if (summary === undefined) return undefined;
  const lines = await listImportLines(db, asker.visible, id);
  return { frame: await getPaperFrame(db, asker), import: summary, lines };
}

/** Words of the office for the factors of the rows; none for a sensitive one, of which the paper tells the number only. */
async function listFactorWords(
  db: Reader,
  asked: { rows: readonly FamiliesListRow[]; sensitive: ReadonlySet<string>; language: string },
): Promise<FamiliesListData['factorWords']> {
  const used = new Set(asked.rows.flatMap(({ factors }) => factors));
  const entries = (await listVocabularies(db)).filter(({ vocabulary }) => vocabulary === 'factors');
  return entries.flatMap((entry) => {
    const number = Number(entry.code);
    const label = officeLabelOf(entry, asked.language);
    return label === undefined || !used.has(number) || asked.sensitive.has(entry.code) ? [] : [{ number, label }];
  });
}

async function listPaperRows(
  db: Reader,
  visible: Visibility,
  ns: readonly number[],
  { names, childRelations }: { names: NameDisplay; childRelations: ReadonlySet<string> },
): Promise<FamiliesListRow[]> {
  const [rows, factors, children] = await Promise.all([
    selectFamilies(db, visible, ns),
    listFactors(db, ns),
    countChildren(db, ns, childRelations),
  ]);
  const byN = new Map(rows.map((row) => [row.n, row]));
  return ns.flatMap((n) => {
    const row = byN.get(n);
    return row === undefined ? [] : [toPaperRow(row, factors.get(n) ?? [], children.get(n) ?? 0, names)];
  });
}

type FamilyRow = Awaited<ReturnType<typeof selectFamilies>>[number];

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

function toPaperRow(
  row: FamilyRow,
  factors: readonly number[],
  namedChildren: number,
  display: NameDisplay,
): FamiliesListRow {
  return {
    code: row.code,
    name: shownName(row, display),
    birthYear: birthYearOf({ bornOn: row.born_on, birthYear: row.birth_year }),
    children: childrenOf(namedChildren, row.stated_children),
    communityName: row.community,
    settlementName: row.settlement,
    settlementLevel: row.settlement_level,
    street: display === 'names' && row.confidentiality === 'ordinary' ? row.street : null,
    noFixedAddress: row.no_fixed_address === 1,
    factors,
    level: row.level,
    worker: row.worker,
    registeredOn: row.registered_on,
    stage: row.stage,
  } as FamiliesListRow;
}

/** Factors of each family, the main one first. */
async function listFactors(db: Reader, ns: readonly number[]): Promise<Map<number, number[]>> {
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

async function listPlaceNames(db: Reader, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const rows = await db.selectFrom('places').where('code', 'in', codes).orderBy('sort_key').select('name').execute();
  return rows.map(({ name }) => name);
}
