import type { Reader } from '#electron/register/handles.ts';
import { keptUntilChange } from '#electron/register/memory.ts';
import { type Fit, fit, type NamedRow, TIERS } from '#shared/search/explain.ts';
import type { Reach } from '#shared/search/index-query.ts';
import { NameList } from '#shared/search/name-list.ts';
import type { NameVariants } from '#shared/search/name-variants.ts';
import { isPhoneTail, readSearchText, type SearchText } from '#shared/search/query.ts';
import { HEADING_OF, type RecordHit, type RecordKind } from '#shared/search/search.ts';
import { SortedWords } from '#shared/search/sorted-words.ts';
import type { TypedWord } from '#shared/search/words.ts';
import { fullName, type PersonName } from '#shared/vocabulary/people.ts';
import { mayDo, type Role } from '#shared/vocabulary/permissions.ts';
import type { Question } from './people-found.queries.ts';

/*
 * What groups and training have, by name. There are few of them, so that all are in memory, and which may be seen is a
 * matter of the role alone. Women of groups are found by those who see groups and no cases (docs/decisions/0031). Their
 * words are in lists of their own: what is found of people does not depend on them.
 */

interface SearchRecord {
  readonly hit: Omit<RecordHit, 'reasons'>;
  /** What it is found by: a name, and the community that it belongs to. */
  readonly named: NamedRow;
  /** Its name as it is read when it is typed: a code or a day that it looks like, numbers in it. */
  readonly read: SearchText;
  /** Numbers in its name, together and each; a year of birth. */
  readonly numbers: readonly string[];
  /** Figures of its phones, as within the country. */
  readonly phones: readonly string[];
}

/** Records that one sight has, by their words. */
class RecordsByWord {
  readonly all: readonly SearchRecord[];
  readonly list: NameList;
  readonly #byKey = new Map<string, SearchRecord[]>();
  readonly #keys = new SortedWords<string>();

  constructor(all: readonly SearchRecord[], variants: NameVariants) {
    this.all = all;
    this.list = new NameList(variants, []);
    for (const record of all) for (const key of this.#keysOf(record)) this.#add(key, record);
  }

  beginning(start: string): SearchRecord[] {
    return this.of(this.#keys.beginning(start));
  }

  of(keys: readonly string[]): SearchRecord[] {
    return keys.flatMap((key) => this.#byKey.get(key) ?? []);
  }

  #keysOf({ named: { name, alias } }: SearchRecord): Set<string> {
    const parts = [name.surname, name.givenName, name.patronymic, alias];
    return new Set(parts.flatMap((part) => (part === null ? [] : this.list.in(part).map(({ key }) => key))));
  }

  #add(key: string, record: SearchRecord): void {
    const same = this.#byKey.get(key);
    if (same !== undefined) {
      same.push(record);
      return;
    }
    this.#byKey.set(key, [record]);
    this.#keys.add(key, key);
    this.list.add(key);
  }
}

/** Looking for records: which were found by the texts that were asked so far. */
export interface AskingRecords {
  /** Under each heading. */
  readonly limit: number;
  readonly byWord: RecordsByWord | null;
  readonly found: Map<SearchRecord, Fit>;
}

export async function askingRecords(
  db: Reader,
  role: Role,
  variants: NameVariants,
  limit: number,
): Promise<AskingRecords> {
  const groups = mayDo(role, 'groups.see');
  const training = mayDo(role, 'training.see');
  const women = groups && !mayDo(role, 'people.see');
  const found = new Map<SearchRecord, Fit>();
  if (!groups && !training) return { limit, byWord: null, found };
  const byWord = await keptUntilChange(db, `search records ${groups} ${women} ${training}`, async () => {
    const all = groups ? [...(await listGroups(db)), ...(await listFacilitators(db))] : [];
    if (women) all.push(...(await listParticipants(db)));
    if (training) all.push(...(await listCohorts(db)), ...(await listTrainees(db)));
    return new RecordsByWord(all, variants);
  });
  return { limit, byWord, found };
}

/** Each reach adds to what the nearer ones found, while `isRoom`. */
export function askRecords(
  { byWord, found }: AskingRecords,
  { read, typed, reaches, weigh }: Question,
  isRoom: () => boolean,
): void {
  if (byWord === null) return;
  const [first] = typed;
  if (first === undefined) {
    if (!reaches.includes('whole') || !hasFigures(read)) return;
    for (const record of byWord.all) if (fitsFigures(record, read)) found.set(record, weigh(BY_FIGURES));
    return;
  }
  for (const reach of reaches) {
    if (reach !== 'whole' && reach !== 'beginning' && !isRoom()) return;
    for (const record of new Set(candidates(byWord, first, reach))) {
      if (found.has(record)) continue;
      const fits = fitsFigures(record, read) ? fitAt(reach, typed, record, byWord.list) : null;
      if (fits !== null) found.set(record, weigh(fits));
    }
  }
}

const BY_FIGURES: Fit = { tier: 'literal', rank: 0, reasons: [] };

/** Those one of whose words the first typed one may stand for. */
function candidates(byWord: RecordsByWord, typed: TypedWord, reach: Reach): SearchRecord[] {
  if (reach === 'whole') return [];
  const near = byWord.beginning(typed.key);
  if (reach === 'beginning') return near;
  const spelled = [...near, ...byWord.of(byWord.list.spellingsOf(typed))];
  return reach === 'spelling' ? spelled : [...spelled, ...byWord.of(byWord.list.misspellingsOf(typed))];
}

function fitAt(reach: Reach, typed: readonly TypedWord[], { named }: SearchRecord, list: NameList): Fit | null {
  const fits = fit(typed, named, list, { asTyped: reach === 'beginning' });
  return reach === 'spelling' && fits?.tier === 'misspelt' ? null : fits;
}

const hasFigures = ({ code, bornOn, numbers }: SearchText) => code !== null || bornOn !== null || numbers.length > 0;

/** Each number that was typed, the last as far as it goes, is one of the name, the year of birth, or of a phone. */
function fitsFigures({ read, numbers, phones }: SearchRecord, typed: SearchText): boolean {
  if (typed.code !== read.code && typed.code !== null) return false;
  if (typed.bornOn !== read.bornOn && typed.bornOn !== null) return false;
  const last = typed.numbers.at(-1);
  return typed.numbers.every(
    (figures) =>
      numbers.includes(figures) ||
      (figures === last && numbers.some((number) => number.startsWith(figures))) ||
      (isPhoneTail(figures) && phones.some((phone) => isOfPhone(phone, withinCountry(figures)))),
  );
}

const isOfPhone = (phone: string, figures: string) => phone.startsWith(figures) || phone.endsWith(figures);
const withinCountry = (figures: string) => figures.replace(/^38(?=0)/, '');

/** Best first; among equals what goes on before what is over. */
export function recordsFound({ found, limit }: AskingRecords): RecordHit[] {
  const order = ({ tier, rank }: Fit) => TIERS.indexOf(tier) * 1_000_000 + rank;
  const sorted = [...found].sort(
    ([one, of], [other, otherOf]) => order(of) - order(otherOf) || Number(one.hit.isOver) - Number(other.hit.isOver),
  );
  const hits = sorted.map(([{ hit }, { reasons }]) => ({ ...hit, reasons: [...reasons] }));
  const under = (heading: string) => hits.filter(({ kind }) => HEADING_OF[kind] === heading).slice(0, limit);
  return [...under('groups'), ...under('training')];
}

interface Named {
  readonly id: string;
  readonly name: string | PersonName;
  readonly community?: string | null;
  readonly phone?: string | null;
  readonly birthYear?: number | null;
  readonly isOver?: boolean;
  /** The group or course that it belongs to, where it has no page of its own. */
  readonly of?: { readonly id: string; readonly name: string };
}

function recordOf(kind: RecordKind, named: Named): SearchRecord {
  const { id, name, community = null, phone = null, birthYear = null, isOver = false, of } = named;
  const text = typeof name === 'string' ? name : fullName(name);
  const read = readSearchText(text);
  const years = birthYear === null ? [] : [String(birthYear)];
  return {
    hit: { kind, id, pageId: of?.id ?? id, name: text, within: of?.name ?? null, communityName: community, isOver },
    named: {
      name: typeof name === 'string' ? { surname: name, givenName: null, patronymic: null } : name,
      alias: community,
      formerNames: [],
    },
    read,
    numbers: [...read.numbers, ...(text.match(/\d+/g) ?? []), ...years],
    phones: (phone ?? '').split(/[,;]/).map((one) => withinCountry(one.replace(/\D/g, ''))),
  };
}

async function listGroups(db: Reader): Promise<SearchRecord[]> {
  const rows = await db
    .selectFrom('groups as g')
    .leftJoin('places as c', 'c.code', 'g.community_code')
    .orderBy('g.n', 'desc')
    .select(['g.id', 'g.name', 'g.ended_on', 'c.name as community'])
    .execute();
  return rows.map((row) => recordOf('group', { ...row, isOver: row.ended_on !== null }));
}

async function listFacilitators(db: Reader): Promise<SearchRecord[]> {
  const rows = await db
    .selectFrom('facilitators as f')
    .leftJoin('places as c', 'c.code', 'f.community_code')
    .orderBy('f.n', 'desc')
    .select(['f.id', 'f.name', 'f.phone', 'f.ended_on', 'c.name as community'])
    .execute();
  return rows.map((row) => recordOf('facilitator', { ...row, isOver: row.ended_on !== null }));
}

async function listParticipants(db: Reader): Promise<SearchRecord[]> {
  const rows = await db
    .selectFrom('group_participants as w')
    .innerJoin('groups as g', 'g.n', 'w.group_n')
    .orderBy('w.n', 'desc')
    .select(['w.id', 'w.name', 'w.left_on', 'g.id as group_id', 'g.name as group_name'])
    .execute();
  return rows.map(({ id, name, left_on, group_id, group_name }) =>
    recordOf('participant', { id, name, isOver: left_on !== null, of: { id: group_id, name: group_name } }),
  );
}

async function listCohorts(db: Reader): Promise<SearchRecord[]> {
  const rows = await db
    .selectFrom('cohorts as c')
    .leftJoin('places as p', 'p.code', 'c.community_code')
    .orderBy('c.n', 'desc')
    .select(['c.id', 'c.name', 'p.name as community'])
    .execute();
  return rows.map((row) => recordOf('cohort', row));
}

async function listTrainees(db: Reader): Promise<SearchRecord[]> {
  const rows = await db
    .selectFrom('trainees as t')
    .innerJoin('cohorts as c', 'c.n', 't.cohort_n')
    .leftJoin('places as p', 'p.code', 't.community_code')
    .orderBy('t.n', 'desc')
    .select(['t.id', 't.surname', 't.given_name as givenName', 't.patronymic', 't.birth_year as birthYear', 't.phone'])
    .select(['t.state', 'c.id as cohort_id', 'c.name as cohort_name', 'p.name as community'])
    .execute();
  return rows.map(({ id, surname, givenName, patronymic, birthYear, phone, community, ...row }) =>
    recordOf('trainee', {
      ...{ id, name: { surname, givenName, patronymic }, birthYear, phone, community },
      isOver: row.state === 'declined' || row.state === 'left',
      of: { id: row.cohort_id, name: row.cohort_name },
    }),
  );
}
