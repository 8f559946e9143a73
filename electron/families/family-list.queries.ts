import { type Expression, type SqlBool, sql } from 'kysely';
import type { Visibility } from '#electron/access/visibility.ts';
import { nameOf } from '#electron/people/people.queries.ts';
import { familyWordsMatch } from '#electron/register/fts.ts';
import type { Reader } from '#electron/register/handles.ts';
import { afterwards, keptRows, numbersIn, numbersInJson } from '#electron/register/lists.ts';
import { idWindow } from '#electron/register/windows.ts';
import { type Confidentiality, LEVELS, STAGES } from '#shared/families/families.ts';
import {
  type FamilyFilter,
  type FamilyListItem,
  type FamilySort,
  type NameDisplay,
} from '#shared/families/family-list.ts';
import { must } from '#shared/vocabulary/must.ts';
import { fullName, surnameWithInitials } from '#shared/vocabulary/people.ts';

function rankOf(column: 'f.stage' | 'f.level', order: readonly string[]): Expression<number> {
  const cases = order.map((value, rank) => sql`when ${sql.lit(value)} then ${sql.lit(rank)}`);
  return sql<number>`case ${sql.ref(column)} ${sql.join(cases, sql` `)} else ${sql.lit(order.length)} end`;
}

function filtered(db: Reader, visible: Visibility, filter: FamilyFilter) {
  let query = db.selectFrom('families as f').where(visible.families);
  const { communityCodes, stages, levels, factors } = filter;
  if (communityCodes.length > 0) query = query.where('f.community_code', 'in', communityCodes);
  if (stages.length > 0) query = query.where('f.stage', 'in', stages);
  if (levels.length > 0) query = query.where('f.level', 'in', levels);
  if (factors.length > 0) {
    query = query.where('f.n', 'in', (sub) =>
      sub
        .selectFrom('family_circumstances as c')
        .where('c.factor', 'in', factors)
        .where('c.to_on', 'is', null)
        .select('c.family_n'),
    );
  }
  const { settlementCodes, tags, workers, registeredFrom, registeredTo, noContactSince } = filter;
  if (settlementCodes.length > 0) query = query.where('f.settlement_code', 'in', settlementCodes);
  if (tags.length > 0) {
    query = query.where('f.n', 'in', (sub) =>
      sub.selectFrom('family_tags as t').where('t.tag', 'in', tags).select('t.family_n'),
    );
  }
  if (workers.length > 0) query = query.where('f.worker', 'in', workers);
  if (registeredFrom !== null) query = query.where('f.registered_on', '>=', registeredFrom);
  if (registeredTo !== null) query = query.where('f.registered_on', '<=', registeredTo);
  if (noContactSince !== null) {
    query = query.where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('visits as v')
            .whereRef('v.family_n', '=', 'f.n')
            .where('v.outcome', '=', 'done')
            .where('v.held_on', '>=', noContactSince)
            .select('v.n'),
        ),
      ),
    );
  }
  const words: Expression<SqlBool> | null = familyWordsMatch(filter.text, sql.ref('f.n'));
  return words === null ? query : query.where(words);
}

/**
 * Internal numbers of the open families that match, in the order asked for; the name breaks every tie.
 * The one place where filter and order are turned into SQL: the list, its papers and its counts all come from here.
 */
export async function selectFamilyNs(
  db: Reader,
  visible: Visibility,
  filter: FamilyFilter,
  sort: FamilySort,
): Promise<number[]> {
  const rows = await (filter.text === ''
    ? keptNs(db, visible, filter, sort)
    : sorted(filtered(db, visible, filter), sort).execute());
  return rows.map(({ n }) => n);
}

const LISTS = ['communityCodes', 'stages', 'levels', 'factors', 'settlementCodes', 'tags', 'workers'] as const;
const DAYS = ['registeredFrom', 'registeredTo', 'noContactSince'] as const;

/** Without a text, filters differ in their values only, and in how many there are of each: the statement can be kept. */
function keptNs(db: Reader, visible: Visibility, filter: FamilyFilter, { by, descending }: FamilySort) {
  const counts = LISTS.map((name) => filter[name].length);
  const days = DAYS.filter((name) => filter[name] !== null);
  const key = `family-ns ${JSON.stringify([visible.key, by, descending, counts, days])}`;
  const values = [...LISTS.flatMap((name) => [...filter[name]]), ...days.map((name) => filter[name])];
  return keptRows(db, key, values, (standIns) => {
    const left = [...standIns];
    const lists = LISTS.map((name, at) => [name, left.splice(0, counts[at])]);
    const stood = DAYS.map((name) => [name, days.includes(name) ? left.shift() : null]);
    const like = Object.fromEntries([['text', ''], ...lists, ...stood]) as FamilyFilter;
    return sorted(filtered(db, visible, like), { by, descending });
  });
}

function sorted(families: ReturnType<typeof filtered>, sort: FamilySort) {
  const direction = sort.descending ? 'desc' : 'asc';
  const query = families.select('f.n');
  const ordered = (() => {
    switch (sort.by) {
      case 'name':
        return query.orderBy('f.sort_key', direction);
      case 'code':
        return query.orderBy('f.code', direction);
      case 'settlement':
        return query
          .leftJoin('places as s', 's.code', 'f.settlement_code')
          .orderBy(sql`s.sort_key is null`)
          .orderBy('s.sort_key', direction)
          .orderBy('f.sort_key');
      case 'stage':
        return query.orderBy(rankOf('f.stage', STAGES), direction).orderBy('f.sort_key');
      case 'level':
        return query.orderBy(rankOf('f.level', LEVELS), direction).orderBy('f.sort_key');
      case 'worker':
        return query.orderBy(sql`f.worker is null`).orderBy('f.worker_sort_key', direction).orderBy('f.sort_key');
      case 'registeredOn':
        return query.orderBy('f.registered_on', direction).orderBy('f.sort_key');
    }
  })();
  return ordered.orderBy('f.n');
}

/** How many families the session may see at all, as codes or open. */
export async function countFamilies(db: Reader, visible: Visibility): Promise<number> {
  const counts = [visible.families, visible.coded].map(async (condition) => {
    if (condition === null) return 0;
    const { total } = await db
      .selectFrom('families as f')
      .where(condition)
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    return total;
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

/** A filter by which a family could be told that is shown as a code: only its community and its code are known. */
function looksInside(filter: FamilyFilter): boolean {
  return (
    [...LISTS.filter((name) => name !== 'communityCodes')].some((name) => filter[name].length > 0) ||
    DAYS.some((name) => filter[name] !== null)
  );
}

/** Families that are shown as a code, by code: after all others, so that their place tells nothing of their name. */
async function selectCodedNs(db: Reader, visible: Visibility, filter: FamilyFilter): Promise<number[]> {
  if (visible.coded === null || looksInside(filter)) return [];
  let query = db.selectFrom('families as f').where(visible.coded);
  if (filter.communityCodes.length > 0) query = query.where('f.community_code', 'in', filter.communityCodes);
  for (const word of filter.text.toUpperCase().split(/\s+/u)) {
    if (word !== '') query = query.where(sql<SqlBool>`instr(f.code, ${word}) > 0`);
  }
  const rows = await query.orderBy('f.code').select('f.n').execute();
  return rows.map(({ n }) => n);
}

async function listCoded(db: Reader, visible: Visibility, ns: readonly number[]): Promise<Map<number, FamilyListItem>> {
  if (visible.coded === null || ns.length === 0) return new Map();
  const rows = await db
    .selectFrom('families as f')
    .leftJoin('places as c', 'c.code', 'f.community_code')
    .where('f.n', 'in', numbersIn(ns))
    .where(afterwards(visible.coded))
    .select(['f.n', 'f.id', 'f.code', 'c.name as community'])
    .execute();
  const unknown = { name: null, settlementName: null, settlementLevel: null, noFixedAddress: false };
  const closed = { ...unknown, stage: null, level: null, worker: null, registeredOn: null };
  return new Map(
    rows.map(({ n, id, code, community }) => [n, { id, code, communityName: community, ...closed } as FamilyListItem]),
  );
}

/**
 * A main member's name as far as the display allows; null where there is none to show. On lists and papers a
 * confidential or hidden case is a code, whatever is asked for.
 */
export function shownName(
  row: Parameters<typeof nameOf>[0] & { readonly confidentiality: Confidentiality },
  display: NameDisplay,
): string | null {
  if (display === 'codes' || row.confidentiality !== 'ordinary') return null;
  const name = nameOf(row);
  if (name.surname === null && name.givenName === null) return null;
  return display === 'names' ? fullName(name) : surnameWithInitials(name);
}

/** Families by internal number with the columns of the list, in the order of the numbers; some as codes only. */
export async function listFamiliesByNs(
  db: Reader,
  visible: Visibility,
  ns: readonly number[],
  display: NameDisplay,
): Promise<FamilyListItem[]> {
  const rows = await keptRows(db, `families-list ${visible.key}`, [JSON.stringify(ns)], ([list]) =>
    db
      .selectFrom('families as f')
      .leftJoin('persons as p', 'p.n', 'f.main_person_n')
      .leftJoin('places as s', 's.code', 'f.settlement_code')
      .leftJoin('places as c', 'c.code', 'f.community_code')
      .leftJoin('family_addresses as a', (join) =>
        join.onRef('a.family_n', '=', 'f.n').on('a.kind', '=', 'actual').on('a.to_on', 'is', null),
      )
      .where('f.n', 'in', numbersInJson(list))
      .where(afterwards(visible.families))
      .select(['f.n', 'f.id', 'f.code', 'f.stage', 'f.level', 'f.worker', 'f.registered_on'])
      .select(['p.surname', 'p.given_name', 'p.patronymic', 'a.no_fixed_address', 'f.confidentiality'])
      .select(['s.name as settlement', 's.level as settlement_level', 'c.name as community']),
  );
  const byN = new Map(rows.map((row) => [row.n, row]));
  const coded = await listCoded(
    db,
    visible,
    ns.filter((n) => !byN.has(n)),
  );
  return ns.flatMap((n) => {
    const row = byN.get(n);
    if (row === undefined) return coded.get(n) ?? [];
    return [
      {
        id: row.id,
        code: row.code,
        name: shownName(row, display),
        settlementName: row.settlement,
        settlementLevel: row.settlement_level,
        communityName: row.community,
        noFixedAddress: row.no_fixed_address === 1,
        stage: row.stage,
        level: row.level,
        worker: row.worker,
        registeredOn: row.registered_on,
      } as FamilyListItem,
    ];
  });
}

/** Names of workers in use, in the order of the alphabet. */
export async function listWorkers(db: Reader, visible: Visibility): Promise<string[]> {
  const rows = await db
    .selectFrom('families as f')
    .where(visible.families)
    .where('f.worker', 'is not', null)
    .groupBy(['f.worker_sort_key', 'f.worker'])
    .orderBy('f.worker_sort_key')
    .select('f.worker')
    .execute();
  return rows.map(({ worker }) => must(worker, 'a worker that is not null'));
}

/** The ids of a list, kept while nothing in the register changes. */
function idsOf(db: Reader, visible: Visibility, filter: FamilyFilter, sort: FamilySort) {
  const key = JSON.stringify(['families', visible.key, filter, sort]);
  return idWindow(db, key, async () => {
    const open = await selectFamilyNs(db, visible, filter, sort);
    const coded = await selectCodedNs(db, visible, filter);
    return coded.length === 0 ? open : [...open, ...coded];
  });
}

export interface ListWindow {
  readonly filter: FamilyFilter;
  readonly sort: FamilySort;
  readonly names: NameDisplay;
  readonly offset: number;
  readonly limit: number;
}

/** One window of the list, with how many match and how many there are for this session. */
export async function listFamilies(
  db: Reader,
  visible: Visibility,
  { filter, sort, names, offset, limit }: ListWindow,
): Promise<{ total: number; matching: number; rows: FamilyListItem[] }> {
  const ids = await idsOf(db, visible, filter, sort);
  const rows = await listFamiliesByNs(db, visible, [...ids.slice(offset, offset + limit)], names);
  const [total = 0] = await idWindow(db, `families-total ${visible.key}`, async () => [
    await countFamilies(db, visible),
  ]);
  return { total, matching: ids.length, rows };
}

/** Row number of a family in the list, or null when the list does not hold it. */
export async function positionInList(
  db: Reader,
  visible: Visibility,
  { filter, sort, id }: { filter: FamilyFilter; sort: FamilySort; id: string },
): Promise<number | null> {
  const family = await db.selectFrom('families').where('id', '=', id).select('n').executeTakeFirst();
  if (family === undefined) return null;
  const position = (await idsOf(db, visible, filter, sort)).indexOf(family.n);
  return position < 0 ? null : position;
}

/** The families that rows hang on, with initials, by id; a family that is not there for the session is left out. */
export async function familiesById(
  db: Reader,
  visible: Visibility,
  rows: readonly { readonly family_n: number }[],
): Promise<ReadonlyMap<string, FamilyListItem>> {
  const ns = [...new Set(rows.map(({ family_n }) => family_n))];
  const families = await listFamiliesByNs(db, visible, ns, 'initials');
  return new Map(families.map((family) => [family.id, family]));
}
